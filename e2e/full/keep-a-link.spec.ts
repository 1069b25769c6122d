import type { Page } from 'playwright/test';
import {
  card,
  chip,
  counter,
  current,
  desktop,
  expect,
  kind,
  list,
  open,
  readEntry,
  searchField,
  settled,
  stretches,
  test,
  timeline,
} from '../attested.ts';
import { measurePicture } from '../picture.ts';

test.use({ viewport: desktop });

const query =
  '?actors=pakistan,russia&match=all&kind=event,report&elsewhere=confirmed,partly&q=moscow&from=2022-02-22&to=2022-03-07&order=told&panel=list';
const link = `/events/moscow-summit-2022/${query}`;
const sources = (page: Page) => page.getByRole('group', { name: 'Filter by what other sources say' });

/** Sets every field of the view by hand, one after another. */
async function setEveryField(page: Page): Promise<void> {
  await open(page, '/');
  await chip(page, 'Pakistan').click();
  await chip(page, 'Russia').click();
  await page.getByRole('radio', { name: 'all' }).check();
  await kind(page, 'Events').click();
  await kind(page, 'Reported').click();
  await page.getByText('Other sources', { exact: true }).first().click();
  await sources(page)
    .getByRole('button', { name: /: Confirmed/ })
    .click();
  await sources(page)
    .getByRole('button', { name: /: Partly confirmed/ })
    .click();
  await page.keyboard.press('Escape');
  await searchField(page).fill('moscow');
  await stretches(page).getByRole('button', { name: 'Feb–Mar 2022' }).click();
  await expect(page).toHaveURL(/q=moscow&from=/);
  await page.getByRole('button', { name: 'Show as list' }).click();
  await list(page).getByRole('button', { name: 'As told' }).click();
  const { headline } = await readEntry(page, 'moscow-summit-2022');
  await list(page).getByRole('link', { name: headline, exact: true }).click();
}

/** That every field shows what it was set to, in the link and on the page. */
async function expectEveryField(page: Page): Promise<void> {
  await expect(page).toHaveURL(link);
  const { headline } = await readEntry(page, 'moscow-summit-2022');
  await expect(card(page, headline)).toBeVisible();
  await expect(
    list(page).getByRole('link', { name: headline }).and(page.locator('[aria-current=true]')),
  ).toBeVisible();
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

test('every field of the view that is set by hand survives copy, reload, Back and a fresh browser', async ({
  page,
  context,
  freshPage,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await setEveryField(page);
  await expectEveryField(page);
  const said = await counter(page).innerText();

  await page.getByRole('banner').getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(page.url());

  await page.reload();
  await expectEveryField(page);
  await expect(counter(page)).toHaveText(said);

  // Back, from another view of this page and from another page.
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(counter(page)).toHaveCount(0);
  await page.goBack();
  await expectEveryField(page);
  await page.goto('/events/kabul-1996/');
  await expect(timeline(page).getByRole('button', { name: 'Taliban capture Kabul' })).toBeVisible();
  await page.goBack();
  await expectEveryField(page);

  const other = await freshPage({ viewport: desktop });
  await other.goto(copied);
  await expectEveryField(other);
  await expect(counter(other)).toHaveText(said);
  // What the list does not show of a link: the stretch of time.
  for (const reader of [page, other]) {
    await reader.getByRole('button', { name: 'Show as timeline' }).click();
    await expect(current(stretches(reader))).toHaveText('Feb–Mar 2022');
    await settled(reader);
  }
  expect((await measurePicture(other)).labels).toEqual((await measurePicture(page)).labels);
});

for (const panel of ['timeline', 'claims', 'article', 'list'])
  test(`on a phone, a link to the pane “${panel}” opens it there`, async ({ freshPage }) => {
    const page = await freshPage({ viewport: { width: 390, height: 844 } });
    await page.goto(`/?panel=${panel}`);
    const tabs = page.getByRole('navigation', { name: 'Panes' }).getByRole('button');
    await expect(tabs.and(page.locator('[aria-current=true]'))).toHaveText(new RegExp(`^${panel}`, 'i'));
    await page.reload();
    await expect(tabs.and(page.locator('[aria-current=true]'))).toHaveText(new RegExp(`^${panel}`, 'i'));
  });
