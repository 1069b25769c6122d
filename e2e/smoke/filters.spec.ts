import { names } from '../../test/names.ts';
import {
  card,
  chip,
  claims,
  counter,
  expect,
  kind,
  labelsFound,
  list,
  open,
  readDataset,
  searchField,
  settled,
  test,
  timeline,
} from '../attested.ts';

test('actors and kinds filter the page, its address and what a reload shows; Back undoes them', async ({
  page,
}) => {
  await open(page, '/');
  await chip(page, 'Russia').click();
  await chip(page, 'Taliban').click();
  await page.getByRole('radio', { name: 'all' }).check();
  await expect(counter(page)).toHaveText('8 of 44 entries name both Russia and Taliban');
  await expect(page).toHaveURL('/?actors=russia,taliban&match=all');
  await expect(claims(page)).toHaveCount(4);
  await kind(page, 'Reported').first().click();
  await expect(page).toHaveURL('/?actors=russia,taliban&match=all&kind=report');
  const found = await counter(page).textContent();
  await page.reload();
  await settled(page);
  await expect(counter(page)).toHaveText(found!);
  await expect(chip(page, 'Taliban').first()).toHaveAttribute('aria-pressed', 'true');
  await page.goBack();
  await expect(counter(page)).toHaveText(/^8 of 44/);
  await page.getByRole('button', { name: names.clear, exact: true }).click();
  await expect(page).toHaveURL('/');
  await expect(claims(page)).toHaveCount(26);
});

test('a search for “Islamabad” finds what names Pakistan, and the list shows it too', async ({ page }) => {
  await open(page, '/');
  await searchField(page).pressSequentially('Islamabad');
  await expect(counter(page)).toContainText('“Islamabad”');
  await expect(page).toHaveURL('/?q=Islamabad');
  await settled(page);
  const { events } = await readDataset(page);
  const labels = await labelsFound(page);
  const expected = events.filter(
    ({ actors, headline, passages }) =>
      actors.some(({ actor }) => actor === 'pakistan') ||
      [headline, ...passages.map(({ exact }) => exact)].some((text) => text.includes('Islamabad')),
  );
  expect(events.filter(({ label }) => labels.includes(label))).toEqual(expected);
  await expect(counter(page)).toHaveText(`${expected.length} of 44 entries: “Islamabad”`);
  // Among them, entries that nowhere have the word.
  expect(expected.some((event) => !JSON.stringify(event).includes('Islamabad'))).toBe(true);

  await page.getByRole('button', { name: names.showAsList }).click();
  await expect(page).toHaveURL('/?q=Islamabad&panel=list');
  await expect(timeline(page)).toHaveCount(0);
  const headlines = list(page)
    .getByRole('listitem')
    .filter({ has: page.locator('h3, p') })
    .getByRole('link');
  await expect(headlines).toHaveText(expected.map(({ headline }) => headline));
  const { id, headline } = expected[0]!;
  await headlines.first().click();
  await expect(page).toHaveURL(`/events/${id}/?q=Islamabad&panel=list`);
  await expect(card(page, headline)).toBeVisible();
});
