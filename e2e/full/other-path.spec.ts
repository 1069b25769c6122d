import { expect, open, test, timeline } from '../attested.ts';
import { serveSite } from '../sites.ts';
import { kept } from '../versions.ts';

let served: Awaited<ReturnType<typeof serveSite>>;
test.beforeAll(async () => {
  served = await serveSite('other-path');
});
test.afterAll(() => served.close());

test.use({ serverGone: true });

test('keeps the links, and what is kept offline, under the path that the site is built for', async ({
  freshPage,
}) => {
  const page = await freshPage({ baseURL: served.site, serviceWorkers: 'allow' });
  const label = timeline(page).getByRole('button', { name: 'Taliban take over Kabul' });
  await open(page, '/papers/');
  // A page that is loaded just while the worker takes over is its own only from the next one on.
  await kept(page);
  await label.click();
  await expect(page).toHaveURL('/papers/events/kabul-2021/');
  const response = await page.reload();
  expect(response!.status()).toBe(200);
  await expect(label).toHaveAttribute('aria-current', 'true');
  await page.goBack();
  await expect(page).toHaveURL('/papers/');
  const start = page.getByRole('link', { name: /^Eight days in 2022/ });
  expect(await start.getAttribute('href')).toContain('/papers/events/moscow-summit-2022/?from=');

  // What is kept for when there is no network is that of the path, too.
  const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
  expect(scope).toBe(`${served.site}/papers/`);
  await served.close();
  await open(page, '/papers/events/kabul-1996/');
  await expect(page).toHaveTitle(/Kabul.* · Attested$/);
});
