/**
 * Each step in a task of its own, so that the page answers in between: all at once would take a slow phone a quarter of a
 * second. Returns what ends it.
 */
export function runInTasks([step, ...rest]: readonly (() => void)[]): () => void {
  let stop = () => {};
  const timer = setTimeout(() => {
    step?.();
    if (rest.length > 0) stop = runInTasks(rest);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
