/** Whatever in sight can be pressed and a finger of 24 pixels would miss. */
export const smallTargets = (): string[] =>
  [...document.querySelectorAll('button, summary, a, label')].flatMap((target) => {
    // A mark's line and dot choose its entry as its label does.
    const whole = target.closest('.vis-item') ?? target;
    const { left, top, right, bottom, width, height } = target.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const hits = (dx: number, dy: number) => whole.contains(document.elementFromPoint(x + dx, y + dy));
    const inWindow = x > 12 && x < innerWidth - 12 && y > 12 && y < innerHeight - 12;
    if (!inWindow || !hits(0, 0)) return [];
    // What a scroller cuts can be scrolled out from under its edge, and from under what lies over it.
    const covered = [-12, 12].some((dy) => {
      const cover = document.elementFromPoint(x, y + dy)?.closest('.card, .more-below, .edges, .filter-row');
      return cover && !cover.contains(target);
    });
    if (covered) return [];
    for (let pane = target.parentElement; pane; pane = pane.parentElement) {
      if (!/auto|scroll/.test(getComputedStyle(pane).overflowY)) continue;
      const edges = pane.getBoundingClientRect();
      if (y - 12 < edges.top || y + 12 > edges.bottom) return [];
    }
    // What is narrower or lower than that may still take more room than its box.
    const wide = width >= 24 || (hits(-11.5, 0) && hits(11.5, 0));
    // The browser rounds a fraction up: half a pixel above its end is the first pixel of whatever comes next.
    const high = height >= 24 || (hits(0, -11.5) && hits(0, 11));
    return wide && high ? [] : [`${target.textContent} (${Math.round(width)} × ${Math.round(height)})`];
  });
