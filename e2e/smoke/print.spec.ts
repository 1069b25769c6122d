import { formatDate } from '../../src/i18n/formatDate.ts';
import { names } from '../../test/names.ts';
import { expect, open, readDataset, test } from '../attested.ts';
import { emulatePrint, entriesOnPaper, paper } from '../paper.ts';

test('prints what the filter leaves with its quotes and sources, and nothing of the page', async ({
  page,
}) => {
  await open(page, '/events/kabul-2021/?actors=russia,taliban&match=all');
  await emulatePrint(page);
  const { events, version } = await readDataset(page);
  const shown = events.filter(({ actors }) =>
    ['russia', 'taliban'].every((id) => actors.some(({ actor }) => actor === id)),
  );
  await expect(
    paper(page).getByText(/8 of 44 entries that name both Russia and Taliban\. 4 have a date/),
  ).toBeVisible();
  await expect(paper(page).getByText(`version ${version} of the data`)).toBeVisible();
  await expect(entriesOnPaper(page)).toHaveCount(shown.length);
  for (const [i, { headline, passages, date, corroboration }] of shown.entries()) {
    const entry = entriesOnPaper(page).nth(i);
    await expect(entry.getByRole('heading')).toHaveText(`${i + 1} ${headline}`);
    if (date) await expect(entry).toContainText(formatDate(date.edtf, 'long'));
    for (const { exact, sic } of passages) {
      await expect(entry).toContainText(`“${exact}”`);
      for (const { note } of sic) await expect(entry).toContainText(note);
    }
    if (corroboration.sources > 0) await expect(entry).toContainText(/\[\d+(, \d+)*\]/);
  }
  await expect(paper(page).getByRole('heading', { name: 'What other sources say' })).toBeVisible();
  for (const part of await page.locator('body > :not([data-paper])').all()) await expect(part).toBeHidden();

  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('[data-paper]')).toHaveCount(0);
  await expect(page.getByRole('button', { name: names.closeEntry })).toBeVisible();
});
