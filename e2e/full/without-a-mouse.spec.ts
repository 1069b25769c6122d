import type { Locator, Page } from 'playwright/test';
import {
  article,
  card,
  chip,
  column,
  columnList,
  counter,
  desktop,
  expect,
  expectChosen,
  gutter,
  laptop,
  open,
  readDataset,
  searchField,
  stretches,
  test,
  timeline,
  words,
} from '../attested.ts';
import { measurePicture } from '../picture.ts';
import { expectInSight } from '../sight.ts';

test.use({ viewport: desktop });

/** Presses Tab until the focus is within `place`, as a reader would. */
async function tabTo(page: Page, place: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const within = () => place.evaluate((element) => element.contains(document.activeElement));
  for (let presses = 0; presses < 60 && !(await within()); presses++) await page.keyboard.press(key);
  expect(await within(), `reached by Tab: ${place}`).toBe(true);
  await expectVisibleFocus(page);
}

/** That whatever has the focus is in sight and has a line around it that it does not have without. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const focused = page.locator(':focus');
  await expect(focused).toBeInViewport();
  const { outlineStyle, outlineWidth } = await focused.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return { outlineStyle, outlineWidth };
  });
  expect(outlineStyle).not.toBe('none');
  expect(Number.parseFloat(outlineWidth)).toBeGreaterThanOrEqual(2);
}

test('Tab reaches chips, timeline, column, article and its gutter, in this order', async ({ page }) => {
  await open(page, '/');
  await tabTo(page, chip(page, 'Russia'));
  await tabTo(page, timeline(page));
  await tabTo(page, stretches(page));
  await tabTo(page, column(page));
  await tabTo(page, article(page));
  await tabTo(page, gutter(page));
});

test('each list is one stop, so that the article is not sixty presses away', async ({ page }) => {
  await open(page, '/');
  await tabTo(page, columnList(page));
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Tab');
  expect(await columnList(page).evaluate((element) => element.contains(document.activeElement))).toBe(false);
});

for (const [name, size] of [
  ['a high', desktop],
  ['a low', laptop],
] as const)
  test(`arrows, Home and End move along the timeline in ${name} window, Enter chooses, and the focus stays`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await open(page, '/');
    await tabTo(page, timeline(page));
    const focused = () => page.locator(':focus').getAttribute('aria-label');
    const byRow = [...(await measurePicture(page)).labels].sort((a, b) => a.box.top - b.box.top);
    const expectRow = async (row: number) =>
      expect(await focused()).toContain(byRow.at(row)!.text.split(' ', 4).join(' '));
    await page.keyboard.press('Home');
    await expectRow(0);
    await page.keyboard.press('ArrowDown');
    await expectRow(1);
    await page.keyboard.press('ArrowRight');
    await expectRow(2);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowLeft');
    await expectRow(0);
    await page.keyboard.press('End');
    await expectRow(-1);
    await expectVisibleFocus(page);
    await page.keyboard.press('ArrowUp');
    await expectRow(-2);

    const name = await focused();
    await page.keyboard.press('Enter');
    const { events } = await readDataset(page);
    await expectChosen(page, events.find(({ label }) => name!.startsWith(`${label}, `))!.id);
    expect(await focused()).toBe(name);
    await expectVisibleFocus(page);
  });

test('arrows reach every dated entry of the span', async ({ page }) => {
  await open(page, '/');
  await tabTo(page, timeline(page));
  await page.keyboard.press('Home');
  const seen = new Set<string>();
  for (let i = 0; i < 15; i++) {
    seen.add((await page.locator(':focus').getAttribute('aria-label')) ?? '');
    await page.keyboard.press('ArrowDown');
  }
  expect(seen.size).toBe(15);
});

test('the column and the gutter are walked and chosen from by keyboard', async ({ page }) => {
  await open(page, '/');
  await tabTo(page, columnList(page));
  await page.keyboard.press('End');
  const last = column(page).getByRole('link', { name: 'nears a big foreign policy shift' });
  await expect(last).toBeFocused();
  await expectVisibleFocus(page);
  await page.keyboard.press('Enter');
  await expectChosen(page, 'policy-shift');
  await expect(last).toBeFocused();

  await tabTo(page, gutter(page));
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expectChosen(page, 'need-russia');
  await expect(gutter(page).getByRole('button', { name: 'echoes in Islamabad' })).toBeFocused();
});

test('the article is scrolled by keyboard', async ({ page }) => {
  await open(page, '/');
  await article(page).focus();
  await page.keyboard.press('End');
  await expect(words(page, 'policy-shift')).toBeInViewport();
});

test('filters, any and all, and Clear need no mouse', async ({ page }) => {
  await open(page, '/');
  await chip(page, 'Russia').focus();
  await page.keyboard.press('Space');
  await expect(chip(page, 'Russia')).toBeFocused();
  await chip(page, 'Taliban').focus();
  await page.keyboard.press('Enter');
  await expect(counter(page)).toHaveText(/^39 of 44/);
  await page.getByRole('radio', { name: 'any' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(counter(page)).toHaveText(/^8 of 44/);
  await expect(page.getByRole('radio', { name: 'all' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Clear', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(counter(page)).toHaveCount(0);
});

test('the focus stays on its label while the timeline zooms', async ({ page }) => {
  await open(page, '/');
  const label = timeline(page).getByRole('button', { name: 'Taliban take over Kabul' });
  await label.focus();
  const box = (await label.boundingBox())!;
  await page.mouse.move(box.x, box.y + 10);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -240);
  await page.keyboard.up('Control');
  await expect(page).toHaveURL(/from=/);
  await expect(label).toBeFocused();
});

test('what goes away when it is pressed hands the focus on', async ({ page }) => {
  await open(page, '/');
  const focused = () => page.evaluate(() => document.activeElement?.tagName);
  await page.getByRole('link', { name: /^Eight days in 2022/ }).press('Enter');
  await expect(
    page.getByRole('heading', { name: /^Pakistan’s prime minister Imran Khan visits Moscow/ }),
  ).toBeFocused();
  await page.getByRole('button', { name: 'Close entry' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Introduction' })).toBeVisible();
  expect(await focused()).not.toBe('BODY');
  await page.getByRole('button', { name: /^and \d+ more$/ }).press('Enter');
  await expect(page.getByRole('button', { name: /^and \d+ more$/ })).toHaveCount(0);
  expect(await focused()).not.toBe('BODY');
});

test('at the end of the column, what led there hands the focus to its last entry', async ({ page }) => {
  await open(page, '/');
  const more = page.getByRole('button', { name: /more below/ });
  for (let press = 0; press < 6 && (await more.count()) > 0; press++) {
    await more.press('Enter');
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await expect(more).toHaveCount(0);
  await expect(page.getByRole('link', { name: /^Forecast: Writer: Pakistan “clearly” nears/ })).toBeFocused();
});

test('the whole main job: an entry found by search, its passage read, an actor filtered by, the link copied', {
  tag: '@flow',
}, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/');
  await tabTo(page, searchField(page));
  await page.keyboard.type('pakistan abstention');
  await page.keyboard.press('Enter');
  const headline = 'Pakistan abstains in the UN General Assembly vote on Russia’s invasion of Ukraine';
  await expectInSight(card(page, headline).getByRole('heading', { name: headline }));
  await expectInSight(words(page, 'pakistan-abstains-2022'));
  await expect(searchField(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(counter(page)).toHaveCount(0);

  await tabTo(page, chip(page, 'Pakistan'));
  await page.keyboard.press('Space');
  await expect(counter(page)).toHaveText(/ of 44 entries name Pakistan$/);
  await expectChosen(page, 'pakistan-abstains-2022');

  await tabTo(page, page.getByRole('banner').getByRole('button', { name: 'Copy link' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await expect(page).toHaveURL('/events/pakistan-abstains-2022/?actors=pakistan');
});
