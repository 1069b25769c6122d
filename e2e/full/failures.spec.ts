import type { Page } from 'playwright/test';
import {
  article,
  card,
  chip,
  column,
  counter,
  desktop,
  expect,
  expectChosen,
  list,
  open,
  searchField,
  test,
  timeline,
} from '../attested.ts';

const failing = /\/assets\/|:\d+\/\?|answered 503|to fetch/;
test.use({ viewport: desktop, missing: failing });

const label = (page: Page, name: string) => timeline(page).getByRole('button', { name });
const alert = (page: Page) => page.getByRole('alert');

/** Files of these names get no answer, until what is returned is called. */
async function lose(page: Page, files: string | RegExp): Promise<() => Promise<void>> {
  await page.route(files, (route) => route.abort());
  return () => page.unroute(files);
}

for (const [what, files, says] of [
  [
    'script',
    '**/assets/index-*.js',
    'The script of this page did not come, or this browser is too old for it.',
  ],
  ['data', '**/assets/dataset-*.json', 'The timeline’s data could not be loaded.'],
] as const)
  test(`where the ${what} does not come, all can be read, and be asked for again`, async ({ page }) => {
    const find = await lose(page, files);
    await page.goto('/?actors=ukraine&from=2022-01-01&to=2022-03-31');
    await expect(alert(page)).toContainText(says);
    await expect(list(page).getByRole('link')).toHaveCount(44);
    await expect(list(page).locator('[tabindex="-1"]')).toHaveCount(0);
    await expect(column(page).getByRole('link')).toHaveCount(26);
    await expect(
      page.locator('.drawn:visible').getByRole('link', { name: 'Taliban take over Kabul' }),
    ).toBeVisible();
    await expect(article(page).getByText('This was followed by Islamabad’s abstention')).toBeVisible();
    await expect(searchField(page)).toBeHidden();

    // The server does not answer at all: what can be read stays.
    const connect = await lose(page, '**/*');
    await alert(page).getByRole('button', { name: 'Try again' }).click();
    await expect(alert(page).getByRole('button', { name: 'No answer. Try again' })).toBeVisible();
    await expect(list(page).getByRole('link')).toHaveCount(44);
    await connect();
    await find();
    await alert(page).getByRole('button').click();
    await expect(counter(page)).toHaveText(/^\d+ of 44/);
    await expect(alert(page)).toHaveCount(0);
    await expect(page).toHaveURL('/?actors=ukraine&from=2022-01-01&to=2022-03-31');
  });

test('where the timeline or a dialog does not come, the rest works, and they are asked for again', async ({
  page,
}) => {
  const find = await lose(page, /\/(TimelineWidget|About)-[^/]*\.js$/);
  await page.goto('/');
  await expect(alert(page)).toContainText('The timeline could not be loaded');
  await chip(page, 'Taliban').click();
  await expect(counter(page)).toHaveText(/^15 of 44/);
  await page.getByRole('button', { name: 'Show as list' }).click();
  await expect(list(page).getByRole('link')).toHaveCount(15);
  await page.getByRole('button', { name: 'Show as timeline' }).click();
  await page.getByRole('button', { name: 'About', exact: true }).click();
  await expect(alert(page).filter({ hasText: 'This could not be loaded' })).toBeVisible();
  await alert(page).getByRole('button', { name: 'Try again' }).click();
  await expect(alert(page).filter({ hasText: 'The timeline could not be loaded' })).toBeVisible();

  await find();
  await alert(page).getByRole('button', { name: 'Try again' }).click();
  await expect(label(page, 'Taliban take over Kabul')).toBeVisible();
  await page.getByRole('button', { name: 'About', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'About this timeline' })).toBeVisible();
  await expect(alert(page)).toHaveCount(0);
});

test('where the timeline breaks down, its picture and the rest go on', async ({ page }) => {
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

test('a link that waits for its data says so', async ({ page }) => {
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
    'lacks the indispensable',
    () => Reflect.deleteProperty(window, 'ResizeObserver'),
    'This browser cannot show the timeline: it has no ResizeObserver.',
  ],
  [
    'breaks down',
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
  test(`where the browser ${what}, that is said in words, and all can be read`, async ({ page }) => {
    await page.addInitScript(spoil as () => void);
    await page.goto('/?actors=ukraine');
    await expect(alert(page)).toContainText(says);
    await expect(list(page).getByRole('link')).toHaveCount(44);
    await expect(article(page).locator('p.body').first()).toBeVisible();
    await expect(column(page).getByRole('link').first()).toBeVisible();
  });

test('with storage denied, a wrong clock, an older browser, a full history and a second tab, nothing is lost', async ({
  page,
  context,
}) => {
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
