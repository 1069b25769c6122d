export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** What stands on the timeline, in CSS pixels of the window. */
export type Picture = {
  readonly pane: Box;
  readonly labels: readonly {
    readonly text: string;
    readonly box: Box;
    /** Of its words alone; a box is as high as a line. */
    readonly words: Box;
    /** The words are wider than their box, or something lies over them. */
    readonly flaw: string | null;
  }[];
  readonly dots: readonly { readonly text: string; readonly box: Box }[];
  /** How far the rows can be scrolled, and how high each is. */
  readonly scrollable: number;
};

/**
 * Measures the timeline as the browser has laid it out; knows nothing of how it was decided. Uses nothing from outside
 * itself, so that a test can send it into a page.
 */
export function measurePicture(pane: Element): Picture {
  const toBox = (element: Element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  };
  const paneBox = toBox(pane);
  const scroller = [...pane.querySelectorAll('*')].find(
    (element) => getComputedStyle(element).overflowY === 'auto',
  )!;
  const rowsBox = toBox(scroller);
  const items = [...pane.querySelectorAll<HTMLElement>('.vis-item')].filter(
    (item) => item.querySelector('button')?.offsetWidth,
  );
  const labels = items.map((item) => {
    const button = item.querySelector('button')!;
    const box = toBox(button);
    const all = document.createRange();
    all.selectNodeContents(button);
    const cut = all.getBoundingClientRect().right > box.right + 1 ? 'its words are cut' : null;
    const y = (box.top + box.bottom) / 2;
    const inside = box.left >= paneBox.left && box.right <= paneBox.right;
    const shown = inside && box.top >= rowsBox.top && box.bottom <= rowsBox.bottom;
    const covers = [box.left + 2, (box.left + box.right) / 2, box.right - 2]
      .map((x) => document.elementFromPoint(x, y))
      .filter((found) => !button.contains(found));
    const cover = shown && covers.length > 0 ? `under ${covers[0]?.outerHTML.slice(0, 100)}` : null;
    const words = document.createRange();
    words.selectNodeContents(button.firstElementChild!);
    const { top, bottom } = words.getClientRects()[0]!;
    return {
      text: button.innerText.replace('\n', ' '),
      box,
      words: { ...box, top, bottom },
      flaw: cut ?? cover,
    };
  });
  const dots = items.flatMap((item) => {
    const text = item.querySelector('button')!.innerText.replace('\n', ' ');
    const dot = item.querySelector<HTMLElement>('.dot');
    if (dot?.offsetWidth) return [{ text, box: toBox(dot) }];
    if (!item.classList.contains('tail')) return [];
    // A day from which on something lasts: its dot is drawn at the beginning of its line.
    const { left, top } = toBox(item);
    const y = top + Number.parseFloat(getComputedStyle(item, '::before').top);
    return [{ text, box: { left: left - 5, right: left + 5, top: y, bottom: y + 10 } }];
  });
  return { pane: paneBox, labels, dots, scrollable: scroller.scrollHeight - scroller.clientHeight };
}

const meet = (a: Box, b: Box, by: number) =>
  a.left < b.right - by && b.left < a.right - by && a.top < b.bottom - by && b.top < a.bottom - by;

type Demand = {
  /** Where there are more rows than the pane is high, they are reached by scrolling. */
  readonly rowsMayScroll?: boolean;
};

/** Whatever is wrong with a picture, in sentences; empty when nothing is. */
export function flawsOf(
  { pane, labels, dots, scrollable }: Picture,
  { rowsMayScroll = false }: Demand = {},
): string[] {
  const flaws: string[] = [];
  const half = 0.5; // of a pixel, for what the browser rounds
  const descent = 2; // a line of words is that much higher than its letters
  labels.forEach(({ text, box, words, flaw }, i) => {
    if (flaw) flaws.push(`“${text}”: ${flaw}`);
    if (box.left < pane.left - half || box.right > pane.right + half)
      flaws.push(`“${text}” leaves the pane sideways`);
    if (!rowsMayScroll && (box.top < pane.top - half || box.bottom > pane.bottom + half))
      flaws.push(`“${text}” leaves the pane above or below`);
    for (const other of labels.slice(i + 1))
      if (meet(box, other.box, half)) flaws.push(`“${text}” overlaps “${other.text}”`);
    for (const dot of dots)
      if (meet(words, dot.box, descent)) flaws.push(`“${text}” overlaps the dot of “${dot.text}”`);
  });
  dots.forEach((dot, i) => {
    for (const other of dots.slice(i + 1))
      if (meet(dot.box, other.box, half)) flaws.push(`the dots of “${dot.text}” and “${other.text}” overlap`);
  });
  if (!rowsMayScroll && scrollable > 1) flaws.push(`${scrollable} px of the rows are out of sight`);
  const tops = [...new Set(labels.map(({ box }) => Math.round(box.top * 2) / 2))].sort((a, b) => a - b);
  tops.slice(1).forEach((top, i) => {
    const pitch = top - tops[i]!;
    if (pitch < 24) flaws.push(`two rows are ${pitch} px apart`);
  });
  return flaws;
}
