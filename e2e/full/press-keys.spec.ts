import type { Locator, Page } from 'playwright/test';
import {
  article,
  chip,
  claims,
  column,
  columnList,
  counter,
  desktop,
  expect,
  expectChosen,
  kind,
  list,
  open,
  readDataset,
  searchField,
  settled,
  spanIn,
  stretches,
  test,
  timeline,
} from '../attested.ts';

test.use({ viewport: desktop });

const lengthOf = (url: string) => spanIn(url).to - spanIn(url).from + 1;
const focusIsLost = (page: Page) => page.evaluate(() => document.activeElement === document.body);
const places: Record<string, (page: Page) => Locator> = {
  'a label of the timeline': (page) => timeline(page).getByRole('button', { name: 'Russia invades Ukraine' }),
  'a line of the column': (page) => claims(page).first(),
  'the article': article,
  'a chip': (page) => chip(page, 'Russia'),
};

for (const [name, place] of Object.entries(places)) {
  test(`with the focus on ${name}, + and − zoom and 0 leads back`, async ({ page }) => {
    await open(page, '/?from=2021-08-01&to=2022-03-08');
    const before = lengthOf(page.url());
    await place(page).focus();
    await page.keyboard.press('+');
    await settled(page);
    await expect.poll(() => lengthOf(page.url())).toBe(before / 2);
    await page.keyboard.press('-');
    await settled(page);
    await expect.poll(() => lengthOf(page.url())).toBe(before);
    await page.keyboard.press('=');
    await expect.poll(() => lengthOf(page.url())).toBe(before / 2);
    await page.keyboard.press('0');
    await expect(page).toHaveURL('/');
    expect(await focusIsLost(page)).toBe(false);
  });

  test(`with the focus on ${name}, j and k lead on and back, / searches, l lists, ? tells the keys`, {
    tag: name === 'a chip' ? '@flow' : [],
  }, async ({ page }) => {
    await open(page, '/');
    const { events } = await readDataset(page);
    await place(page).focus();
    await page.keyboard.press('j');
    await expect(page).toHaveURL((url) => url.pathname === `/events/${events[0]!.id}/`);
    await page.keyboard.press('j');
    await expectChosen(page, events[1]!.id);
    await page.keyboard.press('k');
    await expectChosen(page, events[0]!.id);
    expect(await focusIsLost(page)).toBe(false);

    await page.keyboard.press('l');
    await expect(list(page)).toBeVisible();
    expect(await focusIsLost(page)).toBe(false);
    await page.keyboard.press('l');
    await expect(timeline(page).getByRole('button').first()).toBeVisible();
    expect(await focusIsLost(page)).toBe(false);

    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page).toHaveURL((url) => url.pathname === `/events/${events[0]!.id}/`);
    await page.keyboard.press('/');
    await expect(searchField(page)).toBeFocused();
    await expect(searchField(page)).toHaveValue('');
  });
}

test('with nothing chosen, k begins at the last entry; at the ends j and k rest', async ({ page }) => {
  await open(page, '/');
  const { events } = await readDataset(page);
  await article(page).focus();
  await page.keyboard.press('k');
  await expectChosen(page, events.at(-1)!.id);
  await page.keyboard.press('j');
  await expectChosen(page, events.at(-1)!.id);
});

test('j and k go through what the filters leave', async ({ page }) => {
  await open(page, '/?actors=ukraine');
  const { events } = await readDataset(page);
  const left = events.filter(({ actors }) => actors.some(({ actor }) => actor === 'ukraine'));
  await article(page).focus();
  for (const { id } of left) {
    await page.keyboard.press('j');
    await expectChosen(page, id);
  }
});

test('in a field the keys are letters', async ({ page }) => {
  await open(page, '/');
  await searchField(page).focus();
  await page.keyboard.type('jkl0+-/?');
  await expect(searchField(page)).toHaveValue('jkl0+-/?');
  await expect(page).toHaveURL((url) => url.pathname === '/' && [...url.searchParams.keys()].join() === 'q');
  await expect(list(page)).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('/');
  await expect(searchField(page)).toHaveValue('jkl0+-/?/');
});

test('keys act as soon as the page is there, before anything has the focus', async ({ page }) => {
  await open(page, '/');
  expect(await focusIsLost(page)).toBe(true);
  await page.keyboard.press('l');
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('Alt+j');
  await expect(page).toHaveURL('/?panel=list');
  await page.keyboard.press('/');
  await expect(searchField(page)).toBeFocused();
  await expect(searchField(page)).toHaveValue('');
});

test('keys with Alt, Control or Meta stay the browser’s', async ({ page }) => {
  await open(page, '/events/kabul-2021/');
  await page.evaluate(() => {
    const prevented: string[] = [];
    Object.assign(window, { prevented });
    // After everybody else; then the browser is kept from doing it, so that the page stays.
    window.addEventListener('keydown', (event) => {
      if (event.defaultPrevented) prevented.push(event.key);
      event.preventDefault();
    });
  });
  const url = page.url();
  for (const place of Object.values(places)) {
    await place(page).focus();
    const focused = await page.evaluateHandle(() => document.activeElement);
    for (const modifier of ['Alt', 'Control', 'Meta'])
      for (const key of [
        'ArrowLeft',
        'ArrowRight',
        'ArrowUp',
        'ArrowDown',
        'Home',
        'End',
        '0',
        '+',
        '-',
        'l',
        'j',
        'k',
        '/',
      ])
        await page.keyboard.press(`${modifier}+${key}`);
    expect(await page.evaluate((before) => document.activeElement === before, focused)).toBe(true);
  }
  expect(await page.evaluate(() => (window as never as { prevented: string[] }).prevented)).toEqual([]);
  expect(page.url()).toBe(url);
});

test('the keys zoom about the entry that has the focus, and never take it out of sight', async ({ page }) => {
  for (const name of ['Taliban take over Kabul', 'Russians said to help Taliban negotiate deals']) {
    await open(page, '/');
    const label = timeline(page).getByRole('button', { name });
    await label.focus();
    for (let i = 0; i < 6; i++) {
      await page.keyboard.press('+');
      await settled(page);
    }
    await expect(label).toBeFocused();
    await expect(label).toBeInViewport();
  }
});

test('the focus stays in the timeline when a zoom or a pan takes its label away', async ({ page }) => {
  await open(page, '/');
  const label = timeline(page).getByRole('button', { name: 'Taliban take over Kabul' });
  await label.focus();
  await stretches(page)
    .getByRole('button', { name: 'Feb–Mar 2022' })
    .evaluate((button) => (button as HTMLElement).click());
  await settled(page);
  await expect(label).toHaveCount(0);
  expect(await focusIsLost(page)).toBe(false);
  expect(await timeline(page).evaluate((pane) => pane.contains(document.activeElement))).toBe(true);
  // So the keys go on to act.
  await page.keyboard.press('0');
  await expect(page).toHaveURL('/');

  await settled(page);
  await label.focus();
  await label.hover();
  for (let i = 0; i < 6 && (await label.count()) > 0; i++) {
    await page.mouse.wheel(400, 0);
    await settled(page);
    await stretches(page)
      .getByRole('button', { name: 'Zoom in' })
      .evaluate((button) => (button as HTMLElement).click());
    await settled(page);
  }
  await expect(label).toHaveCount(0);
  expect(await focusIsLost(page)).toBe(false);
});

test('the focus stays in its pane when a filter takes its entry away', async ({ page }) => {
  for (const [within, id] of [
    [columnList, 'pariah'],
    [timeline, 'invasion-of-ukraine-2022'],
  ] as const) {
    await open(page, '/');
    await chip(page, 'Taliban').click();
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await expect(counter(page)).toHaveCount(0);
    const { events } = await readDataset(page);
    const { label } = events.find((event) => event.id === id)!;
    const entry = within(page).locator('a, button').filter({ hasText: label });
    await entry.focus();
    await page.goBack();
    await expect(counter(page)).toHaveText(/^15 of 44/);
    await expect(entry).toHaveCount(0);
    expect(await focusIsLost(page), id).toBe(false);
    await page.keyboard.press('j');
    await expect(page).toHaveURL(/\/events\//);
  }
});

test('the focus is not lost when a filter empties a pane', async ({ page }) => {
  await open(page, '/?kind=event');
  await page.goto('/?kind=event&q=kabul');
  await expect(column(page)).toContainText('26 do not match.');
  await kind(page, 'Events').focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL('/?q=kabul');
  await expect(kind(page, 'Events')).toBeFocused();
  await page.getByRole('button', { name: 'Clear', exact: true }).press('Enter');
  await expect(counter(page)).toHaveCount(0);
  expect(await focusIsLost(page)).toBe(false);
});
