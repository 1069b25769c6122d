import { names } from '../../test/names.ts';
import { card, expect, open, readDataset, test } from '../attested.ts';
import { serveSite } from '../sites.ts';

// The published seeds may change at any time: what is asked of them holds for whatever they are.
let served: Awaited<ReturnType<typeof serveSite>>;
test.beforeAll(async () => {
  served = await serveSite('published');
});
test.afterAll(() => served?.close());

test('opens the start page of the published site and an entry from it', async ({ freshPage }) => {
  const page = await freshPage({ baseURL: served.site });
  await open(page, '/');
  const { title, events } = await readDataset(page);
  await expect(page).toHaveTitle(`${title} · Attested`);
  await expect(page.getByRole('region', { name: names.introduction })).toBeVisible();
  const { id, headline } = events[0]!;
  await open(page, `/events/${id}/`);
  await expect(card(page, headline)).toBeVisible();
  await expect(page).toHaveTitle(`${headline} · Attested`);
});

test('has a page for each entry of the published site, which shows its card without scripts', async ({
  freshPage,
}) => {
  const page = await freshPage({ baseURL: served.site, javaScriptEnabled: false });
  await page.goto('/');
  const address = await page.locator('link#dataset').getAttribute('href');
  const { events } = await (await page.request.get(address!)).json();
  expect(events.length).toBeGreaterThan(0);
  for (const { id, headline } of events)
    await test.step(id, async () => {
      const response = await page.goto(`/events/${id}/`, { waitUntil: 'commit' });
      expect(response!.status()).toBe(200);
      await expect(card(page, headline).getByRole('heading', { name: headline })).toBeVisible();
    });
});
