import type { Page } from 'playwright/test';
import { names } from '../test/names.ts';
import { current, expect, open, settled, stretches, timeline } from './attested.ts';
import { flawsOf, measurePicture } from './picture.ts';
import { expectInSight } from './sight.ts';
import { smallTargets } from './touch.ts';

/**
 * The sizes that count, in CSS pixels, with mouse or touch as such a device has, and whether all rows of the opening span are in
 * sight there; elsewhere they scroll.
 */
export const sizes = [
  { width: 1920, height: 1080, touched: false, rowsFit: true },
  { width: 1440, height: 900, touched: false, rowsFit: true },
  { width: 1366, height: 768, touched: false, rowsFit: true },
  { width: 1280, height: 720, touched: false, rowsFit: true },
  { width: 1280, height: 640, touched: false, rowsFit: false },
  { width: 1180, height: 820, touched: true, rowsFit: false },
  { width: 1112, height: 834, touched: true, rowsFit: false },
  { width: 1024, height: 768, touched: true, rowsFit: false },
  { width: 844, height: 390, touched: true, rowsFit: false },
  { width: 768, height: 1024, touched: true, rowsFit: true },
  { width: 390, height: 844, touched: true, rowsFit: true },
  { width: 375, height: 667, touched: true, rowsFit: true },
] as const;
export type Device = (typeof sizes)[number];

/** What a context of the browser needs to be such a device. */
export const deviceOptions = ({ width, height, touched }: Device) => ({
  viewport: { width, height },
  hasTouch: touched,
  isMobile: touched,
});

type Demand = Parameters<typeof flawsOf>[1];

/** That there are labels, and that each can be read. */
export async function expectLegible(page: Page, what: string, demand?: Demand): Promise<void> {
  await settled(page);
  const picture = await measurePicture(page);
  expect(picture.labels.length, `labels: ${what}`).toBeGreaterThan(0);
  expect(flawsOf(picture, demand), what).toEqual([]);
}

/** Drags the ground of the timeline sideways with the mouse. */
export async function pan(page: Page, dx: number): Promise<void> {
  const box = (await timeline(page).boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height - 8];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx, y, { steps: 6 });
  await page.mouse.up();
  await settled(page);
}

const abstention = 'Pakistan abstains in UN vote on Ukraine';

/** That the labels of the published article can be read at one size: where it opens, dragged, zoomed, over links and with an entry chosen. */
export async function expectLegibleThroughout(
  page: Page,
  { width, height, touched, rowsFit }: Device,
  links: readonly string[],
): Promise<void> {
  await open(page, '/');
  await expectLegible(page, 'the opening span', { rowsMayScroll: !rowsFit });
  if (rowsFit) await expectInSight(timeline(page).getByRole('button', { name: abstention }).first());
  if (touched) expect(await smallTargets(page)).toEqual([]);
  else
    for (const dx of [37, 260, -330, -400]) {
      await pan(page, dx);
      await expectLegible(page, `dragged by ${dx}`, { rowsMayScroll: true });
    }
  for (const name of [names.zoomIn, names.zoomIn, names.zoomOut, names.zoomOut, names.zoomOut]) {
    await stretches(page).getByRole('button', { name }).click();
    await expectLegible(page, name, { rowsMayScroll: true });
  }
  await stretches(page).getByRole('button', { name: '1996–2022' }).click();
  await expectLegible(page, 'all there is', { rowsMayScroll: true });
  expect((await measurePicture(page)).labels).toHaveLength(18);
  for (const link of links) {
    await open(page, link);
    const chosen = link.startsWith('/events/');
    if (chosen) await expectInSight(current(timeline(page)));
    // On a phone the card of the chosen entry lies over the other labels.
    if (!(chosen && (width < 680 || height < 520))) await expectLegible(page, link, { rowsMayScroll: true });
  }
}
