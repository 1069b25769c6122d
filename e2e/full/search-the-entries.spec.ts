import type { Locator, Page } from 'playwright/test';
import {
  article,
  claims,
  column,
  columnList,
  counter,
  desktop,
  expect,
  labelsFound,
  list,
  open,
  readDataset,
  searchField,
  test,
  timeline,
} from '../attested.ts';

test.use({ viewport: desktop });

async function search(page: Page, text: string): Promise<void> {
  await searchField(page).selectText();
  await searchField(page).pressSequentially(text);
  // No mark inside it ends the quotation.
  await expect(counter(page)).toContainText(`“${text.trim().replace(/["“”«»]/g, "'")}”`);
}

/** The marked matches inside an element, in the order of the page. */
const matchesIn = (place: Locator): Promise<string[]> =>
  place.evaluate((element) =>
    ([...(CSS.highlights.get('attested-search') ?? [])] as Range[])
      .filter((range) => element.contains(range.startContainer))
      .map(String),
  );

const occurrences = (texts: readonly string[], term: RegExp) =>
  texts.flatMap((text) => [...text.matchAll(term)].map(([match]) => match));

/** The ids of the entries that are left, in the order of time. */
async function idsFound(page: Page): Promise<string[]> {
  const [{ events }, labels] = [await readDataset(page), await labelsFound(page)];
  return events.filter(({ label }) => labels.includes(label)).map(({ id }) => id);
}

test('“Islamabad” finds all that names Pakistan, and nothing else but what says it', async ({ page }) => {
  await open(page, '/');
  await search(page, 'Islamabad');
  const { events } = await readDataset(page);
  const expected = events.filter(
    ({ actors, headline, passages }) =>
      actors.some(({ actor }) => actor === 'pakistan') ||
      [headline, ...passages.map(({ exact }) => exact)].some((text) => text.includes('Islamabad')),
  );
  expect(await idsFound(page)).toEqual(expected.map(({ id }) => id));
  await expect(counter(page)).toHaveText(`${expected.length} of 44 entries: “Islamabad”`);
  await expect(page).toHaveURL('/?q=Islamabad');
  // Among them, entries that nowhere have the word.
  expect(
    expected.some((event) => !JSON.stringify([event.headline, event.passages]).includes('Islamabad')),
  ).toBe(true);
});

for (const [typed, plain] of [
  ['KÂBUL', 'kabul'],
  ['Russia’s', "russia's"],
  ['“love for Russia”', '"love for russia"'],
  ['«not a darling»', '"not a darling"'],
] as const)
  test(`${typed} finds what ${plain} finds`, async ({ page }) => {
    await open(page, '/');
    await search(page, plain);
    const expected = await idsFound(page);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(44);
    const marked = await matchesIn(article(page));
    expect(marked.length).toBeGreaterThan(0);
    await search(page, 'nowhere');
    await search(page, typed);
    expect(await idsFound(page)).toEqual(expected);
    await expect.poll(() => matchesIn(article(page))).toEqual(marked);
  });

test('every match is marked: in the article, in the column, on the timeline’s labels and in the list', {
  tag: '@flow',
}, async ({ page }) => {
  await open(page, '/');
  await search(page, 'taliban');
  const term = /\btaliban/gi;
  const { events, articles } = await readDataset(page);
  const { text } = articles[0]!;

  // The corrections between the paragraphs are searched too; the rest is the author's.
  const words = article(page).locator('.article-text > p');
  const inArticle = async () => (await Promise.all((await words.all()).map(matchesIn))).flat();
  await expect.poll(inArticle).toEqual(occurrences([text], term));

  const labels = await labelsFound(page);
  const said = events.filter(({ date, label }) => date === null && labels.includes(label));
  await expect(claims(page)).toHaveCount(said.length);
  await expect
    .poll(() => matchesIn(columnList(page)))
    .toEqual(
      occurrences(
        said.map(({ label }) => label),
        term,
      ),
    );

  const onTimeline = await timeline(page).getByRole('button').allInnerTexts();
  expect(occurrences(onTimeline, term).length).toBeGreaterThan(3);
  await expect
    .poll(async () => (await matchesIn(timeline(page))).length)
    .toBe(occurrences(onTimeline, term).length);

  await page.getByRole('button', { name: 'Show as list' }).click();
  const headlines = list(page).getByRole('listitem').getByRole('link');
  const inHeadlines = async () => (await Promise.all((await headlines.all()).map(matchesIn))).flat();
  await expect(headlines.filter({ hasText: 'Taliban' }).first()).toBeVisible();
  await expect.poll(inHeadlines).toEqual(
    occurrences(
      events.filter(({ label }) => labels.includes(label)).map(({ headline }) => headline),
      term,
    ),
  );

  const look = await page.evaluate(
    () => getComputedStyle(document.body, '::highlight(attested-search)').backgroundColor,
  );
  expect(look).not.toBe('rgba(0, 0, 0, 0)');
  await searchField(page).fill('');
  await expect(counter(page)).toHaveCount(0);
  expect(await matchesIn(page.locator('body'))).toEqual([]);
});

test('a quote that is opened in the list, and the card of what is chosen, have their matches marked', async ({
  page,
}) => {
  await open(page, '/?q=abstention');
  await timeline(page).getByRole('button', { name: 'Pakistan abstains' }).click();
  const reading = page.getByRole('region', { name: 'Reading pane' });
  await expect.poll(() => matchesIn(reading)).toContain('abstention');
  await page.getByRole('button', { name: 'Show as list' }).click();
  await list(page).getByText('The quote').first().click();
  await expect.poll(() => matchesIn(list(page).getByRole('blockquote').first())).toEqual(['abstention']);
});

test('Enter chooses the first that is found, then the next; Shift and Enter the one before, round the ends', async ({
  page,
}) => {
  await open(page, '/');
  await searchField(page).focus();
  // Enter does not wait for the panes to have followed.
  await page.keyboard.type('kabul');
  await page.keyboard.press('Enter');
  await expect(counter(page)).toHaveText(/“kabul”$/);
  const ids = await idsFound(page);
  expect(ids.length).toBeGreaterThan(3);
  const expectAt = (at: number) => expect(page).toHaveURL((url) => url.pathname === `/events/${ids.at(at)}/`);
  await expectAt(0);
  await page.keyboard.press('Enter');
  await expectAt(1);
  await page.keyboard.press('Enter');
  await expectAt(2);
  await page.keyboard.press('Shift+Enter');
  await expectAt(1);
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expectAt(-1);
  await page.keyboard.press('Enter');
  await expectAt(0);
  await expect(searchField(page)).toBeFocused();
});

test('Escape clears the field first, and then lets go of the entry', async ({ page }) => {
  await open(page, '/events/kabul-2021/?q=kabul');
  await expect(searchField(page)).toHaveValue('kabul');
  await searchField(page).focus();
  await page.keyboard.press('Escape');
  await expect(searchField(page)).toHaveValue('');
  await expect(page).toHaveURL('/events/kabul-2021/');
  await expect(counter(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL('/');
  await expect(page.getByRole('region', { name: 'Introduction' })).toBeVisible();
});

test('what is typed is one step for Back, and the field says what is searched for', async ({ page }) => {
  await open(page, '/');
  await searchField(page).pressSequentially('kab');
  await expect(page).toHaveURL('/?q=kab');
  await searchField(page).pressSequentially('ul');
  await expect(page).toHaveURL('/?q=kabul');
  await page.goBack();
  await expect(page).toHaveURL('/');
  await expect(searchField(page)).toHaveValue('');
  await expect(claims(page)).toHaveCount(26);
  await page.goForward();
  await expect(page).toHaveURL('/?q=kabul');
  await expect(searchField(page)).toHaveValue('kabul');
  // Leaving the field searches for nothing anew.
  await page.goBack();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(searchField(page)).toHaveValue('');
  await expect(page).toHaveURL('/');
});

test('the count of a search is said once, by one polite voice', async ({ page }) => {
  await open(page, '/');
  const voices = page.locator('[aria-live], [role=status], [role=alert], [role=log], output');
  const before = await voices.allTextContents();
  await search(page, 'kabul');
  const words = (await counter(page).textContent())!;
  const after = (await voices.allTextContents()).filter((text) => !before.includes(text));
  expect(after).toEqual([words]);
  const count = /^\d+ of 44/.exec(words)![0];
  await expect(page.getByText(count)).toHaveCount(1);
  await expect(counter(page)).not.toHaveAttribute('aria-live', 'assertive');
});

test('nothing found is said in every pane, with the way out that gives most', async ({ page }) => {
  await open(page, '/?actors=pakistan');
  const pakistan = (await idsFound(page)).length;
  await search(page, 'atlantis');
  await expect(counter(page)).toHaveText('0 of 44 entries name Pakistan · “atlantis”');
  await expect(timeline(page)).toContainText('18 do not match.');
  await expect(column(page)).toContainText('26 do not match.');
  await page.getByRole('button', { name: `Without “atlantis”: ${pakistan}`, exact: true }).click();
  await expect(counter(page)).toHaveText(`${pakistan} of 44 entries name Pakistan`);
  await expect(searchField(page)).toHaveValue('');
  await expect(page.locator('body')).not.toBeFocused();
});
