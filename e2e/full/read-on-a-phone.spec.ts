import type { Page } from 'playwright/test';
import {
  article,
  card,
  chip,
  column,
  counter,
  expect,
  phone,
  settled,
  spanIn,
  test,
  timeline,
} from '../attested.ts';
import { expectInSight } from '../sight.ts';
import { smallTargets, touch } from '../touch.ts';

test.use(phone);

const headline = 'Pakistan abstains in the UN General Assembly vote on Russia’s invasion of Ukraine';
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Panes' }).getByRole('button', { name });

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await expect(timeline(page).getByRole('button').first()).toBeVisible();
  await settled(page);
});

test('one pane at a time: Timeline, Claims, Article', async ({ page }) => {
  await expect(tab(page, 'Timeline')).toHaveAttribute('aria-current', 'true');
  await expect(column(page)).toBeHidden();
  await expect(article(page)).toBeHidden();

  await tab(page, 'Claims').tap();
  await expect(column(page)).toBeVisible();
  await expect(timeline(page)).toBeHidden();
  await expect(page).toHaveURL('/?panel=claims');

  await tab(page, 'Article').tap();
  await expect(article(page)).toBeVisible();
  await expect(column(page)).toBeHidden();
  await expect(page).toHaveURL('/?panel=article');
  await page.reload();
  await expect(article(page)).toBeVisible();

  await tab(page, 'Timeline').tap();
  await expect(timeline(page).getByRole('button').first()).toBeVisible();
  await expect(page).toHaveURL('/');
});

test('what other sources say gives way to the buttons beside it', async ({ page }) => {
  await page.goto('/events/intelligence-contacts/');
  const verdict = page.locator('.card-top').getByText('Partly confirmed');
  const [words, button] = await Promise.all(
    [verdict, page.getByRole('link', { name: 'Previous entry' })].map((part) => part.boundingBox()),
  );
  const apart = words!.x + words!.width <= button!.x || words!.y >= button!.y + button!.height;
  expect(apart, JSON.stringify([words, button])).toBe(true);
});

test('a tap on the timeline opens a sheet with quote and correction; Back closes it', async ({ page }) => {
  const label = timeline(page).getByRole('button', { name: 'Pakistan abstains in UN vote on Ukraine' });
  await label.tap();
  const sheet = card(page, headline);
  await expectInSight(sheet.getByRole('heading', { name: headline }));
  await expectInSight(sheet.getByRole('blockquote').filter({ hasText: 'This was followed by Islamabad’s' }));
  await expectInSight(sheet.getByText('concerned Russia’s invasion of Ukraine').filter({ visible: true }));
  // The chosen label is not under the sheet.
  await expectInSight(label);
  await page.goBack();
  await expect(sheet).toHaveCount(0);
  await expect(page).toHaveURL('/');
});

test('a tap in the claims opens the sheet, and the chosen line stays in sight', async ({ page }) => {
  await tab(page, 'Claims').tap();
  const claim = column(page).getByRole('link', {
    name: 'The West will likely try to make Russia a pariah',
  });
  await claim.tap();
  await expect(page.getByRole('blockquote')).toContainText('There is a likelihood that the West');
  await expectInSight(claim.getByText('The West will likely'));
  await page.goBack();
  await expect(page.getByRole('blockquote')).toHaveCount(0);
  await expect(page).toHaveURL('/?panel=claims');
});

test('a tap on words of the article opens the sheet, and the words stay in sight', async ({ page }) => {
  await tab(page, 'Article').tap();
  const passage = article(page).getByText('Do these developments indicate a shift');
  await passage.tap();
  await expect(page.getByRole('blockquote')).toContainText('Do these developments indicate a shift');
  await expectInSight(passage);
});

test('Details shows the rest, Less hides it, × closes the sheet', async ({ page }) => {
  await timeline(page).getByRole('button', { name: 'Pakistan abstains in UN vote on Ukraine' }).tap();
  const sheet = card(page, headline);
  await expect(sheet.getByText('Other sources', { exact: true })).toBeHidden();
  await sheet.getByRole('button', { name: 'Details' }).tap();
  for (const name of ['When', 'Who', 'In the article', 'Other sources', 'Related'])
    await expect(sheet.getByRole('term').filter({ hasText: name })).toBeVisible();
  await sheet.getByText('and what they say').tap();
  await expect(sheet.getByRole('link', { name: /UNGA adopts resolution/ })).toBeVisible();
  await sheet.getByRole('button', { name: 'Less' }).tap();
  await expect(sheet.getByText('Other sources', { exact: true })).toBeHidden();
  await sheet.getByRole('button', { name: 'Close entry' }).tap();
  await expect(sheet).toHaveCount(0);
});

test('Filter opens the chips, and what is filtered stays said', async ({ page }) => {
  await expect(chip(page, 'Taliban')).toBeHidden();
  await tab(page, 'Filter').tap();
  await chip(page, 'Taliban').tap();
  await expect(counter(page)).toHaveText(/^15 of 44/);
  await expectInSight(counter(page).getByText('15 of 44'));
  await expect(tab(page, 'Claims')).toHaveText('Claims 7');
  await tab(page, 'Filter').tap();
  await expect(counter(page).getByText('15 of 44')).toBeVisible();
});

test('with two actors, any and all stand beside the chips, not over them', async ({ page }) => {
  await tab(page, 'Filter').tap();
  await chip(page, 'Russia').tap();
  await chip(page, 'Taliban').tap();
  const choice = (await page.getByRole('group', { name: 'Entries that name' }).boundingBox())!;
  for (const one of await page.getByRole('group', { name: 'Filter by actor' }).getByRole('button').all()) {
    const box = (await one.boundingBox())!;
    const apart =
      box.x + box.width <= choice.x ||
      choice.x + choice.width <= box.x ||
      box.y + box.height <= choice.y ||
      choice.y + choice.height <= box.y;
    expect.soft(apart, `${await one.innerText()} and the choice of any or all`).toBe(true);
  }
});

test('next in the sheet goes on, and its label comes out from under it', async ({ page }) => {
  await timeline(page).getByRole('button', { name: 'Khan visits Putin in Moscow' }).tap();
  await page.getByRole('link', { name: 'Next entry' }).tap();
  const next = timeline(page).getByRole('button', { name: 'Russia invades Ukraine' });
  await expect(next).toHaveAttribute('aria-current', 'true');
  await expectInSight(next);
});

test('the page itself does not scroll sideways, in any pane', async ({ page }) => {
  for (const name of ['Timeline', 'Claims', 'Article']) {
    await tab(page, name).tap();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  }
});

test('every target is big enough for a finger', async ({ page }) => {
  const expectTargets = async (what: string) => expect.soft(await smallTargets(page), what).toEqual([]);
  await expectTargets('timeline');
  await timeline(page).getByRole('button', { name: 'Pakistan abstains in UN vote on Ukraine' }).tap();
  await expectTargets('sheet');
  await page.getByRole('button', { name: 'Details' }).tap();
  await expectTargets('details');
  await page.goBack();
  await tab(page, 'Filter').tap();
  await chip(page, 'Russia').tap();
  await chip(page, 'Taliban').tap();
  await expectTargets('filters');
  await tab(page, 'Claims').tap();
  await expectTargets('claims');
  await tab(page, 'Article').tap();
  await expectTargets('article');
});

test('tabs and the buttons of the sheet are 44 pixels high and wide', async ({ page }) => {
  await page.goto('/events/pakistan-abstains-2022/');
  const sheet = card(page, headline);
  await expect(sheet).toBeVisible();
  const named = ['Close entry', 'Copy link', 'Details'];
  const buttons = [
    ...['Timeline', 'Claims', 'Article', 'Filter'].map((name) => tab(page, name)),
    ...['Previous entry', 'Next entry'].map((name) => sheet.getByRole('link', { name })),
    ...named.map((name) => sheet.getByRole('button', { name }).filter({ visible: true })),
  ];
  for (const button of buttons) {
    const { width, height } = (await button.boundingBox())!;
    expect.soft(Math.min(width, height), String(button)).toBeGreaterThanOrEqual(44);
  }
});

test('a swipe pans, two fingers zoom, and neither chooses anything', async ({ page, context }) => {
  const client = await context.newCDPSession(page);
  const box = (await timeline(page).boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await touch(
    client,
    [0, 20, 40, 60, 80, 100].map((dx) => [{ x: x + dx, y }]),
  );
  await expect(page).toHaveURL(/from=/);
  await settled(page);
  const before = spanIn(page.url());

  await touch(
    client,
    [20, 40, 60, 80, 100].map((apart) => [
      { x: x - apart, y },
      { x: x + apart, y },
    ]),
  );
  await expect(async () => {
    const now = spanIn(page.url());
    expect(now.to - now.from).toBeLessThan((before.to - before.from) * 0.8);
  }).toPass({ timeout: 5000 });
  await expect(page).toHaveURL((url) => url.pathname === '/');
});

test('after an upward swipe, which scrolls the rows, a sideways one still pans', async ({
  page,
  context,
}) => {
  const client = await context.newCDPSession(page);
  const box = (await timeline(page).boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await touch(
    client,
    [0, 20, 40, 60, 80, 100].map((dy) => [{ x, y: y - dy }]),
  );
  await expect(page).toHaveURL('/');
  await touch(
    client,
    [0, 20, 40, 60, 80, 100].map((dx) => [{ x: x + dx, y }]),
  );
  await expect(page).toHaveURL(/from=/);
});
