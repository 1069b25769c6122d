import { names } from '../../test/names.ts';
import { article, card, expect, expectChosen, phone, readEntry, test } from '../attested.ts';
import { expectNothingOfAxe } from '../axe.ts';

test.describe('without JavaScript', () => {
  test.use({ ...phone, javaScriptEnabled: false });

  test('shows an entry, its passage and its sources on a phone, and leads to every other one', async ({
    page,
  }) => {
    await page.goto('/events/pakistan-abstains-2022/');
    await expect(page).toHaveTitle(/Pakistan abstains/);
    await expect(page.locator('.without-script')).toBeVisible();
    await expect(page.getByRole('heading', { name: /^Pakistan abstains in the UN/ })).toBeVisible();
    await expect(article(page).getByText('This was followed by Islamabad’s abstention')).toBeVisible();
    await expect(page.locator('.rest-sources li').first()).toBeVisible();
    await expect(
      page.locator('.drawn:visible').getByRole('link', { name: 'Russia invades Ukraine' }),
    ).toBeVisible();
    for (const gone of [names.search, names.zoomIn, names.takeAway, names.closeEntry])
      await expect(page.getByLabel(gone).or(page.getByText(gone, { exact: true }))).toBeHidden();
    // Playwright reads no text inside <noscript>.
    await page.locator('.rest-whole a').click();
    await expect(page).toHaveURL('/');
    await expect(page.locator('.list-entries li:visible')).toHaveCount(44);
  });
});

test('passes axe before any script has come', async ({ page }) => {
  await page.route('**/*.js', () => {}); // never answered
  await page.goto('/events/kabul-2021/', { waitUntil: 'commit' });
  await expect(card(page, 'The Taliban take over Kabul in August 2021')).toBeVisible();
  await expect(page.locator('.drawn:visible').first()).toBeVisible();
  await expectNothingOfAxe(page);
});

test('shows the entry that the address names where the page of another one was sent', async ({ page }) => {
  // As an offline shell would: any address answered with the page of the start.
  await page.route('**/events/kabul-2021/', async (route) => {
    const start = await route.fetch({ url: new URL('/', route.request().url()).href });
    await route.fulfill({ response: start });
  });
  await page.goto('/events/kabul-2021/');
  await expectChosen(page, 'kabul-2021');
  await expect(card(page, (await readEntry(page, 'kabul-2021')).headline)).toBeVisible();
});
