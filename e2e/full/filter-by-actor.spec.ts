import {
  card,
  chip,
  claims,
  column,
  counter,
  desktop,
  expect,
  expectChosen,
  gutter,
  labelsFound,
  open,
  readDataset,
  settled,
  stretches,
  test,
  timeline,
} from '../attested.ts';

test.use({ viewport: desktop });

test('one actor: what does not name it leaves timeline, column and gutter', async ({ page }) => {
  await open(page, '/');
  await chip(page, 'Taliban').click();
  await expect(chip(page, 'Taliban')).toHaveAttribute('aria-pressed', 'true');
  await expect(counter(page)).toHaveText('15 of 44 entries name Taliban');
  await expect(page).toHaveURL('/?actors=taliban');
  await settled(page);

  const { events } = await readDataset(page);
  for (const { label, actors, date, passages } of events) {
    const left = actors.some(({ actor }) => actor === 'taliban');
    await expect(gutter(page).getByRole('button', { name: label })).toHaveCount(left ? passages.length : 0);
    if (date === null)
      await expect(column(page).getByRole('link', { name: label })).toHaveCount(left ? 1 : 0);
    else if (!left) await expect(timeline(page).getByRole('button', { name: label })).toHaveCount(0);
  }
  await stretches(page).getByRole('button', { name: '1996–2022' }).click();
  await expect(timeline(page).getByRole('button')).toHaveCount(8);
});

test('several actors: any of them, or all of them, said in words', { tag: '@flow' }, async ({ page }) => {
  await open(page, '/');
  await expect(page.getByRole('radio', { name: 'all' })).toHaveCount(0);
  await chip(page, 'Russia').click();
  await chip(page, 'Taliban').click();
  await expect(counter(page)).toHaveText('39 of 44 entries name Russia or Taliban');
  await expect(page.getByRole('group', { name: 'Entries that name' })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'any' })).toBeChecked();

  await page.getByRole('radio', { name: 'all' }).check();
  await expect(counter(page)).toHaveText('8 of 44 entries name both Russia and Taliban');
  await expect(page).toHaveURL('/?actors=russia,taliban&match=all');
  await expect(claims(page)).toHaveCount(4);

  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(counter(page)).toHaveCount(0);
  await expect(page).toHaveURL('/');
  await expect(claims(page)).toHaveCount(26);
});

test('the count on a chip is what would be left if it were pressed; on a pressed one, how many shown name it', async ({
  page,
}) => {
  for (const link of [
    '/',
    '/?actors=pakistan',
    '/?actors=russia,taliban&match=all',
    '/?kind=claim,event&q=russia',
  ]) {
    await open(page, link);
    const { events, actors } = await readDataset(page);
    const before = await counter(page).allTextContents();
    const chips = page.getByRole('group', { name: 'Filter by actor' }).getByRole('button', { name: /entr/ });
    await expect(chips.first()).toBeVisible();
    for (const one of await chips.all()) {
      const [, name, count] = /^(.+) (\d+) entr/.exec((await one.innerText()).replace(/\s+/g, ' '))!;
      if ((await one.getAttribute('aria-pressed')) === 'true') {
        const shown = await labelsFound(page);
        const { id } = actors.find((actor) => actor.name === name)!;
        const naming = events.filter(
          (event) => shown.includes(event.label) && event.actors.some(({ actor }) => actor === id),
        );
        expect(naming, `${name} at ${link}`).toHaveLength(Number(count));
        continue;
      }
      await one.click();
      await expect(counter(page)).toHaveText(new RegExp(`^${count} of 44 `));
      await one.click();
      await expect(counter(page)).toHaveText(before);
    }
  }
});

test('every actor can be filtered by, all of them behind “All 21”', async ({ page }) => {
  await open(page, '/');
  await expect(chip(page, 'Tajikistan')).toBeHidden();
  await page.getByText(/^All 21/).click();
  const { actors } = await readDataset(page);
  expect(actors).toHaveLength(21);
  for (const { name } of actors)
    await expect(chip(page, name).filter({ visible: true }).last()).toBeVisible();
  await chip(page, 'Ahmad Shah Massoud').click();
  await expect(counter(page)).toHaveText(/^1 of 44 .* Ahmad Shah Massoud$/);
  await page.getByRole('heading', { level: 1 }).click();
  await expect(chip(page, 'Ahmad Shah Massoud')).toHaveAttribute('aria-pressed', 'true');
});

test('a chip behind “All 21” keeps the focus when it is pressed, and Escape closes the list', async ({
  page,
}) => {
  await open(page, '/');
  await page.getByText(/^All 21/).click();
  await chip(page, 'Ahmad Shah Massoud').last().focus();
  await page.keyboard.press('Enter');
  // It stands in the row now too.
  await expect(chip(page, 'Ahmad Shah Massoud').first()).toHaveAttribute('aria-pressed', 'true');
  await expect(chip(page, 'Ahmad Shah Massoud').last()).toBeFocused();
  await chip(page, 'Tajikistan').focus();
  await page.keyboard.press('Escape');
  await expect(chip(page, 'Tajikistan')).toBeHidden();
});

test('the counter is said politely, once', async ({ page }) => {
  await open(page, '/?actors=russia,taliban&match=all');
  await expect(page.getByRole('status').filter({ hasText: '8 of 44' })).toHaveCount(1);
  await expect(page.getByText('8 of 44')).toHaveCount(1);
});

test('a chosen entry that a filter hides stays in the card, with a line that says so', async ({ page }) => {
  const headline =
    'The writer: there is a likelihood that the West, led by Washington, will try to make Russia a pariah state';
  await open(page, '/events/pariah/');
  await chip(page, 'Taliban').click();
  await expect(card(page, headline)).toBeVisible();
  await expect(card(page, headline)).toContainText('Your filter leaves this entry out');
  await expect(page.getByRole('main').getByRole('button', { name: 'Russia a pariah' })).toHaveCount(0);

  await card(page, headline).getByRole('button', { name: 'Clear the filter' }).click();
  await expectChosen(page, 'pariah');
  await expect(page.getByText('Your filter leaves this entry out')).toHaveCount(0);
});

test('nothing found is said, with two ways out', async ({ page }) => {
  await page.goto('/?actors=taliban,ukraine&match=all');
  await expect(counter(page)).toHaveText('0 of 44 entries name both Taliban and Ukraine');
  await expect(timeline(page)).toContainText('18 do not match.');
  await expect(column(page)).toContainText('26 do not match.');
  await expect(gutter(page).getByRole('button')).toHaveCount(0);

  await page.getByRole('button', { name: 'Match any: 18', exact: true }).click();
  await expect(counter(page)).toHaveText('18 of 44 entries name Taliban or Ukraine');
  await page.goBack();
  await expect(counter(page)).toHaveText(/^0 of 44/);
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(counter(page)).toHaveCount(0);
  await expect(claims(page)).toHaveCount(26);
});

test('an actor in the card filters too', async ({ page }) => {
  await open(page, '/events/moscow-summit-2022/');
  await page
    .getByRole('region', { name: 'Reading pane' })
    .getByRole('button', { name: 'More', exact: true })
    .click();
  await page.getByRole('definition').getByRole('button', { name: 'Imran Khan' }).click();
  await expect(chip(page, 'Imran Khan')).toHaveAttribute('aria-pressed', 'true');
  await expect(counter(page)).toHaveText(/^1 of 44/);
});
