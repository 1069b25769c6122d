import type { Page } from 'playwright/test';
import { axisTexts, desktop, expect, open, test } from '../attested.ts';
import { measurePicture } from '../picture.ts';

const links = [
  '/events/pakistan-abstains-2022/?from=2022-02-28&to=2022-03-06',
  '/events/kabul-1996/',
  '/?from=2021-08-01&to=2022-03-31',
];

/** All that is written on the page, and all that a screen reader would say. */
async function readPage(page: Page, link: string): Promise<string> {
  await open(page, link);
  const names = await page.locator('[aria-label]').evaluateAll((all) => all.map((one) => one.ariaLabel));
  return [await page.title(), await page.locator('body').innerText(), ...names, page.url()].join('\n');
}

test('the page says the same wherever its reader is', async ({ freshPage }) => {
  const here = await freshPage({ viewport: desktop, timezoneId: 'UTC' });
  const texts = new Map<string, string>();
  for (const link of links) texts.set(link, await readPage(here, link));
  for (const [timezoneId, locale] of [
    ['America/Los_Angeles', 'fa-IR'],
    ['Pacific/Kiritimati', 'en-US'],
  ] as const) {
    const there = await freshPage({ viewport: desktop, timezoneId, locale });
    for (const [link, text] of texts) expect(await readPage(there, link), timezoneId).toBe(text);
  }
});

for (const timezoneId of ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'])
  test(`a day stands where it should in ${timezoneId}`, async ({ freshPage }) => {
    const page = await freshPage({ viewport: desktop, timezoneId });
    // A week: 2 March is its third day, and a dot stands at noon.
    await open(page, '/?from=2022-02-28&to=2022-03-06');
    const { pane, dots } = await measurePicture(page);
    const dot = dots.find(({ text }) => text.startsWith('Pakistan abstains'))!.box;
    const day = ((dot.left + dot.right) / 2 - pane.left) / ((pane.right - pane.left) / 7);
    expect(day).toBeCloseTo(2.5, 1);

    // The axis says so too: the day’s own tick is half a day to the left.
    const tick = axisTexts(page).filter({ hasText: /^2( Mar)?$/ });
    const { x } = (await tick.boundingBox())!;
    expect((x - pane.left) / ((pane.right - pane.left) / 7)).toBeCloseTo(2, 1);
  });
