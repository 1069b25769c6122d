/** Texts that are cut by what stands around them and cannot be scrolled to, and a page that is wider than its window. */
export const lostTexts = (): string[] => {
  const found = new Set<string>();
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) found.add(`the page is ${scrollWidth} wide`);
  const texts = document.createTreeWalker(document.querySelector('.attested')!, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement!;
    const hidden = [...ancestors(element)].some((one) => getComputedStyle(one).clipPath !== 'none');
    if (!node.textContent?.trim() || hidden || !element.checkVisibility({ checkVisibilityCSS: true }))
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      let box = { left, right, top, bottom };
      for (const pane of ancestors(element)) {
        const { overflowX, overflowY } = getComputedStyle(pane);
        if (pane instanceof SVGElement || (overflowX === 'visible' && overflowY === 'visible')) continue;
        const edge = pane.getBoundingClientRect();
        const scrolls = (way: string) => way === 'auto' || way === 'scroll';
        const sideways = box.right > edge.right + 2 || box.left < edge.left - 2;
        const down = box.bottom > edge.bottom + 4 || box.top < edge.top - 4;
        if ((sideways && !scrolls(overflowX)) || (down && !scrolls(overflowY)))
          found.add(`“${node.textContent.trim().slice(0, 40)}” is cut by .${pane.className}`);
        box = {
          left: Math.max(box.left, edge.left),
          right: Math.min(box.right, edge.right),
          top: Math.max(box.top, edge.top),
          bottom: Math.min(box.bottom, edge.bottom),
        };
        // It stands further down, where it can be scrolled to.
        if (box.left >= box.right || box.top >= box.bottom) break;
      }
    }
  }
  return [...found];

  function* ancestors(from: Element): Generator<Element> {
    for (let at: Element | null = from; at && at !== document.documentElement; at = at.parentElement)
      yield at;
  }
};

/** Whatever reaches out of the page sideways, or makes it scroll. */
export const tooWide = (): string[] => {
  const parts = document.querySelectorAll(
    'header, nav, main, section, h1, h2, h3, p, dl, form, search, [role=group]',
  );
  const out = [...parts].filter((part) => {
    const { left, right, width, height } = part.getBoundingClientRect();
    const inScroller = part.parentElement?.closest('ul, .timeline-pane') !== null;
    return (
      part.checkVisibility() &&
      width > 1 &&
      height > 1 &&
      !inScroller &&
      (left < -1 || right > innerWidth + 1)
    );
  });
  const { scrollWidth, clientWidth } = document.documentElement;
  return [
    ...out.map((part) => part.outerHTML.slice(0, 80)),
    ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide`] : []),
  ];
};
