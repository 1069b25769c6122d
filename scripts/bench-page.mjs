/** What `npm run bench` runs inside the page, so that no message between browser and script is counted. */

/**
 * Notes, from before any script of the page, when each thing was first there to be seen and pressed: in sight, with
 * nothing over it, and where it stood a frame before.
 * @param {Record<string, string>} wanted
 */
export function watch(wanted) {
  /** @type {Record<string, number>} */
  const at = {};
  const seen = {
    firstSeen: at,
    shift: 0,
    longestTask: 0,
    slowestKey: 0,
    largest: 0,
    tasks: /** @type {{ start: number, duration: number }[]} */ ([]),
  };
  Object.assign(globalThis, { bench: seen });
  /** @param {string} type @param {(entry: any) => void} note */
  const observe = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe(
      /** @type {any} */ ({ type, buffered: true, durationThreshold: 16 }),
    );
  observe('layout-shift', ({ value }) => {
    seen.shift += value;
  });
  observe('largest-contentful-paint', ({ startTime }) => {
    seen.largest = startTime;
  });
  observe('longtask', ({ startTime, duration }) => {
    seen.longestTask = Math.max(seen.longestTask, duration);
    seen.tasks.push({ start: startTime, duration });
  });
  observe('event', ({ name, duration }) => {
    if (/^(key|input)/.test(name)) seen.slowestKey = Math.max(seen.slowestKey, duration);
  });
  /** Where each stood a frame ago. @type {Map<Element, string>} */
  let before = new Map();
  requestAnimationFrame(function look() {
    /** @type {typeof before} */
    const now = new Map();
    for (const [name, selector] of Object.entries(wanted)) {
      if (name in at) continue;
      for (const element of document.querySelectorAll(selector)) {
        const { left, top, width, height } = element.getBoundingClientRect();
        const place = [left, top, width, height].join();
        now.set(element, place);
        if (before.get(element) !== place || !element.checkVisibility({ visibilityProperty: true })) continue;
        if (element.contains(document.elementFromPoint(left + width / 2, top + height / 2))) {
          at[name] = performance.now();
          break;
        }
      }
    }
    before = now;
    requestAnimationFrame(look);
  });
}

/** What has been noted, with what the browser itself noted. @returns {Record<string, number | undefined>} */
export function notes() {
  const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
  const { firstSeen, tasks, ...rest } = /** @type {any} */ (globalThis).bench;
  // As Lighthouse counts it: what each task takes beyond 50 ms, from the first paint on.
  const blocked = tasks.reduce(
    (/** @type {number} */ sum, /** @type {{ start: number, duration: number }} */ { start, duration }) =>
      sum + Math.max(0, Math.min(duration, start + duration - (paint ?? 0)) - 50),
    0,
  );
  return { ...firstSeen, ...rest, paint, blocked };
}

/**
 * Clicks the first such thing in sight, and waits until the page's text has changed and is drawn.
 * @param {{ selector: string, patience: number }} what
 * @returns {Promise<number | null>} milliseconds; null when nothing happened
 */
export async function press({ selector, patience }) {
  const target = [...document.querySelectorAll(selector)].find((element) => element.checkVisibility());
  if (!(target instanceof HTMLElement)) return null;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const before = document.body.innerText;
  const start = performance.now();
  target.click();
  while (document.body.innerText === before) {
    if (performance.now() - start > patience) return null;
    await frame();
  }
  // The change is in the page, not yet on the screen: the next frame begins when it is.
  await frame();
  return performance.now() - start;
}
