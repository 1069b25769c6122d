import type { Page } from 'playwright/test';
import type { EventKind, TimelineEvent, Verdict } from '../../src/domain/dataset.ts';
import {
  card,
  chip,
  claims,
  column,
  counter,
  desktop,
  expect,
  kind,
  labelsFound,
  list,
  open,
  readDataset,
  stretches,
  test,
  timeline,
} from '../attested.ts';

test.use({ viewport: desktop });

const kinds: Record<string, EventKind> = {
  Events: 'event',
  Situations: 'situation',
  Reported: 'report',
  Claims: 'claim',
  Fears: 'fear',
  Forecasts: 'forecast',
  Questions: 'question',
};
const verdicts: Record<string, Verdict> = {
  Confirmed: 'confirmed',
  'Partly confirmed': 'partly',
  Disputed: 'contested',
  'None found': 'not-found',
  'Nothing to check': 'not-checkable',
};
const names = (event: TimelineEvent, id: string) => event.actors.some(({ actor }) => actor === id);
const others = (page: Page) => page.getByText(/^Other sources( · \d)?$/, { exact: true }).first();
const sources = (page: Page) => page.getByRole('group', { name: 'Filter by what other sources say' });

for (const [link, passes] of [
  ['/', () => true],
  ['/?actors=pakistan', (event) => names(event, 'pakistan')],
  [
    '/?actors=russia&elsewhere=confirmed,partly',
    (event) => names(event, 'russia') && ['confirmed', 'partly'].includes(event.elsewhere.verdict),
  ],
  ['/?kind=claim', () => true],
] as readonly [string, (event: TimelineEvent) => boolean][])
  test(`at ${link} each kind has its mark, and how many of it the other filters leave`, async ({ page }) => {
    await page.goto(link);
    await expect(kind(page, 'Events')).toBeVisible();
    const { events } = await readDataset(page);
    for (const [group, dated] of [
      ['Kinds of dated entries', true],
      ['Kinds of entries without a date', false],
    ] as const) {
      const buttons = page.getByRole('group', { name: group, exact: true }).getByRole('button');
      const said: string[] = [];
      for (const button of await buttons.all()) {
        await expect(button.locator('svg')).toBeVisible();
        said.push((await button.innerText()).replace(/\s+/g, ' '));
      }
      const family = events.filter(({ date }) => (date !== null) === dated);
      const expected = Object.entries(kinds)
        .filter(([, id]) => family.some((event) => event.kind === id))
        .map(([name, id]) => {
          const count = family.filter((event) => event.kind === id && passes(event)).length;
          return `${name} ${count}`;
        });
      expect(said, group).toEqual(expected);
    }
    await page.getByRole('button', { name: 'Show as list' }).click();
    const all = list(page).getByRole('group', { name: 'Kinds of entries' }).getByRole('button');
    const expected = Object.entries(kinds).map(
      ([name, id]) => `${name} ${events.filter((event) => event.kind === id && passes(event)).length}`,
    );
    expect((await all.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toEqual(expected);
  });

test('a kind that is pressed leaves its entries, wherever they stand; a second joins it', async ({
  page,
}) => {
  await open(page, '/');
  const { events } = await readDataset(page);
  const labelsOf = (...ids: EventKind[]) =>
    events.filter((event) => ids.includes(event.kind)).map(({ label }) => label);
  await kind(page, 'Events').click();
  await expect(kind(page, 'Events')).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL('/?kind=event');
  await expect(counter(page)).toHaveText(`${labelsOf('event').length} of 44 entries: events`);
  expect((await labelsFound(page)).sort()).toEqual(labelsOf('event').sort());
  await expect(claims(page)).toHaveCount(0);
  await expect(column(page)).toContainText('26 do not match.');
  await stretches(page).getByRole('button', { name: '1996–2022' }).click();
  await expect(timeline(page).getByRole('button')).toHaveCount(labelsOf('event').length);

  await kind(page, 'Fears').click();
  await expect(counter(page)).toHaveText(/ of 44 entries: events, fears$/);
  expect((await labelsFound(page)).sort()).toEqual(labelsOf('event', 'fear').sort());
  const fears = labelsOf('fear').length;
  await expect(claims(page)).toHaveCount(fears);
  await expect(column(page)).toContainText(`${26 - fears} others do not match.`);
  await kind(page, 'Events').click();
  await kind(page, 'Fears').click();
  await expect(counter(page)).toHaveCount(0);
});

test('a kind with nothing left says so everywhere, and offers the way out', async ({ page }) => {
  await open(page, '/');
  await chip(page, 'Ukraine').or(page.getByText('All 21')).first().click();
  await chip(page, 'Ukraine').last().click();
  const ukraine = (await labelsFound(page)).length;
  await expect(kind(page, 'Fears')).toHaveText(/^Fears\s+0$/);
  await kind(page, 'Fears').click();
  await expect(counter(page)).toHaveText('0 of 44 entries name Ukraine · fears');
  await expect(kind(page, 'Fears')).toHaveAttribute('aria-pressed', 'true');
  await expect(timeline(page)).toContainText('18 do not match.');
  await expect(column(page)).toContainText('26 do not match.');
  expect(await labelsFound(page)).toEqual([]);
  await page.reload();
  await expect(counter(page)).toHaveText('0 of 44 entries name Ukraine · fears');

  await page.getByRole('button', { name: `Any kind: ${ukraine}`, exact: true }).click();
  await expect(counter(page)).toHaveText(`${ukraine} of 44 entries name Ukraine`);
  await expect(page).toHaveURL('/?actors=ukraine');
  await expect(page.locator('body')).not.toBeFocused();
  await page.goBack();
  await page.getByRole('button', { name: 'Show as list' }).click();
  await expect(list(page)).toContainText('No entry passes the filters.');
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(counter(page)).toHaveCount(0);
  await expect(page).toHaveURL('/?panel=list');
});

for (const [link, passes] of [
  ['/', () => true],
  [
    '/?actors=pakistan&kind=claim,report',
    (event: TimelineEvent) => names(event, 'pakistan') && ['claim', 'report'].includes(event.kind),
  ],
] as readonly [string, (event: TimelineEvent) => boolean][])
  test(`at ${link} “Which of these hold up?” is answered in one sentence, as the data have it`, async ({
    page,
  }) => {
    await open(page, link);
    await others(page).click();
    const sentence = page.getByRole('paragraph').filter({ hasText: /^Of \d+ entr/ });
    await expect(page.getByRole('heading', { name: 'Which of these hold up?' })).toBeVisible();
    const { events } = await readDataset(page);
    const left = events.filter(passes);
    const count = (verdict: Verdict) => left.filter(({ elsewhere }) => elsewhere.verdict === verdict).length;
    const numbers = (await sentence.innerText()).match(/\d+/g)!.map(Number);
    expect(numbers).toEqual([left.length, ...Object.values(verdicts).map(count)]);
    for (const [name, verdict] of Object.entries(verdicts))
      await expect(sources(page).getByRole('button', { name: new RegExp(`: ${name} \\d`) })).toHaveText(
        new RegExp(`${name}\\s*${count(verdict)}\\b`),
      );
  });

test('what other sources say is filtered by, several at once, and the sentence stays true to the rest', async ({
  page,
}) => {
  await open(page, '/');
  const { events } = await readDataset(page);
  const labelsOf = (...verdicts: Verdict[]) =>
    events.filter(({ elsewhere }) => verdicts.includes(elsewhere.verdict)).map(({ label }) => label);
  await others(page).click();
  const sentence = page.getByRole('paragraph').filter({ hasText: /^Of \d+ entr/ });
  const before = await sentence.innerText();
  await sources(page)
    .getByRole('button', { name: /: Disputed/ })
    .click();
  await expect(page).toHaveURL('/?elsewhere=contested');
  await expect(counter(page)).toHaveText(`${labelsOf('contested').length} of 44 entries: disputed`);
  expect((await labelsFound(page)).sort()).toEqual(labelsOf('contested').sort());
  await sources(page)
    .getByRole('button', { name: /: None found/ })
    .click();
  await expect(page).toHaveURL('/?elsewhere=contested,not-found');
  expect((await labelsFound(page)).sort()).toEqual(labelsOf('contested', 'not-found').sort());
  expect(await sentence.innerText()).toBe(before);
  await page.keyboard.press('Escape');
  await expect(sentence).toBeHidden();
  await expect(others(page)).toHaveText('Other sources · 2');
});

test('every entry bears its verdict in the list, and in its card', async ({ page }) => {
  await page.goto('/?panel=list');
  await expect(list(page).getByRole('listitem').first()).toBeVisible();
  const { events } = await readDataset(page);
  for (const { headline, elsewhere } of events) {
    const [name] = Object.entries(verdicts).find(([, id]) => id === elsewhere.verdict)!;
    const item = list(page)
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: headline, exact: true }) });
    await expect.soft(item, headline).toContainText(`Other sources: ${name}`);
  }
  for (const [name, verdict] of Object.entries(verdicts)) {
    const { id, headline } = events.find(({ elsewhere }) => elsewhere.verdict === verdict)!;
    await page.goto(`/events/${id}/`);
    await expect(card(page, headline).getByText(`Other sources: ${name}`).first()).toBeVisible();
    // For all to see, or “Fear … Confirmed” would confirm the fear.
    const whose = card(page, headline).getByText('Other sources:', { exact: true }).first();
    expect((await whose.boundingBox())!.width).toBeGreaterThan(60);
  }
});
