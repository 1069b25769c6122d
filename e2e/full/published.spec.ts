import { join } from 'node:path';
import { readSeeds } from '../../build/readSeeds.ts';
import { compile } from '../../src/compiler/compile.ts';
import { card, expect, open, test } from '../attested.ts';
import { root, serveSite } from '../sites.ts';

// The published seeds may change at any time: what is asked of them holds for whatever they are.
let served: Awaited<ReturnType<typeof serveSite>>;
test.beforeAll(async () => {
  served = await serveSite('published');
});
test.afterAll(() => served?.close());

/** The published seeds, compiled: a dataset for each article. */
async function readDatasets() {
  const compiled = compile(await readSeeds(join(root, 'seeds')));
  return compiled.parts.map(({ dataset }) => dataset);
}

test('opens the start page of the published site, and an entry of each article', async ({ freshPage }) => {
  const page = await freshPage({ baseURL: served.site });
  const response = await page.goto('/');
  expect(response!.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const { events } of await readDatasets()) {
    const { id, headline } = events[0]!;
    await open(page, `/events/${id}/`);
    await expect(card(page, headline)).toBeVisible();
    await expect(page).toHaveTitle(`${headline} · Attested`);
  }
});

test('has a page for each published entry, with its card', async ({ freshPage }) => {
  // What the pages hold is read on a page of its own: theirs let nobody read markup.
  const page = await freshPage();
  const events = (await readDatasets()).flatMap(({ events }) => events);
  expect(events.length).toBeGreaterThan(0);
  for (const { id, headline } of events)
    await test.step(id, async () => {
      const response = await page.request.get(`${served.site}/events/${id}/`);
      expect(response.status()).toBe(200);
      const heading = await page.evaluate(
        (html) => new DOMParser().parseFromString(html, 'text/html').querySelector('.card h2')?.textContent,
        await response.text(),
      );
      expect(heading).toBe(headline);
    });
});
