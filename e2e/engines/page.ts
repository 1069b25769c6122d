import { names } from '../../test/names.ts';
import { expect, type Point, type Session } from './session.ts';

/** Where things stand on the page, as selectors: WebDriver finds nothing by role. */
export const places = {
  mark: '.mark > .mark-label',
  claim: '.said-list a',
  gutter: '.gutter button',
  card: '.card',
  actor: '.actor-filter button',
  item: '.list-entries a',
  counter: '.filter-row [role=status]',
  button: 'button, [role=radio], label, summary',
  search: `[aria-label="${names.search}"], input[type=search]`,
  tab: `nav[aria-label="${names.panes}"] button`,
} as const;

/** The middle of the first element in sight whose name or text has these words, scrolled to; `null` where there is none. */
const find = (selector: string, words: string): Point | null => {
  const named = [...document.querySelectorAll(selector)].find((element) => {
    const names = [element.getAttribute('aria-label'), element.getAttribute('title'), element.textContent];
    return element.checkVisibility() && names.join(' ').replace(/\s+/g, ' ').includes(words);
  });
  if (!named) return null;
  named.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const { left, right, top, bottom } = named.getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
};

/** What a flow reads and does on the page of a session. */
export function pageOf(session: Session) {
  const texts = (selector: string) =>
    session.run(
      (selector) =>
        [...document.querySelectorAll<HTMLElement>(selector)]
          .filter((element) => element.checkVisibility())
          .map((element) => element.innerText.replace(/\s+/g, ' ').trim()),
      selector,
    );
  const link = () => session.run(() => location.pathname + location.search);
  const settled = () =>
    expect
      .poll(() => session.run(() => document.querySelector('.attested[data-settled]') !== null))
      .toBe(true);
  /** Where an element stands, once it has stood there twice in a row: what was chosen before may still scroll it along. */
  const centreOf = async (selector: string, words = ''): Promise<Point> => {
    let at: Point | null = null;
    const stands = async () => {
      const before = at;
      at = await session.run(find, selector, words);
      return at !== null && at.x === before?.x && at.y === before.y;
    };
    await expect.poll(stands, { message: `${selector} “${words}” stands still` }).toBe(true);
    return at!;
  };
  return {
    texts,
    link,
    settled,
    centreOf,
    open: async (url: string) => {
      await session.goTo(url);
      await settled();
    },
    press: async (selector: string, words: string) => session.click(await centreOf(selector, words)),
    expectLink: (expected: string | RegExp) => expect.poll(link).toMatch(expected),
    /** That the card in sight is of this headline. */
    expectCard: (headline: string) => expect.poll(() => texts(`${places.card} h2`)).toEqual([headline]),
    expectCount: (words: string | RegExp) =>
      expect.poll(async () => (await texts(places.counter)).join(' ')).toMatch(words),
    /** The labels on the timeline that are the chosen one. */
    chosenMarks: () => texts(`${places.mark}[aria-current=true] > span`),
  };
}
