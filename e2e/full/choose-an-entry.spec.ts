import {
  article,
  card,
  column,
  desktop,
  expect,
  expectChosen,
  expectNothingChosen,
  gutter,
  open,
  settled,
  test,
  timeline,
  words,
} from '../attested.ts';

test.use({ viewport: desktop });

test.beforeEach(async ({ page }) => {
  await open(page, '/');
});

test('an entry is chosen on the timeline', { tag: '@flow' }, async ({ page }) => {
  await timeline(page).getByRole('button', { name: 'Khan visits Putin in Moscow' }).click();
  await expectChosen(page, 'moscow-summit-2022');
});

test('an entry is chosen by its dot', async ({ page }) => {
  const label = timeline(page).getByRole('button', { name: 'Taliban take over Kabul' });
  const box = (await label.boundingBox())!;
  // The dot stands before the label, which was not given a role of its own.
  await page.mouse.click(box.x - 12, box.y + box.height / 2);
  await expectChosen(page, 'kabul-2021');
});

test('an entry is chosen in the column', async ({ page }) => {
  await column(page).getByRole('link', { name: 'The West will likely try to make Russia a pariah' }).click();
  await expectChosen(page, 'pariah');
});

test('an entry is chosen in the gutter, either of its marks', async ({ page }) => {
  const marks = gutter(page).getByRole('button', { name: 'Russia invades Ukraine' });
  await expect(marks).toHaveCount(2);
  await marks.last().click();
  await expectChosen(page, 'invasion-of-ukraine-2022');
  await marks.first().click();
  await expectChosen(page, 'invasion-of-ukraine-2022');
});

test('an entry is chosen by the words of its passage', { tag: '@flow' }, async ({ page }) => {
  await article(page).getByText('Do these developments indicate a shift').click();
  await expectChosen(page, 'away-from-the-west');
});

test('of passages that nest, a click chooses the shortest, and the words around it the longer one', async ({
  page,
}) => {
  await article(page).getByText('when Taliban captured Kabul in 1996').click();
  await expectChosen(page, 'kabul-1996');
  await article(page).getByText('Indians and Iranians were the main backers').click();
  await expectChosen(page, 'northern-alliance-backers');
  await article(page).getByText('the Taliban capture of northern cities').click();
  await expectChosen(page, 'northern-cities-2021');
  await article(page).getByText('more than once have Russians helped').click();
  await expectChosen(page, 'northern-deals');
});

test('a related entry is chosen from the card', async ({ page }) => {
  await timeline(page).getByRole('button', { name: 'Khan visits Putin in Moscow' }).click();
  const more = page
    .getByRole('region', { name: 'Reading pane' })
    .getByRole('button', { name: 'More', exact: true });
  await more.click();
  await page
    .getByRole('region', { name: 'Reading pane' })
    .getByRole('definition')
    .getByRole('link', { name: 'Russia invades Ukraine' })
    .click();
  await expectChosen(page, 'invasion-of-ukraine-2022');
});

test('previous and next go through the dated entries by date, and on to what has no date, as told', async ({
  page,
}) => {
  const next = page.getByRole('link', { name: 'Next entry' });
  const previous = page.getByRole('link', { name: 'Previous entry' });
  await timeline(page).getByRole('button', { name: 'Pakistan abstains in UN vote on Ukraine' }).click();
  await expect(page.getByText('17 of 18 dated')).toBeVisible();
  await next.click();
  await expectChosen(page, 'unga-vote-2022');
  await expect(page.getByText('18 of 18 dated')).toBeVisible();
  await next.click();
  await expectChosen(page, 'need-russia');
  await expect(page.getByText('1 of 26 said')).toBeVisible();
  await next.click();
  await expectChosen(page, 'vague-reasons');
  for (let i = 0; i < 4; i++) await previous.click();
  await expectChosen(page, 'invasion-of-ukraine-2022');
});

test('previous ends at the first entry of all, next at the last', async ({ page }) => {
  const next = page.getByRole('link', { name: 'Next entry' });
  const previous = page.getByRole('link', { name: 'Previous entry' });
  await column(page).getByRole('link', { name: 'nears a big foreign policy shift' }).click();
  await expect(page.getByText('26 of 26 said')).toBeVisible();
  await expect(next).toBeDisabled();
  await open(page, '/events/northern-alliance-backers/');
  await expect(page.getByText('1 of 18 dated')).toBeVisible();
  await expect(previous).toBeDisabled();
  await expect(next).toBeEnabled();
});

test('an entry outside the span is chosen in the gutter, and the timeline moves there', async ({ page }) => {
  await gutter(page).getByRole('button', { name: 'Taliban capture Kabul' }).click();
  await expectChosen(page, 'kabul-1996');
  await expect(timeline(page).getByRole('button', { name: 'Taliban capture Kabul' })).toBeInViewport();
});

test('the card is closed again', async ({ page }) => {
  await timeline(page).getByRole('button', { name: 'Khan visits Putin in Moscow' }).click();
  await expectChosen(page, 'moscow-summit-2022');
  await page.getByRole('button', { name: 'Close entry' }).click();
  await expectNothingChosen(page);
});

test('selecting words of a passage chooses nothing', async ({ page }) => {
  const passage = words(page, 'away-from-the-west').first();
  await passage.scrollIntoViewIfNeeded();
  const [from, to] = await passage.evaluate((element) => {
    const text = document.createRange();
    text.selectNodeContents(element);
    const lines = [...text.getClientRects()];
    return [lines[0]!, lines[1]!].map(({ x, y, width, height }) => ({ x: x + width / 3, y: y + height / 2 }));
  });
  await page.mouse.move(from!.x, from!.y);
  await page.mouse.down();
  await page.mouse.move(to!.x, to!.y, { steps: 4 });
  await page.mouse.up();
  expect(await page.evaluate(() => getSelection()!.toString().length)).toBeGreaterThan(5);
  await expectNothingChosen(page);

  // With the selection gone, the same words choose again.
  await page.mouse.click(from!.x, from!.y);
  await page.mouse.click(from!.x, from!.y);
  await expectChosen(page, 'away-from-the-west');
});

test('a drag that begins on a label or on a dot chooses nothing', async ({ page }) => {
  const label = timeline(page).getByRole('button', { name: 'Taliban take over Kabul' });
  for (const dx of [40, -12]) {
    const box = (await label.boundingBox())!;
    const [x, y] = [box.x + dx, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y, { steps: 5 });
    await page.mouse.up();
    await settled(page);
    await expect(page).toHaveURL(/from=/);
    await expectNothingChosen(page);
  }
});

test('a click on nothing on the timeline changes nothing', async ({ page }) => {
  const box = (await timeline(page).boundingBox())!;
  await page.mouse.click(box.x + 20, box.y + box.height - 12);
  await expectNothingChosen(page);
  await expect(page).toHaveURL('/');
});

test('the card says whose words an entry without a date is, and that it has none', async ({ page }) => {
  await column(page).getByRole('link', { name: 'The West will likely try to make Russia a pariah' }).click();
  const pariah = card(
    page,
    'The writer: there is a likelihood that the West, led by Washington, will try to make Russia a pariah state',
  );
  await expect(pariah.getByText('no date of its own')).toBeVisible();
  await expect(pariah.getByText('Said by')).toBeVisible();
});
