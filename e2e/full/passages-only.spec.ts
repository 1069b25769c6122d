import { besides, unshown } from '../../test/excerptSeeds.ts';
import { names } from '../../test/names.ts';
import { article, card, expect, gutter, readDataset, settled, test, words } from '../attested.ts';
import { serveSite } from '../sites.ts';

let served: Awaited<ReturnType<typeof serveSite>>;
test.beforeAll(async () => {
  served = await serveSite('passages-only');
});
test.afterAll(() => served?.close());

test('an article whose owner wants passages only shows these, says so, and leads to the whole', async ({
  freshPage,
}) => {
  const page = await freshPage({ baseURL: served.site });
  await page.goto('/');
  await expect(
    article(page).getByText(/^Only passages are shown, each with the sentence before and after it/),
  ).toBeVisible();
  await expect(article(page).getByRole('link', { name: 'Read the whole article' })).toHaveAttribute(
    'href',
    'https://example.org/story',
  );
  for (const sentence of besides) await expect(article(page).getByText(sentence)).toBeVisible();
  await expect(article(page).locator('p.body').nth(1)).toContainText(
    /^2: \[…\] This stands before it\. .* This stands after it\. \[…\]$/,
  );
  await expect(article(page).getByText('pull quote: […]')).toBeVisible();

  // Every passage is found where it now stands.
  const { events } = await readDataset(page);
  const passages = events.flatMap(({ passages }) => passages);
  await expect(gutter(page).getByRole('button')).toHaveCount(passages.length);
  for (const { id, passages } of events)
    expect((await words(page, id).allTextContents()).join('')).toBe(
      passages.map(({ exact }) => exact).join(''),
    );

  // Neither in the page nor in the page that is one file is anything else.
  const file = await (await page.request.get(`${served.site}/attested.html`)).text();
  for (const sentence of besides) expect(file).toContain(sentence);
  for (const sentence of unshown) {
    await expect(page.getByText(sentence)).toHaveCount(0);
    expect(file).not.toContain(sentence);
  }

  await page.goto('/events/kabul-2021/');
  await expect(
    card(page, 'The Taliban take Kabul again').getByText('Printed twice.').filter({ visible: true }),
  ).toHaveCount(1);
});

test('whom to ask about the rights stands where they are told', async ({ freshPage }) => {
  const page = await freshPage({ baseURL: served.site });
  await page.goto('/');
  await settled(page);
  const expectContact = (place: typeof known) =>
    expect(place.getByRole('link', { name: 'rights@example.org' })).toHaveAttribute(
      'href',
      'mailto:rights@example.org',
    );
  const known = page.getByRole('region', { name: names.introduction });
  await page.getByText('What is known of this article').click();
  await expectContact(known);
  await page.getByRole('button', { name: names.about, exact: true }).click();
  const about = page.getByRole('dialog');
  await expect(about.getByRole('heading', { name: 'Rights in “Kabul, Twice”' })).toBeVisible();
  await expect(about.getByRole('link', { name: 'rights@example.org' })).toBeVisible();
  await about.getByText('What was left out, and why').click();
  await expect(about.getByText('It sets the scene.')).toBeVisible();
  await expect(about.getByText('[…]')).toBeVisible();
});
