import { expect, test } from '../attested.ts';
import { reader } from '../hostile.ts';
import { serveSite } from '../sites.ts';

test.use({ unknownPage: true });

test('holds text and nothing else in the page of every entry without JavaScript', async ({ freshPage }) => {
  test.setTimeout(600_000);
  const served = await serveSite('hostile');
  const page = await freshPage({ baseURL: served.site, javaScriptEnabled: false });
  const { see } = reader();
  await page.goto('/');
  const address = await page.locator('link#dataset').getAttribute('href');
  const { events } = await (await page.request.get(address!)).json();
  expect(events.length).toBeGreaterThan(0);
  for (const { id } of events) {
    await page.goto(`/events/${id}/`);
    await see(id, page);
  }
  await served.close();
});
