import type { Page } from 'playwright/test';
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
  open,
  searchField,
  test,
  timeline,
} from '../attested.ts';

test.use({ missing: /\/assets\/|:\d+\/\?|answered 503|to fetch/ });

const label = (page: Page, name: string) => timeline(page).getByRole('button', { name });
const alert = (page: Page) => page.getByRole('alert');

test('works without the timeline or a dialog that does not come, and asks for them again', async ({
  page,
}) => {
  const lost = /\/(TimelineWidget|About)-[^/]*\.js$/;
  await page.route(lost, (route) => route.abort());
  await page.goto('/');
  await expect(alert(page)).toContainText('The timeline could not be loaded');
  await chip(page, 'Taliban').click();
  await expect(counter(page)).toHaveText(/^15 of 44/);
  await page.getByRole('button', { name: names.showAsList }).click();
  await expect(list(page).getByRole('link')).toHaveCount(15);
  await page.getByRole('button', { name: names.showAsTimeline }).click();
  await page.getByRole('button', { name: names.about, exact: true }).click();
  await expect(alert(page).filter({ hasText: 'This could not be loaded' })).toBeVisible();
  await alert(page).getByRole('button', { name: names.tryAgain }).click();
  await expect(alert(page).filter({ hasText: 'The timeline could not be loaded' })).toBeVisible();

  await page.unroute(lost);
  await alert(page).getByRole('button', { name: names.tryAgain }).click();
  await expect(label(page, 'Taliban take over Kabul')).toBeVisible();
  await page.getByRole('button', { name: names.about, exact: true }).click();
  await expect(page.getByRole('dialog', { name: names.aboutDialog })).toBeVisible();
  await expect(alert(page)).toHaveCount(0);
});

test('shows the drawn timeline in the place of one that breaks, and all else works', async ({ page }) => {
  await page.route('**/TimelineWidget-*.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'export class TimelineWidget { constructor() { throw new Error("spoilt at /assets/"); } }',
    }),
  );
  await page.goto('/');
  await expect(alert(page)).toContainText('The timeline could not be loaded');
  await chip(page, 'Taliban').click();
  await expect(counter(page)).toHaveText(/^15 of 44/);
  await timeline(page).getByRole('link', { name: 'Taliban take over Kabul' }).click();
  await expect(card(page, 'The Taliban take over Kabul in August 2021')).toBeVisible();
  await expect(counter(page)).toHaveText(/^15 of 44/);
});

test('says of a link that waits for its data that it is loading', async ({ page }) => {
  let answer = () => {};
  const late = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/assets/dataset-*.json', async (route) => {
    await late;
    await route.continue();
  });
  await page.goto('/?actors=ukraine', { waitUntil: 'commit' });
  const waits = () =>
    page.evaluate(() => {
      const { content, visibility } = getComputedStyle(document.body, '::before');
      return visibility === 'visible' ? content : 'none';
    });
  await expect.poll(waits).toBe('"Loading what the link asks for …"');
  await expect(article(page).locator('p.body').first()).toBeVisible();
  answer();
  await expect(counter(page)).toHaveText(/^\d+ of 44/);
  expect(await waits()).toBe('none');
});

for (const [what, spoil, says] of [
  [
    'lacks ResizeObserver',
    () => Reflect.deleteProperty(window, 'ResizeObserver'),
    'This browser cannot show the timeline: it has no ResizeObserver.',
  ],
  [
    'has one that throws',
    () =>
      Object.assign(window, {
        ResizeObserver: class {
          constructor() {
            throw new Error('spoilt at /assets/');
          }
        },
      }),
    'The timeline broke down.',
  ],
] as const)
  test(`keeps everything readable, and says why, in a browser that ${what}`, async ({ page }) => {
    await page.addInitScript(spoil as () => void);
    await page.goto('/?actors=ukraine');
    await expect(alert(page)).toContainText(says);
    await expect(list(page).getByRole('link')).toHaveCount(44);
    await expect(article(page).locator('p.body').first()).toBeVisible();
    await expect(column(page).getByRole('link').first()).toBeVisible();
  });

test.describe('with storage denied, a wrong clock and an older browser', () => {
  test.beforeEach(async ({ context, page }) => {
    await context.addInitScript(() => {
      const deny = () => {
        throw new DOMException('denied', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, name, { get: deny });
      for (const name of ['serviceWorker', 'clipboard', 'storage'])
        Object.defineProperty(Navigator.prototype, name, {
          get: name === 'clipboard' ? () => undefined : deny,
        });
      for (const name of ['IntersectionObserver', 'requestIdleCallback', 'Highlight'])
        Reflect.deleteProperty(window, name);
      Reflect.deleteProperty(CSS, 'highlights');
      // As Safari does at the hundredth link in half a minute.
      for (const how of ['pushState', 'replaceState'] as const) {
        const write = History.prototype[how];
        History.prototype[how] = function (...given) {
          if (Object(window).full) deny();
          write.apply(this, given);
        };
      }
    });
    await page.clock.setFixedTime('1970-01-01');
  });

  test('goes on while the history is full, and writes it again afterwards', async ({ page }) => {
    await open(page, '/?q=kabul');
    await expect(counter(page)).toHaveText(/^5 of 44/);
    await page.evaluate(() => Object.assign(window, { full: true }));
    await label(page, 'Taliban take over Kabul').click();
    await expect(card(page, 'The Taliban take over Kabul in August 2021')).toBeVisible();
    await searchField(page).fill('');
    await expect(counter(page)).toHaveCount(0);
    await expect(page).toHaveURL('/?q=kabul');
    await page.evaluate(() => Object.assign(window, { full: false }));
    await label(page, 'Imran Khan visits Putin').click();
    await expectChosen(page, 'moscow-summit-2022');
    await page.goBack();
    await expect(page).toHaveURL('/?q=kabul');
    await expect(counter(page)).toHaveText(/^5 of 44/);
  });

  test('keeps the views of two tabs apart', async ({ page, context }) => {
    await open(page, '/?q=kabul');
    const other = await context.newPage();
    await open(other, '/events/pariah/');
    await chip(other, 'Taliban').click();
    await expect(other).toHaveURL('/events/pariah/?actors=taliban');
    await expect(page).toHaveURL('/?q=kabul');
    await label(page, 'Taliban take over Kabul').click();
    await expect(page).toHaveURL('/events/kabul-2021/?q=kabul');
    await other.reload();
    await expect(chip(other, 'Taliban')).toHaveAttribute('aria-pressed', 'true');
  });
});
