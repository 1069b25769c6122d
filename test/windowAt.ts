/** As much of a window as an address needs. `go` is the reader’s Back or Forward. */
export function windowAt(url: string) {
  const calls: string[] = [];
  const listeners = new Set<() => void>();
  const location = new URL(url);
  const step = (how: string) => (_state: unknown, _title: string, to: string) => {
    calls.push(`${how} ${to}`);
    location.href = new URL(to, location).href;
  };
  const fake = {
    location,
    history: { pushState: step('push'), replaceState: step('replace') },
    addEventListener: (type: string, listener: () => void) => type === 'popstate' && listeners.add(listener),
    removeEventListener: (type: string, listener: () => void) =>
      type === 'popstate' && listeners.delete(listener),
  };
  const go = (to: string) => {
    location.href = new URL(to, location).href;
    for (const listener of listeners) listener();
  };
  return { window: fake as unknown as Window, calls, listeners, go };
}
