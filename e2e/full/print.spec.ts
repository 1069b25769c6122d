import { formatDate } from '../../src/i18n/formatDate.ts';
import { names } from '../../test/names.ts';
import { article, expect, list, open, readDataset, test } from '../attested.ts';
import { emulatePrint, entriesOnPaper, paper } from '../paper.ts';

test('prints every entry in the list and in the picture, which fits A4 and Letter with every label whole', async ({
  page,
}) => {
  await open(page, '/');
  await emulatePrint(page);
  const { events } = await readDataset(page);
  await expect(paper(page).getByText(/All 44 entries\. 18 have a date/)).toBeVisible();
  const headings = await entriesOnPaper(page).getByRole('heading').allTextContents();
  expect(headings).toEqual(events.map(({ headline }, i) => `${i + 1} ${headline}`));
  const labels = await paper(page).locator('svg a text').allTextContents();
  expect(labels.sort()).toEqual(
    events
      .flatMap(({ date, label }, i) => (date ? [`${i + 1}  ${label}${formatDate(date.edtf, 'short')}`] : []))
      .sort(),
  );

  for (const millimetres of [210, 215.9]) {
    // Between margins of 14 mm.
    const width = Math.floor((millimetres - 28) * (96 / 25.4));
    await page.setViewportSize({ width, height: 900 });
    const overlaps = await paper(page)
      .locator('svg')
      .first()
      .evaluate((svg) => {
        const inside = svg.getBoundingClientRect();
        const boxes = [...svg.querySelectorAll('text')].map((text) => text.getBoundingClientRect());
        const cut = boxes.filter(({ left, right }) => left < inside.left || right > inside.right + 1);
        const meet = boxes.filter((a, i) =>
          boxes.some(
            (b, j) =>
              i < j &&
              a.left < b.right &&
              b.left < a.right &&
              a.top + 4 < b.bottom - 4 &&
              b.top + 4 < a.bottom - 4,
          ),
        );
        return { count: boxes.length, cut: cut.length, meet: meet.length };
      });
    expect(overlaps).toEqual({ count: expect.any(Number), cut: 0, meet: 0 });
    expect(overlaps.count).toBeGreaterThan(20);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('prints the article and every entry with its quotes', async ({ page }) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto('/');
    await expect(list(page).locator('.list-entries li')).toHaveCount(44);
    const quotes = list(page).locator('blockquote');
    expect(await quotes.count()).toBeGreaterThanOrEqual(44);
    expect(await quotes.and(page.locator(':visible')).count()).toBe(await quotes.count());
    await expect(article(page).locator('p').last()).toBeVisible();
    await expect(page.getByRole('button', { name: names.takeAway })).toBeHidden();
  });
});
