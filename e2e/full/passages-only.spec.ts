import { besides, unshown } from '../../test/excerptSeeds.ts';
import { article, card, desktop, expect, gutter, readDataset, test, words } from '../attested.ts';
import { serveSite } from '../sites.ts';

test.use({ viewport: desktop });

let served: Awaited<ReturnType<typeof serveSite>>;
test.beforeAll(async () => {
  served = await serveSite('passages-only');
});
test.afterAll(() => served?.close());

test('an article whose owner wants passages only shows these, says so, and leads to the whole', async ({
  freshPage,
}) => {
  const page = await freshPage({ viewport: desktop, baseURL: served.site });
  await page.goto('/');
  await expect(
    article(page).getByText(/^Only passages are shown, each with the sentence before and after it/),
  ).toBeVisible();
  await expect(article(page).getByRole('link', { name: 'Read the whole article' })).toHaveAttribute(
    'href',
    'https://example.org/story',
  );
  for (const sentence of besides) await expect(article(page).getByText(sentence)).toBeVisible();
  for (const sentence of unshown) await expect(page.getByText(sentence)).toHaveCount(0);
  await expect(article(page).locator('p.body').nth(1)).toContainText(
    /^2: \[…\] This stands before it\. .* This stands after it\. \[…\]$/,
  );
  await expect(article(page).getByText('pull quote: […]')).toBeVisible();
});

test('what is not shown is not in the page that is one file either', async ({ request }) => {
  const file = await (await request.get(`${served.site}/attested.html`)).text();
  for (const sentence of besides) expect(file).toContain(sentence);
  for (const sentence of unshown) expect(file).not.toContain(sentence);
});

test('every passage is found where it now stands', async ({ freshPage }) => {
  const page = await freshPage({ viewport: desktop, baseURL: served.site });
  await page.goto('/');
  const { events } = await readDataset(page);
  await expect(gutter(page).getByRole('button')).toHaveCount(
    events.flatMap(({ passages }) => passages).length,
  );
  for (const { id, passages } of events)
    expect((await words(page, id).allTextContents()).join('')).toBe(
      passages.map(({ exact }) => exact).join(''),
    );
  await page.goto('/events/kabul-2021/');
  await expect(
    card(page, 'The Taliban take Kabul again').getByText('Printed twice.').filter({ visible: true }),
  ).toHaveCount(1);
});

test('whom to ask about the rights stands where they are told', async ({ freshPage }) => {
  const page = await freshPage({ viewport: desktop, baseURL: served.site });
  await page.goto('/');
  await page.getByText('What is known of this article').click();
  const known = page.getByRole('region', { name: 'Introduction' });
  await expect(known.getByRole('link', { name: 'rights@example.org' })).toHaveAttribute(
    'href',
    'mailto:rights@example.org',
  );
  await page.getByRole('button', { name: 'About' }).click();
  const about = page.getByRole('dialog');
  await expect(about.getByRole('heading', { name: 'Rights in “Kabul, Twice”' })).toBeVisible();
  await expect(about.getByRole('link', { name: 'rights@example.org' })).toBeVisible();
  await about.getByText('What was left out, and why').click();
  await expect(about.getByText('It sets the scene.')).toBeVisible();
  await expect(about.getByText('[…]')).toBeVisible();
});
