import { card, desktop, expect, test } from '../attested.ts';

const headline = 'The Taliban take over Kabul in August 2021';
const says =
  'Taliban fighters came into Kabul unopposed on 15 August 2021 and controlled all of it within hours';

test.use({ viewport: desktop });

test('verdict and summary stand in the card; what each source says comes when it is asked for', async ({
  page,
}) => {
  await page.goto('/events/kabul-2021/');
  const entry = card(page, headline);
  await expect(entry.getByText('Confirmed.')).toBeVisible();
  await entry.getByText(/^\d sources, and what they say$/).click();
  await expect(entry.getByText(says)).toBeVisible();
  await expect(entry.locator('details').getByRole('link').first()).toHaveAttribute('href', /^https:/);
});

test('the sources are folded again when another entry is chosen', async ({ page }) => {
  await page.goto('/events/kabul-2021/');
  await card(page, headline)
    .getByText(/sources, and what they say$/)
    .click();
  await expect(card(page, headline).getByText(says)).toBeVisible();
  await page.getByRole('link', { name: 'Next entry' }).click();
  await expect(card(page, headline)).toHaveCount(0);
  await expect(page.locator('.references')).toHaveJSProperty('open', false);
  await page.goBack();
  await expect(card(page, headline).getByText(says)).toBeHidden();
});

test('sources that cannot be loaded are told, and can be asked for again', async ({ page }) => {
  let broken = true;
  await page.route('**/background-*.json', (route) =>
    broken ? route.fulfill({ body: 'no' }) : route.fallback(),
  );
  const refused = () => page.waitForResponse('**/background-*.json');
  // The page asks for them by itself when it is at rest, and again when the reader does.
  const atRest = refused();
  await page.goto('/events/kabul-2021/');
  await atRest;
  const asked = refused();
  const entry = card(page, headline);
  await entry.getByText(/sources, and what they say$/).click();
  await asked;
  await expect(entry.getByRole('status').filter({ hasText: 'could not be loaded' })).toBeVisible();
  broken = false;
  await entry.getByRole('button', { name: 'Try again' }).click();
  await expect(entry.getByText(says)).toBeVisible();
});
