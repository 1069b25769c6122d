import { pageOf, places } from './page.ts';
import { expect, test } from './session.ts';

// What only one engine did wrong.

for (const [what, link, from, to] of [
  ['claims and starting points', '/', [1600, 900], [1200, 900]],
  ['claims on a tablet that is turned', '/', [1024, 768], [768, 1024]],
  ['the list', '/?panel=list', [1600, 900], [900, 900]],
] satisfies [string, string, [number, number], [number, number]][])
  test(`lines keep apart when the window gets narrower: ${what}`, async ({ session, site }) => {
    const page = pageOf(session);
    await session.resize(...from);
    await page.open(site.origin + link);
    await session.resize(...to);
    await page.settled();
    const stale = () =>
      session.run(() => {
        const heights = () =>
          [...document.querySelectorAll<HTMLElement>('.attested li, .attested li a')].map(
            (line) => line.offsetHeight,
          );
        const before = heights();
        document.body.style.display = 'none';
        heights();
        document.body.style.display = '';
        const after = heights();
        return before.filter((height, i) => height !== after[i]).length;
      });
    expect(await stale()).toBe(0);
  });

test('the text of labels can be marked by a search, and a drag on it selects nothing', async ({
  session,
  site,
}) => {
  const page = pageOf(session);
  await session.resize(1440, 900);
  await page.open(`${site.origin}/`);
  // WebKit marks only what can be selected, and where labels cannot, it marked a number beside the search instead.
  const selectable = () =>
    session.run(
      (label) => getComputedStyle(document.querySelector(`${label} > span`)!).webkitUserSelect,
      places.mark,
    );
  expect(await selectable()).toBe('text');
  const at = await page.centreOf(places.mark, 'Taliban take over Kabul');
  await session.drag(at, { x: at.x + 90, y: at.y });
  await page.expectLink(/^\/\?from=/);
  expect(await session.run(() => String(getSelection()))).toBe('');
});

test('the first Tab comes to the first skip link', async ({ session, site }) => {
  const page = pageOf(session);
  await session.resize(1440, 900);
  await page.open(`${site.origin}/`);
  await session.press('Tab');
  expect(await session.run(() => document.activeElement?.textContent)).toBe('Skip to the entries');
});

test('on a phone no tick stands under the caption of the writing period', async ({ session, site }) => {
  const page = pageOf(session);
  await session.resize(390, 844);
  await page.open(`${site.origin}/`);
  const [caption, ...ticks] = await session.run(() =>
    ['.axis-caption', '.axis .tick:not([hidden])'].flatMap((part) =>
      [...document.querySelectorAll<HTMLElement>(part)]
        .filter(({ textContent }) => textContent !== '')
        .map((element) => ({
          left: element.getBoundingClientRect().left,
          right: element.getBoundingClientRect().right,
        })),
    ),
  );
  expect(ticks.length).toBeGreaterThan(1);
  expect(ticks.filter(({ left, right }) => right > caption!.left && left < caption!.right)).toEqual([]);
});
