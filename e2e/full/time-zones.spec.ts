import type { Page } from 'playwright/test';
import { axisTexts, desktop, expect, open, test } from '../attested.ts';
import { measurePicture } from '../picture.ts';

// A week, of which 2 March is the third day; and an entry of another century, which moves the timeline.
const week = '/events/pakistan-abstains-2022/?from=2022-02-28&to=2022-03-06';
const links = ['/events/kabul-1996/', '/?from=2021-08-01&to=2022-03-31', week];

/** All that is written on the page, and all that a screen reader would say. */
async function readPage(page: Page, link: string): Promise<string> {
  await open(page, link);
  const names = await page.locator('[aria-label]').evaluateAll((all) => all.map((one) => one.ariaLabel));
  return [await page.title(), await page.locator('body').innerText(), ...names, page.url()].join('\n');
}

/** That a day’s dot stands at its noon, and its tick of the axis at its beginning. */
async function expectDayInPlace(page: Page): Promise<void> {
  const { pane, dots } = await measurePicture(page);
  const dot = dots.find(({ text }) => text.startsWith('Pakistan abstains'))!.box;
  const daysFromLeft = (x: number) => (x - pane.left) / ((pane.right - pane.left) / 7);
  expect(daysFromLeft((dot.left + dot.right) / 2)).toBeCloseTo(2.5, 1);
  const tick = axisTexts(page).filter({ hasText: /^2( Mar)?$/ });
  expect(daysFromLeft((await tick.boundingBox())!.x)).toBeCloseTo(2, 1);
}

for (const [timezoneId, locale] of [
  ['America/Los_Angeles', 'fa-IR'],
  ['Pacific/Kiritimati', 'en-US'],
] as const)
  test(`the page says the same and each day stands in its place in ${timezoneId}`, async ({ freshPage }) => {
    const here = await freshPage({ viewport: desktop, timezoneId: 'UTC' });
    const there = await freshPage({ viewport: desktop, timezoneId, locale });
    for (const link of links) expect(await readPage(there, link)).toBe(await readPage(here, link));
    await expectDayInPlace(here);
    await expectDayInPlace(there);
  });
