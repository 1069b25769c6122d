import { names } from '../../test/names.ts';
import { article, column, counter, expect, list, searchField, test } from '../attested.ts';

test.use({ missing: /\/assets\/|:\d+\/\?|answered 503|to fetch/ });

for (const [what, files, says] of [
  [
    'script',
    '**/assets/index-*.js',
    'The script of this page did not come, or this browser is too old for it.',
  ],
  ['data', '**/assets/dataset-*.json', 'The timeline’s data could not be loaded.'],
] as const)
  test(`keeps everything readable without its ${what}, and tries again when asked`, async ({ page }) => {
    const alert = page.getByRole('alert');
    await page.route(files, (route) => route.abort());
    await page.goto('/?actors=ukraine&from=2022-01-01&to=2022-03-31');
    await expect(alert).toContainText(says);
    await expect(list(page).getByRole('link')).toHaveCount(44);
    await expect(list(page).locator('[tabindex="-1"]')).toHaveCount(0);
    await expect(column(page).getByRole('link')).toHaveCount(26);
    await expect(
      page.locator('.drawn:visible').getByRole('link', { name: 'Taliban take over Kabul' }),
    ).toBeVisible();
    await expect(article(page).getByText('This was followed by Islamabad’s abstention')).toBeVisible();
    await expect(searchField(page)).toBeHidden();

    // The server does not answer at all: what can be read stays.
    await page.route('**/*', (route) => route.abort());
    await alert.getByRole('button', { name: names.tryAgain, exact: true }).click();
    await expect(alert.getByRole('button', { name: `No answer. ${names.tryAgain}` })).toBeVisible();
    await expect(list(page).getByRole('link')).toHaveCount(44);
    await page.unrouteAll();
    await alert.getByRole('button').click();
    await expect(counter(page)).toHaveText(/^\d+ of 44/);
    await expect(alert).toHaveCount(0);
    await expect(page).toHaveURL('/?actors=ukraine&from=2022-01-01&to=2022-03-31');
  });
