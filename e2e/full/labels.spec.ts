import type { Page } from 'playwright/test';
import {
  axisTexts,
  current,
  desktop,
  expect,
  laptop,
  open,
  phone,
  readDataset,
  settled,
  spanIn,
  stretches,
  test,
  timeline,
  toDay,
} from '../attested.ts';
import { flawsOf, measurePicture } from '../picture.ts';
import { expectInSight } from '../sight.ts';
import { smallTargets } from '../touch.ts';

/** The dated entries that overlap a stretch of time, by their labels. */
async function labelsWithin(page: Page, { from, to }: { from: number; to: number }): Promise<string[]> {
  const { events } = await readDataset(page);
  return events
    .filter(({ date }) => date && (date.earliest ?? -Infinity) <= to && (date.latest ?? Infinity) >= from)
    .map(({ label }) => label);
}

async function expectAllLegible(page: Page, demand?: Parameters<typeof flawsOf>[1]): Promise<void> {
  await settled(page);
  const picture = await measurePicture(page);
  expect(picture.labels.length, 'labels on the timeline').toBeGreaterThan(0);
  expect.soft(flawsOf(picture, demand), page.url()).toEqual([]);
}

const drag = async (page: Page, dx: number) => {
  const box = (await timeline(page).boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height - 8];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx, y, { steps: 6 });
  await page.mouse.up();
};

for (const size of [desktop, laptop]) {
  test.describe(`at ${size.width} × ${size.height}`, () => {
    test.use({ viewport: size });

    test('every dated entry of the opening span is in sight with its label', {
      tag: size === desktop ? '@flow' : [],
    }, async ({ page }) => {
      await open(page, '/');
      await expectAllLegible(page);
      const { labels } = await measurePicture(page);
      const shown = await labelsWithin(page, { from: toDay('2021-06-01'), to: toDay('2022-03-06') });
      expect(shown).toHaveLength(15);
      for (const label of shown)
        expect(
          labels.some(({ text }) => text.startsWith(label)),
          label,
        ).toBe(true);
    });

    test('what the opening span leaves out is named at its edge, nothing twice and nothing nowhere', async ({
      page,
    }) => {
      await open(page, '/');
      const { labels } = await measurePicture(page);
      const more = page.getByRole('button', { name: /and \d+ more|\d+ earlier/ });
      const unnamed = (await more.count()) ? Number(/\d+/.exec(await more.innerText())![0]) : 0;
      const { events } = await readDataset(page);
      const dated = events.filter(({ date }) => date);
      const region = page.getByRole('region', { name: /^Events and reports/ });
      let named = 0;
      for (const { label } of dated) {
        const marks = region
          .getByRole('button', { name: label })
          .or(region.getByRole('link', { name: label }));
        const times = await marks.count();
        expect(times, label).toBeLessThanOrEqual(1);
        named += times;
      }
      expect(named + unnamed).toBe(dated.length);
      expect(labels.length).toBeLessThan(named);
    });

    test('labels stay legible when the timeline is dragged', async ({ page }) => {
      await open(page, '/');
      for (const dx of [37, 180, 260, -330, -400]) {
        await drag(page, dx);
        await expectAllLegible(page);
      }
    });

    test('a pan there and back gives the same picture', async ({ page }) => {
      await open(page, '/?from=2021-06-01&to=2022-03-10');
      const before = await measurePicture(page);
      await drag(page, 200);
      await settled(page);
      expect((await measurePicture(page)).labels).not.toEqual(before.labels);
      await drag(page, -200);
      await settled(page);
      const after = await measurePicture(page);
      const rows = ({ labels }: typeof before) =>
        labels.map(({ text, box }) => `${Math.round(box.top)} ${text}`).sort();
      expect(rows(after)).toEqual(rows(before));
    });

    test('labels stay legible at three zooms, there and after a pan', async ({ page }) => {
      await open(page, '/');
      for (const times of [1, 1, 2]) {
        for (let i = 0; i < times; i++) {
          await stretches(page).getByRole('button', { name: 'Zoom in' }).click();
          await settled(page);
        }
        await expectAllLegible(page);
        await drag(page, -150);
        await expectAllLegible(page);
      }
    });

    test('labels stay legible when zoomed out, and over all there is', async ({ page }) => {
      await open(page, '/');
      for (let i = 0; i < 3; i++) {
        await stretches(page).getByRole('button', { name: 'Zoom out' }).click();
        await expectAllLegible(page, { rowsMayScroll: true });
      }
      await stretches(page).getByRole('button', { name: '1996–2022' }).click();
      await expectAllLegible(page, { rowsMayScroll: true });
      expect((await measurePicture(page)).labels).toHaveLength(18);
    });

    test('labels stay legible over any stretch that a link may name', async ({ page }) => {
      for (const [from, to] of [
        ['1995-01-01', '2002-12-31'],
        ['1996-09-20', '1996-10-05'],
        ['2009-01-01', '2023-01-01'],
        ['2021-08-01', '2021-08-31'],
        ['2022-01-01', '2024-10-31'],
      ] as const) {
        await open(page, `/?from=${from}&to=${to}`);
        expect(spanIn(page.url())).toEqual({ from: toDay(from), to: toDay(to) });
        await expectAllLegible(page, { rowsMayScroll: true });
      }
    });

    test('labels stay legible when some days fill the pane, or one', async ({ page }) => {
      for (const [from, to] of [
        ['2022-02-20', '2022-03-08'],
        ['2022-03-01', '2022-03-03'],
        ['2022-03-02', '2022-03-02'],
      ]) {
        await open(page, `/?from=${from}&to=${to}`);
        await expectAllLegible(page);
      }
    });

    test('the axis says a year, whatever stretch is shown', async ({ page }) => {
      for (const [from, to] of [
        ['1995-01-01', '2002-12-31'],
        ['1996-09-20', '1996-10-05'],
        ['2021-08-01', '2021-08-31'],
        ['2022-03-02', '2022-03-02'],
        ['2022-01-01', '2024-10-31'],
      ]) {
        await open(page, `/?from=${from}&to=${to}`);
        const year = axisTexts(page).filter({ hasText: /(19|20)\d\d/ });
        await expect.soft(year.first(), `${from} to ${to}`).toBeVisible();
      }
    });

    test('labels stay legible with an entry chosen and with a filter', async ({ page }) => {
      for (const link of [
        '/events/pakistan-abstains-2022/',
        '/events/northern-deals/?actors=taliban',
        '/events/kabul-1996/',
        '/events/media-reports-2018/',
      ]) {
        await open(page, link);
        await expectAllLegible(page);
        await expect(current(timeline(page))).toBeInViewport({ ratio: 0.99 });
      }
    });
  });
}

for (const [device, viewport] of [
  ['tablet', { width: 768, height: 1024 }],
  ['small phone', { width: 375, height: 667 }],
] as const)
  test(`under a finger, all rows that can stand in sight do: on a ${device}`, async ({ freshPage }) => {
    const page = await freshPage({ ...phone, viewport });
    await open(page, '/');
    await expect(timeline(page).getByText(/more below/)).toHaveCount(0);
    await expectInSight(timeline(page).getByRole('button', { name: 'Pakistan abstains in UN vote' }));
    await expectAllLegible(page);
    expect(await smallTargets(page)).toEqual([]);
  });

test('on a lower phone the rows may scroll, and no label is cut sideways', async ({ freshPage }) => {
  const page = await freshPage({ ...phone, viewport: { width: 360, height: 600 } });
  await open(page, '/');
  await expectAllLegible(page, { rowsMayScroll: true });
  await expectReachableByScrolling(page, 15);
});

async function expectReachableByScrolling(page: Page, count: number): Promise<void> {
  const labels = timeline(page).getByRole('button', {
    name: /, (Event|Situation|Reported|Claim), \d+ of \d+$/,
  });
  await expect(labels).toHaveCount(count);
  for (const label of await labels.all()) {
    await label.scrollIntoViewIfNeeded();
    await expect(label).toBeInViewport({ ratio: 0.99 });
    await label.click({ trial: true });
  }
}
