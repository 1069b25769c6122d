/**
 * Whatever of the page is too faint, reckoned from the computed colours of what is drawn over what really lies under it
 * (WCAG 2.2, 1.4.3 and 1.4.11): every text in sight, every mark of an entry, a kind or a verdict, every border of a control.
 */
export const tooFaint = (): { readonly seen: number; readonly faint: string[] } => {
  type Colour = readonly [red: number, green: number, blue: number, alpha: number];

  /** `rgb(1 2 3)`, `rgba(1, 2, 3, 0.5)`, `color(srgb 0.1 0.2 0.3 / 0.5)`. */
  function parse(text: string): Colour {
    const numbers = [...text.matchAll(/[\d.]+(?:e-?\d+)?/g)].map(Number);
    const scale = text.startsWith('color') ? 1 : 255;
    const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
    return text === 'none' || text === '' ? [0, 0, 0, 0] : [red / scale, green / scale, blue / scale, alpha];
  }
  const over = ([r, g, b, a]: Colour, [r2, g2, b2]: Colour): Colour => [
    r * a + r2 * (1 - a),
    g * a + g2 * (1 - a),
    b * a + b2 * (1 - a),
    1,
  ];
  function luminance([r, g, b]: Colour): number {
    const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  }
  function contrast(a: Colour, b: Colour): number {
    const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
    return (light + 0.05) / (dark + 0.05);
  }

  /** What an element paints of its whole box: its own ground and those of its pseudo-elements that cover the point. */
  function groundsOf(element: Element): Colour[] {
    const own = getComputedStyle(element);
    if (element instanceof SVGElement)
      return element instanceof SVGRectElement && own.fill !== 'none' ? [parse(own.fill)] : [];
    const after = getComputedStyle(element, '::after');
    const label = element.matches('.mark-label') ? [parse(after.backgroundColor)] : [];
    return [parse(own.backgroundColor), ...label];
  }
  /** The colour under a point, as far as `from` and what lies over it are taken away. */
  function groundAt(x: number, y: number, from: Element, itself: boolean, covered = false): Colour | null {
    const stack = document.elementsFromPoint(x, y);
    const at = stack.findIndex((element) => element === from || element.contains(from));
    const onTop = stack[0];
    if (at === -1 || !onTop) return null;
    if (!covered && !(onTop === from || from.contains(onTop) || onTop.contains(from))) return null;
    const start = stack[at] === from && !itself ? at + 1 : at;
    return stack
      .slice(start)
      .reverse()
      .flatMap(groundsOf)
      .reduce((under, colour) => over(colour, under), [1, 1, 1, 1] as Colour);
  }

  const all = new CSSStyleSheet();
  // What the pointer passes through is painted too.
  all.replaceSync('.attested *, .attested *::before { pointer-events: auto !important }');
  document.adoptedStyleSheets.push(all);
  const faint = new Set<string>();
  let seen = 0;
  const judge = (what: string, ink: Colour, ground: Colour | null, least: number) => {
    if (!ground || ink[3] === 0) return;
    seen++;
    const ratio = contrast(over(ink, ground), ground);
    if (ratio < least) faint.add(`${what}: ${ratio.toFixed(2)} of ${least}`);
  };
  /** Not to be used, on its way out of sight, or hidden from the eye. */
  const excused = (element: Element) =>
    !element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) ||
    element.closest('[aria-disabled=true], .visually-hidden') !== null;
  /** Where a pane fades towards its end. */
  const fades = (element: Element, y: number) => {
    const pane = element.closest('[data-more=true]');
    return pane !== null && y > pane.getBoundingClientRect().bottom - 32;
  };
  const name = (element: Element) =>
    `${element.localName}.${element.getAttribute('class') ?? ''} “${(element.textContent ?? '').trim().slice(0, 30)}”`;

  const texts = document.createTreeWalker(document.querySelector('.attested')!, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    if (!element || element.localName === 'style' || !node.textContent?.trim() || excused(element)) continue;
    const style = getComputedStyle(element);
    const size = Number.parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      const y = (top + bottom) / 2;
      if (fades(element, y)) continue;
      for (const x of [left + 1, (left + right) / 2, right - 1]) {
        const ink = parse(element instanceof SVGElement ? style.fill : style.color);
        judge(name(element), ink, groundAt(x, y, element, true), large ? 3 : 4.5);
      }
    }
  }

  /** What is drawn with which colour, and where: the point at which its ground is looked up. */
  const drawn: readonly (readonly [
    selector: string,
    pseudo: string | null,
    ink: (style: CSSStyleDeclaration) => string,
  ])[] = [
    ['.kind-mark', null, ({ stroke }) => stroke],
    ['.vis-item-visible-frame', null, barColour],
    ['.vis-item.dot .dot', null, ({ borderTopColor }) => borderTopColor],
    ['.vis-item.tail', '::before', ({ borderTopColor }) => borderTopColor],
    ['.writing-period', null, ({ boxShadow }) => boxShadow.split(/ -?1px/)[0] ?? ''],
    ['.ties i', null, ({ borderLeftColor }) => borderLeftColor],
    ['.density', null, ({ fill }) => fill],
    ['.overview-window', '::before', ({ borderTopColor }) => borderTopColor],
    ['.verdict', '::before', ({ borderTopColor }) => borderTopColor],
    ['.line-key i', null, barColour],
    ['.search-field', '::before', ({ borderTopColor }) => borderTopColor],
    ['.tabs [aria-current]', null, ({ boxShadow }) => boxShadow.split(' 0px')[0] ?? ''],
    ['.spans [aria-current]', null, ({ boxShadow }) => boxShadow.split(' 0px')[0] ?? ''],
    ['.related .mark-label', '::after', ({ borderTopColor }) => borderTopColor],
    [
      'button, summary, input:not([type=radio]), .card-nav a',
      null,
      ({ borderTopWidth, borderTopColor }) => (borderTopWidth === '0px' ? 'none' : borderTopColor),
    ],
  ];
  function barColour({
    backgroundColor,
    backgroundImage,
    borderTopWidth,
    borderTopColor,
  }: CSSStyleDeclaration) {
    if (borderTopWidth !== '0px') return borderTopColor;
    // Of a line that fades, the end that does not.
    const colours = backgroundImage.match(/(?:rgba?|color)\([^)]*\)/g) ?? [backgroundColor];
    return colours.find((colour) => parse(colour)[3] === 1) ?? 'none';
  }
  for (const [selector, pseudo, inkOf] of drawn)
    for (const element of document.querySelectorAll(
      `.attested ${selector.replaceAll(', ', ', .attested ')}`,
    )) {
      if (excused(element)) continue;
      const ink = parse(inkOf(getComputedStyle(element, pseudo)));
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const [x, y] = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (top + bottom) / 2];
      if (fades(element, y)) continue;
      // A border has its own ground inside and another outside: what it stands out from is outside.
      const bordered = /button|summary|input/.test(selector) || selector === '.writing-period';
      judge(
        `${name(element)} ${pseudo ?? ''}`,
        ink,
        groundAt(x, y, element, !bordered && pseudo !== null, /^\.(writingPeriod|ties)/.test(selector)),
        3,
      );
    }
  document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(all), 1);
  return { seen, faint: [...faint].sort() };
};
