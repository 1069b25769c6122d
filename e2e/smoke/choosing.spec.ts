import { names } from '../../test/names.ts';
import {
  article,
  card,
  chip,
  column,
  counter,
  expect,
  expectChosen,
  expectNothingChosen,
  list,
  open,
  searchField,
  settled,
  test,
  timeline,
  words,
} from '../attested.ts';
import { expectInSight } from '../sight.ts';

test('an entry is chosen on the timeline, among the claims and by its words, and let go', async ({
  page,
}) => {
  await open(page, '/');
  await timeline(page).getByRole('button', { name: 'Khan visits Putin in Moscow' }).click();
  await expectChosen(page, 'moscow-summit-2022');
  await column(page).getByRole('link', { name: 'The West will likely try to make Russia a pariah' }).click();
  await expectChosen(page, 'pariah');
  await article(page).getByText('Do these developments indicate a shift').click();
  await expectChosen(page, 'away-from-the-west');
  await page.getByRole('button', { name: names.closeEntry }).click();
  await expectNothingChosen(page);
  await expect(page).toHaveTitle(/Attested$/);
});

test('an entry is found, read and filtered by, and its link copied, by keyboard alone', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/');
  // The keys act as soon as the page is there, before anything has the focus; with Alt they are the browser’s.
  await page.keyboard.press('l');
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('Alt+j');
  await expect(page).toHaveURL('/?panel=list');
  await page.keyboard.press('l');
  await settled(page);
  await page.keyboard.press('/');
  await expect(searchField(page)).toBeFocused();
  await page.keyboard.type('pakistan abstention');
  await page.keyboard.press('Enter');
  const headline = 'Pakistan abstains in the UN General Assembly vote on Russia’s invasion of Ukraine';
  await expectInSight(card(page, headline).getByRole('heading', { name: headline }));
  await expectInSight(words(page, 'pakistan-abstains-2022'));
  await page.keyboard.press('Escape');
  await expect(counter(page)).toHaveCount(0);

  const pakistan = chip(page, 'Pakistan');
  for (let presses = 0; presses < 10 && !(await isFocused(pakistan)); presses++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(counter(page)).toHaveText(/ of 44 entries name Pakistan$/);
  await expectChosen(page, 'pakistan-abstains-2022');

  const copy = page.getByRole('banner').getByRole('button', { name: names.copyLink });
  for (let presses = 0; presses < 20 && !(await isFocused(copy)); presses++)
    await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await expect(page).toHaveURL('/events/pakistan-abstains-2022/?actors=pakistan');
});

const isFocused = (control: ReturnType<typeof chip>) =>
  control.evaluate((element) => element === document.activeElement);
