import type { Page, Route } from 'playwright/test';
import { names } from '../../test/names.ts';
import {
  article,
  card,
  chip,
  column,
  counter,
  expect,
  expectChosen,
  list,
  test,
  timeline,
} from '../attested.ts';

const kabul = 'The Taliban take over Kabul in August 2021';
/** The timeline as it was drawn when the page was built. */
const drawn = (page: Page) => page.locator('.drawn:visible');

/** Keeps every script of the page waiting. Returns what lets them go. */
async function holdScripts(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let released = false;
  await page.route('**/*.js', (route) => (released ? route.continue() : held.push(route)));
  return async () => {
    released = true;
    await Promise.all(held.map((route) => route.continue()));
  };
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('shows the entry, the article, the timeline and every entry, with links between them', async ({
    page,
  }) => {
    await page.goto('/');
    // Playwright reads no text inside <noscript>.
    await expect(page.locator('.without-script')).toBeVisible();
    await expect(column(page).getByRole('link')).toHaveCount(26);
    await expect(page.locator('.list-entries li:visible')).toHaveCount(44);
    for (const gone of [names.search, names.zoomIn, names.takeAway, names.closeEntry])
      await expect(page.getByLabel(gone).or(page.getByText(gone, { exact: true }))).toBeHidden();

    await drawn(page).getByRole('link', { name: 'Taliban take over Kabul' }).click();
    await expect(page).toHaveURL('/events/kabul-2021/');
    await expect(page).toHaveTitle(`${kabul} · Attested`);
    await expect(page.getByRole('heading', { name: kabul })).toBeVisible();
    await expect(page.locator('.rest-sources li').first()).toBeVisible();
    await expect(article(page).getByText('when Taliban took over Kabul')).toBeVisible();

    await page.locator('.rest-whole a').click();
    await expect(page).toHaveURL('/');
    await expect(article(page).getByText('This was followed by Islamabad’s abstention')).toBeVisible();
    await column(page)
      .getByRole('link', { name: /pariah/ })
      .click();
    await expect(page).toHaveURL('/events/pariah/');
    await page.getByRole('link', { name: names.nextEntry }).click();
    await expect(page).not.toHaveURL('/events/pariah/');
    await expect(page.locator('.card')).toBeVisible();
  });
});

test('takes over the page of an entry without moving anything in it, and adds what it lacks', async ({
  page,
}) => {
  const release = await holdScripts(page);
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries()) shifts.push((entry as never as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('/events/kabul-2021/', { waitUntil: 'commit' });
  const paragraphs = article(page).locator('.article-text > p');
  await expect(paragraphs.first()).toBeVisible();
  await expect(card(page, kabul)).toBeVisible();
  await expect(drawn(page).first()).toBeVisible();
  // What its words stand in, and not the whole article.
  const sent = await paragraphs.elementHandles();
  expect(sent.length).toBeLessThan(5);
  await expect(column(page).getByRole('link')).toHaveCount(0);

  await release();
  await expect(timeline(page).getByRole('button', { name: 'Taliban take over Kabul' })).toBeVisible();
  await expect(drawn(page)).toHaveCount(0);
  await expectChosen(page, 'kabul-2021');
  const shifts = await page.evaluate(() => (window as never as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.01);
  // React keeps the elements of the page, and works in them.
  for (const paragraph of sent) expect(await paragraph.evaluate((node) => node.isConnected)).toBe(true);
  expect(await paragraphs.count()).toBeGreaterThan(10);
  await expect(column(page).getByRole('link')).toHaveCount(26);
  await chip(page, 'Taliban').click();
  await expect(page).toHaveURL('/events/kabul-2021/?actors=taliban');
});

test('never shows what the filter in a link leaves out', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto('/?actors=ukraine&panel=list', { waitUntil: 'commit' });
  await expect(article(page).locator('.article-text > p').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Taliban take over Kabul' })).toHaveCount(0);
  await expect(column(page)).toHaveCount(0);
  await release();
  await expect(counter(page)).toHaveText(/^\d+ of 44/);
  await expect(list(page)).toBeVisible();
});
