import type { Page, Route } from 'playwright/test';
import {
  article,
  card,
  column,
  counter,
  desktop,
  expect,
  expectChosen,
  list,
  phone,
  readEntry,
  test,
  timeline,
} from '../attested.ts';

test.use({ viewport: desktop });

const drawn = (page: Page) => page.locator('.drawn:visible');
const entryMark = (page: Page) => timeline(page).getByRole('button', { name: 'Taliban take over Kabul' });

/** Keeps every script of the page waiting. Returns what lets them go. */
async function holdScripts(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let going = false;
  await page.route('**/*.js', (route) => (going ? route.continue() : held.push(route)));
  return async () => {
    going = true;
    await Promise.all(held.map((route) => route.continue()));
  };
}

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  for (const device of [{ viewport: desktop }, phone])
    test(`at ${device.viewport.width} pixels an entry, its passage, its sources, the picture and every entry are there`, async ({
      freshPage,
    }) => {
      const page = await freshPage({ ...device, javaScriptEnabled: false });
      await page.goto('/events/pakistan-abstains-2022/');
      await expect(page).toHaveTitle(/Pakistan abstains/);
      // Playwright reads no text inside <noscript>.
      await expect(page.locator('.without-script')).toBeVisible();
      await expect(page.getByRole('heading', { name: /^Pakistan abstains in the UN/ })).toBeVisible();
      await expect(article(page).getByText('This was followed by Islamabad’s abstention')).toBeVisible();
      await expect(page.locator('.rest-sources li').first()).toBeVisible();
      await expect(drawn(page).getByRole('link', { name: 'Russia invades Ukraine' })).toBeVisible();
      await expect(column(page).getByRole('link')).toHaveCount(26);
      await expect(page.locator('.list-entries li:visible')).toHaveCount(44);
      for (const gone of ['Search entries', 'Zoom in', 'Take away', 'Close entry'])
        await expect(page.getByLabel(gone).or(page.getByText(gone, { exact: true }))).toBeHidden();
    });

  test('links lead from entry to entry', async ({ page }) => {
    await page.goto('/');
    await drawn(page).getByRole('link', { name: 'Taliban take over Kabul' }).click();
    await expect(page).toHaveURL('/events/kabul-2021/');
    await column(page)
      .getByRole('link', { name: /pariah/ })
      .click();
    await expect(page).toHaveURL('/events/pariah/');
    await page.getByRole('link', { name: 'Next entry' }).click();
    await expect(page).not.toHaveURL('/events/pariah/');
    await expect(page.locator('.card')).toBeVisible();
  });
});

test('the browser goes on with the page that was sent: the same paragraph, and nothing shifts', {
  tag: '@flow',
}, async ({ page }) => {
  const goOn = await holdScripts(page);
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries()) shifts.push((entry as never as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('/events/kabul-2021/', { waitUntil: 'commit' });
  const first = page.locator('.article-text > p').first();
  await expect(first).toBeVisible();
  await expect(drawn(page).first()).toBeVisible();
  await first.evaluate((paragraph) => Object.assign(paragraph, { sent: true }));
  await goOn();
  await expect(entryMark(page)).toBeVisible();
  await expect(drawn(page)).toHaveCount(0);
  await expectChosen(page, 'kabul-2021');
  expect(await first.evaluate((paragraph) => (paragraph as never as { sent?: boolean }).sent)).toBe(true);
  const shifts = await page.evaluate(() => (window as never as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.02);
});

test('a filtered link never shows what it filters away', async ({ page }) => {
  const goOn = await holdScripts(page);
  await page.goto('/?actors=ukraine&panel=list', { waitUntil: 'commit' });
  await expect(article(page).locator('.article-text > p').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Taliban take over Kabul' })).toHaveCount(0);
  await expect(column(page)).toHaveCount(0);
  await goOn();
  await expect(counter(page)).toHaveText(/^\d+ of 44/);
  await expect(list(page)).toBeVisible();
});

test('a page of another entry, and that of nothing, are no beginning: the link’s own entry is shown', async ({
  page,
}) => {
  // As an offline shell would: any address answered with the page of the start.
  await page.route('**/events/kabul-2021/', async (route) => {
    const start = await route.fetch({ url: new URL('/', route.request().url()).href });
    await route.fulfill({ response: start });
  });
  await page.goto('/events/kabul-2021/');
  await expectChosen(page, 'kabul-2021');
  await expect(card(page, (await readEntry(page, 'kabul-2021')).headline)).toBeVisible();
});
