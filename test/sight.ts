/**
 * What of the elements' text a reader cannot see: lines outside the window or their own pane, or under something else.
 * Empty when all of it is in sight.
 */
export const partsOutOfSight = (elements: readonly Element[]): string[] =>
  elements.flatMap((element) => {
    const text = document.createRange();
    text.selectNodeContents(element);
    const lines = [...text.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    if (lines.length === 0) return [`“${element.textContent}” is not drawn`];
    return lines.flatMap(({ left, right, top, bottom }) => {
      const line = `a line of “${element.textContent}” at ${Math.round(left)}, ${Math.round(top)}`;
      if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight)
        return [`${line} is outside the window`];
      const inset = Math.min(3, (right - left) / 2);
      const points = [left + inset, (left + right) / 2, right - inset].flatMap((x) =>
        [top + 3, (top + bottom) / 2, bottom - 3].map((y) => ({ x, y })),
      );
      const covers = points.map(({ x, y }) => document.elementFromPoint(x, y));
      const cover = covers.find((found) => found === null || !element.contains(found));
      return cover === undefined ? [] : [`${line} is under ${cover?.outerHTML.slice(0, 120)}`];
    });
  });
