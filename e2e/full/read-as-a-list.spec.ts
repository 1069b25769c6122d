import type { Page } from 'playwright/test';
import {
  card,
  chip,
  counter,
  desktop,
  expect,
  expectChosen,
  labelsFound,
  list,
  open,
  readDataset,
  stretches,
  test,
  timeline,
} from '../attested.ts';
import { expectInSight } from '../sight.ts';

test.use({ viewport: desktop });

const items = (page: Page) =>
  list(page)
    .getByRole('listitem')
    .filter({ has: page.locator('h3, p') });
const headlines = async (page: Page) =>
  (await items(page).getByRole('link').allInnerTexts()).map((text) => text.trim());
const item = (page: Page, headline: string) =>
  items(page).filter({ has: page.getByRole('link', { name: headline, exact: true }) });
const yearOf = (day: number) => new Date(day * 86_400_000).getUTCFullYear();

async function openList(page: Page, link = '/?panel=list'): Promise<void> {
  await page.goto(link);
  await expect(items(page).first()).toBeVisible();
}

test('every entry stands there by year, then what was said when the article was written', async ({
  page,
}) => {
  await openList(page);
  const { events } = await readDataset(page);
  expect(await headlines(page)).toEqual(events.map(({ headline }) => headline));
  const years = events.flatMap(({ date }) => (date ? yearOf((date.earliest ?? date.latest)!) : []));
  await expect(list(page).getByRole('heading', { level: 3 })).toHaveText([
    ...[...new Set(years)].map(String),
    'Said when the article was written, between 2 and 6 March 2022',
  ]);
  expect(years).toEqual([...years].sort((a, b) => a - b));
});

test('each reads as sentences: what, of which kind, when, in whose words, and whether it holds up', async ({
  page,
}) => {
  await openList(page);
  const { events } = await readDataset(page);
  for (const { headline, date, saidBy } of events) {
    const words = item(page, headline);
    if (date) await expect.soft(words).toContainText(`, ${date.words}`);
    if (saidBy) await expect.soft(words).toContainText(`Said by ${saidBy.words}.`);
    await expect
      .soft(words)
      .toContainText(/(Event|Situation|Reported|Claim|Fear|Forecast|Question)\b.*Other sources: /);
  }
});

test('as told, it follows the article, and says where the text jumps in time', async ({ page }) => {
  await openList(page);
  await page
    .getByRole('group', { name: 'Order of the list' })
    .getByRole('button', { name: 'As told' })
    .click();
  await expect(page).toHaveURL('/?order=told&panel=list');
  const { events } = await readDataset(page);
  const told = [...events].sort((a, b) => a.passages[0]!.start - b.passages[0]!.start);
  expect(await headlines(page)).toEqual(told.map(({ headline }) => headline));

  let year: number | null = null;
  const jumps: string[] = [];
  for (const { headline, date } of told) {
    const own = date && yearOf((date.earliest ?? date.latest)!);
    const back = own !== null && year !== null && own < year ? `back to ${own}` : '';
    if (back) jumps.push(back);
    const jump = item(page, headline).getByText(/^back to/);
    await expect.soft(jump, headline).toHaveText(back ? [back] : []);
    year = own ?? year;
  }
  expect(jumps).toContain('back to 1996');
  await page.getByRole('button', { name: 'By date' }).click();
  await expect(page).toHaveURL('/?panel=list');
  expect(await headlines(page)).toEqual(events.map(({ headline }) => headline));
});

test('a quote stands there when it is asked for, and never without its correction', { tag: '@flow' }, async ({
  page,
}) => {
  await openList(page);
  const headline = 'Pakistan abstains in the UN General Assembly vote on Russia’s invasion of Ukraine';
  const entry = item(page, headline);
  await expect(entry.getByRole('blockquote')).toBeHidden();
  await entry.getByText('The quote', { exact: true }).click();
  await expectInSight(entry.getByRole('blockquote'));
  await expect(entry.getByRole('blockquote')).toContainText('to condemn Russian invasion of Afghanistan');
  await expectInSight(entry.getByText('concerned Russia’s invasion of Ukraine'));
  await expect(page).toHaveURL('/?panel=list');

  const { events } = await readDataset(page);
  const slips = events.flatMap(({ headline, passages }) =>
    passages.flatMap(({ sic }) => sic.map(({ note }) => ({ headline, note }))),
  );
  expect(slips.length).toBeGreaterThan(10);
  for (const { headline, note } of slips) {
    const entry = item(page, headline);
    if (await entry.getByRole('blockquote').first().isHidden())
      await entry.getByText(/^The (\d )?quotes?$/).click();
    await expect.soft(entry.getByText(note).first(), headline).toBeVisible();
  }
});

test('it has the timeline’s filters, choice and links, one press away, and back', async ({ page }) => {
  await open(page, '/?from=2022-02-22&to=2022-03-07');
  await chip(page, 'Taliban').click();
  await page.getByRole('button', { name: 'Show as list' }).click();
  await expect(page).toHaveURL('/?actors=taliban&from=2022-02-22&to=2022-03-07&panel=list');
  await expect(timeline(page)).toHaveCount(0);
  await expect(items(page)).toHaveCount(15);
  expect(await headlines(page)).toHaveLength((await labelsFound(page)).length);
  await expect(list(page).getByRole('heading', { name: 'All entries 15 of 44' })).toBeVisible();
  await chip(page, 'Russia').click();
  await page.getByRole('radio', { name: 'all' }).check();
  await expect(items(page)).toHaveCount(8);

  const { events } = await readDataset(page);
  const deals = events.find(({ id }) => id === 'northern-deals')!;
  await item(page, deals.headline).getByRole('link').click();
  await expect(page).toHaveURL(/^[^?]+\/events\/northern-deals\/\?actors=taliban,russia&match=all&/);
  await expect(card(page, deals.headline)).toBeVisible();
  await expect(
    list(page).getByRole('link', { name: deals.headline }).and(page.locator('[aria-current=true]')),
  ).toBeVisible();
  await page.reload();
  await expect(
    list(page).getByRole('link', { name: deals.headline }).and(page.locator('[aria-current=true]')),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Show as timeline' }).click();
  await expectChosen(page, 'northern-deals');
  await expect(counter(page)).toHaveText(/^8 of 44/);
  await expect(list(page)).toHaveCount(0);
  await expect(stretches(page)).toBeVisible();
});

test('a window of 320 pixels, or a page at 400 %, shows the list first', { tag: '@flow' }, async ({
  freshPage,
}) => {
  const page = await freshPage({ viewport: { width: 320, height: 640 } });
  await openList(page, '/');
  await expect(page).toHaveURL('/');
  await expect(items(page)).toHaveCount(44);
  await expect(timeline(page)).toHaveCount(0);
  const tabs = page.getByRole('navigation', { name: 'Panes' });
  await expect(tabs.getByRole('button', { name: 'List' })).toHaveAttribute('aria-current', 'true');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await tabs.getByRole('button', { name: 'Timeline' }).click();
  await expect(page).toHaveURL('/?panel=timeline');
  await expect(timeline(page).getByRole('button').first()).toBeVisible();
  await tabs.getByRole('button', { name: 'List' }).click();
  await expect(page).toHaveURL('/');

  await page.setViewportSize({ width: 390, height: 640 });
  await expect(timeline(page).getByRole('button').first()).toBeVisible();
});

test('previous and next follow the order in use, in the list and on the timeline', async ({ page }) => {
  await openList(page, '/?order=told&panel=list');
  const { events } = await readDataset(page);
  const told = [...events].sort((a, b) => a.passages[0]!.start - b.passages[0]!.start);
  const [first, second, third] = told as [(typeof told)[0], (typeof told)[0], (typeof told)[0]];
  await item(page, first.headline).getByRole('link').click();
  await expect(page.getByText('1 of 44 as told')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Previous entry' })).toBeDisabled();
  const next = page.getByRole('link', { name: 'Next entry' });
  await next.click();
  await expect(card(page, second.headline)).toBeVisible();
  await page.getByRole('button', { name: 'Show as timeline' }).click();
  await next.click();
  await expectChosen(page, third.id);
  await expect(page.getByText('3 of 44 as told')).toBeVisible();

  const last = told.at(-1)!;
  await page.goto(`/events/${last.id}/?order=told`);
  await expect(page.getByText('44 of 44 as told')).toBeVisible();
  await expect(next).toBeDisabled();
  await page.goto(`/events/kabul-1996/`);
  await expect(page.getByText('2 of 18 dated')).toBeVisible();
});
