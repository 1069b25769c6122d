import type { Page } from 'playwright/test';
import type { Background } from '../../src/domain/dataset.ts';
import { article, card, counter, desktop, expect, phone, readDataset, test } from '../attested.ts';
import { expectNothingOfAxe } from '../axe.ts';

const link = '/events/kabul-2021/';
const headline = 'The Taliban take over Kabul in August 2021';

const about = (page: Page) => page.getByRole('dialog', { name: 'About this timeline' });
const button = (page: Page) => page.getByRole('button', { name: 'About', exact: true });
const leftOut = (page: Page) => about(page).getByText('What was left out, and why');

async function openAbout(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await button(page).click();
  await expect(about(page)).toBeVisible();
}

test.use({ viewport: desktop });

test('“About” tells what each step proves and does not, what the marks mean, and the version of the data', async ({
  page,
}) => {
  await openAbout(page, '/');
  const { version } = await readDataset(page);
  for (const step of ['Reading', 'Quoting', 'Naming the speaker', 'Dating', 'Comparing', 'Checking'])
    await expect(about(page).getByRole('listitem').filter({ hasText: step }).first()).toContainText(
      /Shows.+Does not show.+/s,
    );
  for (const mark of ['Situation', 'Forecast', 'Dashed line', 'Partly confirmed', 'Nothing to check'])
    await expect(about(page).getByRole('term').filter({ hasText: mark })).toBeVisible();
  await expect(about(page)).toContainText('between 2 and 6 March 2022');
  await expect(about(page).getByText(version, { exact: true })).toBeVisible();
});

test('what was left out is told with its reason, and is loaded after what the first view needs', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openAbout(page, '/');
  const url = await page.evaluate(() => document.querySelector<HTMLLinkElement>('link#background')!.href);
  await leftOut(page).click();
  const item = about(page).getByRole('listitem').filter({ hasText: 'the reemergence of Taliban' });
  await expect(item).toContainText('Told more concretely by the fall of the northern cities');
  const when = (of: RegExp | string) => asked.findIndex((address) => address.match(of));
  expect(when(url)).toBeGreaterThan(Math.max(when(/TimelineWidget/), when(/dataset-/)));
  const background: Background = await page.evaluate(async (url) => (await fetch(url)).json(), url);
  expect(background.leftOut.length).toBeGreaterThan(5);
  for (const { heading, words, reason } of background.leftOut) {
    const group = about(page).getByRole('region', { name: heading });
    await expect(group.getByRole('listitem').filter({ hasText: words }).getByText(reason)).toBeVisible();
  }
});

test('names in who’s who filter, several of them, while the dialog stays', async ({ page }) => {
  await openAbout(page, '/');
  await about(page).getByRole('button', { name: 'Skip to who’s who' }).click();
  await expect(about(page).getByRole('heading', { name: 'Who’s who' })).toBeInViewport();
  const { actors, events } = await readDataset(page);
  const naming = (...ids: string[]) =>
    events.filter((event) => event.actors.some(({ actor }) => ids.includes(actor))).length;
  for (const { id, name, about: line } of actors) {
    const chip = page.getByRole('button', { name, exact: true });
    const row = about(page).getByRole('listitem').filter({ has: chip });
    await expect(row.getByRole('button')).toHaveAttribute('aria-pressed', 'false');
    await expect(row).toContainText(line);
    await expect(row).toContainText(naming(id) === 1 ? 'one entry' : `${naming(id)} entries`);
  }
  for (const name of ['Pakistan', 'Ukraine'])
    await about(page).getByRole('button', { name, exact: true }).click();
  await expect(about(page).getByRole('button', { pressed: true })).toHaveText(['Pakistan', 'Ukraine']);
  await expect(page).toHaveURL('/?actors=pakistan,ukraine');
  const found = `${naming('pakistan', 'ukraine')} of ${events.length}`;
  await expect(about(page).getByRole('status')).toHaveText(`The page shows ${found} entries.`);
  await about(page).getByRole('button', { name: 'Close' }).click();
  await expect(about(page)).toHaveCount(0);
  await expect(counter(page)).toContainText(found);
});

const closings: Record<string, (page: Page) => Promise<void>> = {
  Escape: (page) => page.keyboard.press('Escape'),
  'its button': (page) => about(page).getByRole('button', { name: 'Close' }).click(),
  'a press beside it': (page) => page.mouse.click(20, 450),
};
for (const [how, close] of Object.entries(closings))
  test(`${how} closes the dialog, gives the focus back and keeps the chosen entry`, async ({ page }) => {
    await page.goto(link);
    await expect(card(page, headline)).toBeVisible();
    await button(page).focus();
    await page.keyboard.press('Enter');
    await expect(about(page).getByRole('heading', { level: 2 })).toBeFocused();
    await about(page).getByRole('heading', { name: 'How this is made' }).click();
    await expect(about(page)).toBeVisible();
    await close(page);
    await expect(about(page)).toHaveCount(0);
    await expect(button(page)).toBeFocused();
    await expect(card(page, headline)).toBeVisible();
    await expect(page).toHaveURL(link);
  });

test('the dialog of a key gives the focus back to where it was', async ({ page }) => {
  await page.goto(link);
  await expect(card(page, headline)).toBeVisible();
  const place = article(page);
  await place.focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(place).toBeFocused();
});

for (const [size, options, path] of [
  ['a wide screen', { viewport: desktop }, '/?actors=russia'],
  ['a phone', phone, '/?actors=russia&panel=article'],
] as const)
  test(`axe finds nothing in the dialog on ${size}, light or dark, and it needs no scrolling sideways`, async ({
    freshPage,
  }) => {
    const page = await freshPage({ ...options, colorScheme: 'light' });
    await openAbout(page, path);
    await leftOut(page).click();
    await expect(about(page).getByRole('region').first()).toBeVisible();
    await expectNothingOfAxe(page);
    const over = await about(page).evaluate((dialog) =>
      [dialog, ...dialog.children].map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    );
    expect(Math.max(...over)).toBe(0);
  });
