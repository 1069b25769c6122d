import type { Page } from 'playwright/test';
import { names } from '../../test/names.ts';
import {
  card,
  chip,
  column,
  counter,
  current,
  expect,
  expectChosen,
  expectNothingChosen,
  kind,
  list,
  open,
  readEntry,
  searchField,
  settled,
  stretches,
  test,
  timeline,
  words,
} from '../attested.ts';
import { measurePicture } from '../picture.ts';
import { expectInSight } from '../sight.ts';

test('Back, Forward and a reload keep what was chosen, filtered and looked at', async ({ page }) => {
  await open(page, '/');
  await timeline(page).getByRole('button', { name: 'Taliban take over Kabul' }).click();
  await expectChosen(page, 'kabul-2021');
  await column(page).getByRole('link', { name: 'The West will likely try to make Russia a pariah' }).click();
  await expectChosen(page, 'pariah');
  await chip(page, 'Taliban').click();
  await expect(counter(page)).toHaveText(/^15 of 44/);
  await page.goBack();
  await expect(counter(page)).toHaveCount(0);
  await page.goBack();
  await expectChosen(page, 'kabul-2021');
  await page.goBack();
  await expectNothingChosen(page);
  for (let step = 0; step < 3; step++) await page.goForward();
  await expect(counter(page)).toHaveText(/^15 of 44/);

  // A pan or a zoom is no step, but it is in the link.
  await stretches(page).getByRole('button', { name: '1996–2022' }).click();
  await expect(page).toHaveURL(/&from=/);
  await settled(page);
  const [url, before] = [page.url(), await measurePicture(page)];
  await page.reload();
  await settled(page);
  await expect(page).toHaveURL(url);
  await expect(chip(page, 'Taliban')).toHaveAttribute('aria-pressed', 'true');
  expect((await measurePicture(page)).labels).toEqual(before.labels);
  await page.goBack();
  await expect(counter(page)).toHaveCount(0);
  await expectChosen(page, 'pariah');
});

const everyField =
  '/events/moscow-summit-2022/?actors=pakistan,russia&match=all&kind=event,report&elsewhere=confirmed,partly&q=moscow&from=2022-02-22&to=2022-03-07&order=told&panel=list';

/** That the page shows every field of the link. */
async function expectEveryField(page: Page): Promise<void> {
  await expect(page).toHaveURL(everyField);
  const { headline } = await readEntry(page, 'moscow-summit-2022');
  await expect(card(page, headline)).toBeVisible();
  await expect(current(list(page)).and(page.getByRole('link', { name: headline }))).toBeVisible();
  for (const actor of ['Pakistan', 'Russia'])
    await expect(chip(page, actor)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('radio', { name: 'all' })).toBeChecked();
  for (const name of ['Events', 'Reported'])
    await expect(kind(page, name)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('Other sources · 2', { exact: true })).toBeVisible();
  await expect(searchField(page)).toHaveValue('moscow');
  await expect(list(page).getByRole('button', { name: 'As told' })).toHaveAttribute('aria-current', 'true');
  await expect(counter(page)).toHaveText(
    /^\d+ of 44 entries name both Pakistan and Russia · events, reported · confirmed, partly confirmed · “moscow”$/,
  );
}

test('a copied link with every field opens the same view in a fresh browser', async ({
  page,
  context,
  freshPage,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, everyField);
  await expectEveryField(page);
  await page.getByRole('banner').getByRole('button', { name: names.copyLink }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(page.url());

  // Back from another page, to one that was untidy, is where the reader was.
  await open(page, '/events/kabul-2021/?actors=atlantis');
  await expect(page).toHaveURL('/events/kabul-2021/');
  await page.goBack();
  await expectEveryField(page);

  const other = await freshPage();
  await open(other, copied);
  await expectEveryField(other);
  // What the list does not show of a link: its span.
  for (const reader of [page, other]) {
    await reader.getByRole('button', { name: names.showAsTimeline }).click();
    await expect(current(stretches(reader))).toHaveText('Feb–Mar 2022');
    await settled(reader);
  }
  expect((await measurePicture(other)).labels).toEqual((await measurePicture(page)).labels);
});

test('a link to an entry shows its headline, its quote in the article and the correction', async ({
  page,
}) => {
  const response = await page.goto('/events/pakistan-abstains-2022/');
  expect(response!.status()).toBe(200);
  await settled(page);
  const { headline, passages } = await readEntry(page, 'pakistan-abstains-2022');
  const entry = card(page, headline);
  await expectInSight(entry.getByRole('heading', { name: headline }));
  const correction =
    'Our note: “Russian invasion of Afghanistan” – The resolution of 2 March 2022 concerned Russia’s invasion of Ukraine.';
  await expectInSight(entry.getByText(correction).filter({ visible: true }));
  await expectInSight(words(page, 'pakistan-abstains-2022'));
  const marked = await words(page, 'pakistan-abstains-2022').allTextContents();
  expect(marked.join('')).toBe(passages.map(({ exact }) => exact).join(''));
});

test('links as they were written in former days lead where they led', async ({ page }) => {
  for (const [link, tidy] of [
    ['/events/kabul-2021', '/events/kabul-2021/'],
    ['/events/kabul-2021/index.html#quote', '/events/kabul-2021/'],
    ['/index.html?event=kabul-2021&match=any&actors=taliban', '/events/kabul-2021/?actors=taliban'],
  ] as const) {
    await open(page, link);
    await expect(page).toHaveURL(tidy);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expectChosen(page, 'kabul-2021');
  }
  await expect(counter(page)).toHaveText(/entries name Taliban$/);
});

test.describe('a link to what is not there', () => {
  test.use({ unknownPage: true });

  test('has status 404, offers the nearest entries, and loses nothing else of the link', async ({ page }) => {
    const response = await page.goto('/events/kabul-1997/?actors=taliban');
    expect(response!.status()).toBe(404);
    await settled(page);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('This link names an entry that is not here: “kabul-1997”.');
    await expect(page).toHaveURL('/events/kabul-1997/?actors=taliban');
    await expect(page).toHaveTitle('Not found · Attested');
    await expect(counter(page)).toHaveText(/^15 of 44/);
    await expect(timeline(page).getByRole('button').first()).toBeVisible();
    await alert.getByRole('link', { name: 'Taliban capture Kabul' }).click();
    await expectChosen(page, 'kabul-1996');
    await expect(page).toHaveURL(/\?actors=taliban/);
    await page.goBack();
    await page.getByRole('button', { name: names.goOnWithout }).click();
    await expect(page).toHaveURL('/?actors=taliban');
    await expect(alert).toHaveCount(0);
  });

  test('has status 404 for an unknown path, shows the whole, and goes on', async ({ page }) => {
    const response = await page.goto('/nothing/?actors=taliban');
    expect(response!.status()).toBe(404);
    await settled(page);
    await expect(page.getByRole('alert')).toContainText('Nothing is at this address.');
    await expect(counter(page)).toHaveText(/^15 of 44/);
    await expect(page).toHaveURL('/?actors=taliban');
    await page.getByRole('button', { name: names.goOnWithout }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test.describe('in another zone and language', () => {
  test.use({ timezoneId: 'America/Los_Angeles', locale: 'fa-IR' });

  test('the page says the dates as its HTML was written', async ({ page, freshPage }) => {
    const link = '/events/pakistan-abstains-2022/?from=2022-02-28&to=2022-03-06';
    const here = await freshPage({ timezoneId: 'UTC', locale: 'en-GB' });
    await open(here, link);
    await open(page, link);
    expect(await page.locator('body').innerText()).toBe(await here.locator('body').innerText());
  });
});
