import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { TimelineEvent } from '../../src/model/dataset.ts';
import { names } from '../names.ts';
import {
  article,
  button,
  card,
  chip,
  claims,
  counter,
  expectChosen,
  gutter,
  kind,
  list,
  mark,
  open,
  searchField,
  settled,
  spans,
  timeline,
} from './attested.ts';
import { expectNoViolations } from './axe.ts';
import { story } from './story.ts';

const claimLinks = () => claims().getByRole('list').last().getByRole('link');
const actors = () => page.getByRole('group', { name: names.actors });
const moreActors = () => actors().getByText(/^All \d+/);
const verdicts = () => page.getByRole('group', { name: names.verdicts });
const otherSources = () => page.getByText(/^Other sources( · \d)?$/).first();
const text = (element: Element) => (element as HTMLElement).innerText.replace(/\s+/g, ' ').trim();

/** The labels of the entries that the filters leave: each has its mark beside the article. */
const labelsFound = (): string[] =>
  gutter()
    .getByRole('button')
    .elements()
    .map((mark) => (mark as HTMLElement).title.replace(/^\w+: /, '').replace(/, paragraph \d+$/, ''))
    .sort();
const labelsOf = (passes: (event: TimelineEvent) => boolean): string[] =>
  story.events
    .filter(passes)
    .map(({ label }) => label)
    .sort();
const named =
  (...ids: string[]) =>
  ({ actors }: TimelineEvent) =>
    actors.some(({ actor }) => ids.includes(actor));

describe('actors', () => {
  test('one leaves what names it, in timeline, claims and gutter', async () => {
    const { link } = await open();
    await chip('Taliban').first().click();
    await settled();
    await expect.element(chip('Taliban').first()).toHaveAttribute('aria-pressed', 'true');
    await expect.element(counter()).toHaveTextContent('5 of 19 entries name Taliban');
    expect(link()).toBe('/?actors=taliban');
    expect(labelsFound()).toEqual(labelsOf(named('taliban')));
    expect(claimLinks().elements()).toHaveLength(1);
    await spans().getByRole('button', { name: '1996–2022' }).click();
    await settled();
    expect(timeline().getByRole('button').elements()).toHaveLength(4);
    await expectNoViolations();
  });

  test('several: any of them, or all of them, said in words', async () => {
    const { link } = await open();
    expect(page.getByRole('radio', { name: 'all' }).elements()).toEqual([]);
    await chip('Russia').first().click();
    await chip('Taliban').first().click();
    await expect.element(counter()).toHaveTextContent('13 of 19 entries name Russia or Taliban');
    await expect.element(page.getByRole('group', { name: names.matchMode })).toBeVisible();
    await expect.element(page.getByRole('radio', { name: 'any' })).toBeChecked();
    await page.getByRole('radio', { name: 'all' }).click();
    await expect.element(counter()).toHaveTextContent('1 of 19 entries name both Russia and Taliban');
    expect(link()).toBe('/?actors=russia,taliban&match=all');
    expect(labelsFound()).toEqual(['Northern deals']);
    // Said politely, and once.
    expect(page.getByText('1 of 19').elements()).toHaveLength(1);
    await button(names.clear).click();
    expect(counter().elements()).toEqual([]);
    expect(link()).toBe('/');
    expect(claimLinks().elements()).toHaveLength(8);
  });

  test.each(['/?actors=russia,taliban&match=all', '/?kind=claim,event&q=russia'])(
    'at %s the count on a chip is what a press would leave; on a pressed one, how many shown name it',
    async (link) => {
      await open(link);
      const before = counter().query()?.textContent;
      const found = new Set(labelsFound());
      for (const { id, name } of story.actors) {
        const one = chip(name).query();
        if (!one?.checkVisibility()) continue;
        const count = Number(/\d+/.exec(text(one).replace(name, ''))![0]);
        if (one.getAttribute('aria-pressed') === 'true') {
          expect(
            story.events.filter((event) => found.has(event.label) && named(id)(event)),
            name,
          ).toHaveLength(count);
          continue;
        }
        await chip(name).first().click();
        await expect.element(counter()).toHaveTextContent(new RegExp(`^${count} of 19 `));
        await chip(name).first().click();
        await expect.poll(() => counter().query()?.textContent).toBe(before);
      }
    },
  );

  test('all of them stand behind “All”, keep the focus when pressed, and Escape closes', async () => {
    await open('/', { size: { width: 1000, height: 700 } });
    await moreActors().click();
    for (const { name } of story.actors)
      expect(
        chip(name)
          .elements()
          .some((one) => one.checkVisibility()),
      ).toBe(true);
    await expectNoViolations();
    const last = chip('Ukraine').last();
    last.element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(last).toHaveAttribute('aria-pressed', 'true');
    await expect.element(last).toHaveFocus();
    // It stands in the row now too.
    expect(chip('Ukraine').first().element().getAttribute('aria-pressed')).toBe('true');
    expect(chip('Ukraine').elements().length).toBe(2);
    await userEvent.keyboard('{Escape}');
    await expect
      .poll(() =>
        chip('Isis')
          .elements()
          .some((one) => one.checkVisibility()),
      )
      .toBe(false);
  });

  test('in a card they filter too', async () => {
    await open('/events/moscow-summit/');
    await button('More').click();
    await page.getByRole('definition').getByRole('button', { name: 'Pakistan' }).click();
    await expect.element(chip('Pakistan').first()).toHaveAttribute('aria-pressed', 'true');
    await expect.element(counter()).toHaveTextContent(/^9 of 19/);
  });
});

test('a chosen entry that a filter hides stays in its card, with a line that says so', async () => {
  const app = await open('/events/pariah/');
  await chip('Taliban').first().click();
  await expect.element(card('Pariah')).toHaveTextContent('Your filter leaves this entry out');
  expect(page.getByRole('main').getByRole('button', { name: 'Pariah' }).elements()).toEqual([]);
  await expectNoViolations();
  await card('Pariah').getByRole('button', { name: 'Clear the filter' }).click();
  await expectChosen(app, 'pariah');
  expect(page.getByText('Your filter leaves this entry out').elements()).toEqual([]);
});

describe('nothing found', () => {
  test('is said in every pane, with two ways out', async () => {
    const { address } = await open('/?actors=taliban,ukraine&match=all');
    await expect.element(counter()).toHaveTextContent('0 of 19 entries name both Taliban and Ukraine');
    await expect.element(timeline()).toHaveTextContent('11 do not match.');
    await expect.element(claims()).toHaveTextContent('8 do not match.');
    expect(labelsFound()).toEqual([]);
    await expectNoViolations();
    await button('Match any: 8').click();
    await expect.element(counter()).toHaveTextContent('8 of 19 entries name Taliban or Ukraine');
    address.back();
    await expect.element(counter()).toHaveTextContent(/^0 of 19/);
    await button(names.clear).click();
    expect(counter().elements()).toEqual([]);
    expect(claimLinks().elements()).toHaveLength(8);
  });

  test('of a kind is said everywhere, and the focus is handed on by the way out', async () => {
    const { link, address } = await open('/?actors=ukraine');
    expect(text(kind('Fears').first().element())).toBe('Fears 0');
    await kind('Fears').first().click();
    await expect.element(counter()).toHaveTextContent('0 of 19 entries name Ukraine · fears');
    await button('Any kind: 3').click();
    await expect.element(counter()).toHaveTextContent('3 of 19 entries name Ukraine');
    expect(link()).toBe('/?actors=ukraine');
    expect(document.activeElement).not.toBe(document.body);
    address.back();
    await button(names.showAsList).click();
    await expect.element(list()).toHaveTextContent('No entry passes the filters.');
    await expectNoViolations();
    await button(names.clear).click();
    expect(link()).toBe('/?panel=list');
  });

  test('by a search offers the loosening that gives most', async () => {
    await open('/?actors=pakistan');
    await searchField().fill('atlantis');
    await expect.element(counter()).toHaveTextContent('0 of 19 entries name Pakistan · “atlantis”');
    await button('Without “atlantis”: 9').click();
    await expect.element(counter()).toHaveTextContent('9 of 19 entries name Pakistan');
    await expect.element(searchField()).toHaveValue('');
    expect(document.activeElement).not.toBe(document.body);
  });
});

describe('kinds', () => {
  const count = (family: readonly TimelineEvent[], kind: string) =>
    family.filter((event) => event.kind === kind).length;

  test('each has its mark, and how many of it the other filters leave', async () => {
    await open('/?actors=pakistan&kind=claim');
    const left = story.events.filter(named('pakistan'));
    const said = (group: string) =>
      page.getByRole('group', { name: group, exact: true }).getByRole('button').elements().map(text);
    const dated = left.filter(({ date }) => date);
    const undated = left.filter(({ date }) => !date);
    expect(said('Kinds of dated entries')).toEqual([
      `Events ${count(dated, 'event')}`,
      `Situations ${count(dated, 'situation')}`,
      `Reported ${count(dated, 'report')}`,
    ]);
    expect(said('Kinds of entries without a date')).toEqual([
      `Claims ${count(undated, 'claim')}`,
      `Fears ${count(undated, 'fear')}`,
      `Forecasts ${count(undated, 'forecast')}`,
      `Questions ${count(undated, 'question')}`,
    ]);
    for (const one of page.getByRole('group', { name: names.kinds }).getByRole('button').elements())
      expect(one.querySelector('svg')?.checkVisibility()).toBe(true);
    await button(names.showAsList).click();
    await expect.element(list()).toBeVisible();
    expect(said('Kinds of entries')).toEqual([
      `Events ${count(left, 'event')}`,
      `Situations ${count(left, 'situation')}`,
      `Reported ${count(left, 'report')}`,
      `Claims ${count(left, 'claim')}`,
      `Fears ${count(left, 'fear')}`,
      `Forecasts ${count(left, 'forecast')}`,
      `Questions ${count(left, 'question')}`,
    ]);
  });

  test('a pressed one leaves its entries, a second joins it', async () => {
    const { link } = await open();
    await kind('Events').first().click();
    await settled();
    expect(link()).toBe('/?kind=event');
    await expect.element(counter()).toHaveTextContent('7 of 19 entries: events');
    expect(labelsFound()).toEqual(labelsOf(({ kind }) => kind === 'event'));
    await expect.element(claims()).toHaveTextContent('8 do not match.');
    await kind('Fears').first().click();
    await settled();
    await expect.element(counter()).toHaveTextContent(/ of 19 entries: events, fears$/);
    expect(labelsFound()).toEqual(labelsOf(({ kind }) => kind === 'event' || kind === 'fear'));
    await expect.element(claims()).toHaveTextContent('7 others do not match.');
    await kind('Events').first().click();
    await kind('Fears').first().click();
    expect(counter().elements()).toEqual([]);
  });
});

describe('what other sources say', () => {
  const sentence = () => page.getByRole('paragraph').filter({ hasText: /^Of \d+ entr/ });

  test.each([
    ['/', () => true],
    [
      '/?actors=pakistan&kind=claim,report',
      (event: TimelineEvent) => named('pakistan')(event) && /claim|report/.test(event.kind),
    ],
  ] as const)('at %s “Which of these hold up?” is answered in one sentence', async (link, passes) => {
    await open(link);
    await otherSources().click();
    await expect.element(page.getByRole('heading', { name: 'Which of these hold up?' })).toBeVisible();
    const left = story.events.filter(passes);
    const counts = ['confirmed', 'partly', 'contested', 'not-found', 'not-checkable'].map(
      (verdict) => left.filter(({ corroboration }) => corroboration.verdict === verdict).length,
    );
    expect(text(sentence().element()).match(/\d+/g)!.map(Number)).toEqual([left.length, ...counts]);
    for (const [i, name] of [
      'Confirmed',
      'Partly confirmed',
      'Disputed',
      'None found',
      'Nothing to check',
    ].entries())
      expect(
        text(
          verdicts()
            .getByRole('button', { name: new RegExp(`: ${name} \\d`) })
            .element(),
        ),
      ).toMatch(new RegExp(`${name} ?${counts[i]}\\b`));
    await expectNoViolations();
  });

  test('filters, several at once, and the sentence stays true to the rest', async () => {
    const { link } = await open();
    await otherSources().click();
    const before = text(sentence().element());
    await verdicts()
      .getByRole('button', { name: /: Disputed/ })
      .click();
    expect(link()).toBe('/?elsewhere=contested');
    await expect.element(counter()).toHaveTextContent('1 of 19 entries: disputed');
    await verdicts()
      .getByRole('button', { name: /: None found/ })
      .click();
    expect(link()).toBe('/?elsewhere=contested,not-found');
    expect(labelsFound()).toEqual(['Northern deals', 'Trade grows']);
    expect(text(sentence().element())).toBe(before);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => sentence().elements()).toEqual([]);
    expect(text(otherSources().element())).toBe('Other sources · 2');
  });

  test('stands in the list and in each card, where all see that it is they who say it', async () => {
    const { store } = await open('/?panel=list');
    for (const [id, headline, verdict] of [
      ['kabul-taken', 'Kabul taken', 'Confirmed'],
      ['spillover', 'Spillover', 'Partly confirmed'],
      ['trade-grows', 'Trade grows', 'Disputed'],
      ['northern-deals', 'Northern deals', 'None found'],
      ['pariah', 'Pariah', 'Nothing to check'],
    ] as const) {
      const item = list()
        .getByRole('listitem')
        .filter({ has: page.getByRole('link', { name: headline, exact: true }) });
      await expect.element(item).toHaveTextContent(`Other sources: ${verdict}`);
      store.selectEvent(id);
      await settled();
      await expect.element(card(headline)).toHaveTextContent(`Other sources: ${verdict}`);
      // Or “Fear … Confirmed” would confirm the fear.
      const whose = card(headline).getByText('Other sources:', { exact: true }).first().element();
      expect(whose.getBoundingClientRect().width).toBeGreaterThan(60);
    }
  });
});

describe('search', () => {
  /** The marked matches inside an element. */
  const matchesIn = (place: Element): string[] =>
    ([...(CSS.highlights.get('attested-search') ?? [])] as Range[])
      .filter((range) => place.contains(range.startContainer))
      .map(String);

  test('marks every match: in the article, among the claims, on labels, in the list and its quotes', async () => {
    await open();
    await searchField().fill('talks');
    await expect.element(counter()).toHaveTextContent('2 of 19 entries: “talks”');
    await expectNoViolations();
    await expect.poll(() => matchesIn(article().element())).toEqual(['talks', 'Talks']);
    expect(matchesIn(claims().element())).toEqual(['Talks']);
    await spans().getByRole('button', { name: '1996–2022' }).click();
    await settled();
    await expect.poll(() => matchesIn(timeline().element())).toEqual(['talks']);
    const look = getComputedStyle(document.body, '::highlight(attested-search)').backgroundColor;
    expect(look).not.toBe('rgba(0, 0, 0, 0)');
    await button(names.showAsList).click();
    await expect.poll(() => matchesIn(list().element())).toEqual(expect.arrayContaining(['talks', 'Talks']));
    await list().getByText('The quote').first().click();
    await expect.poll(() => matchesIn(list().getByRole('blockquote').first().element())).toEqual(['talks']);
    await list().getByRole('link', { name: 'First talks' }).click();
    // In its headline and in its quote.
    await expect.poll(() => matchesIn(card('First talks').element())).toEqual(['talks', 'talks']);
    await searchField().fill('');
    await expect.poll(() => counter().elements()).toEqual([]);
    expect(matchesIn(document.body)).toEqual([]);
  });

  test('Enter chooses the first that is found, then the next; Shift and Enter the one before, round the ends', async () => {
    const { link } = await open();
    searchField().element().focus();
    // Enter does not wait for the panes to have followed.
    await userEvent.keyboard('ukraine{Enter}');
    const at = (id: string) => expect.poll(() => link().split('?')[0]).toBe(`/events/${id}/`);
    await at('invasion');
    await userEvent.keyboard('{Enter}');
    await at('un-vote');
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    await at('invasion');
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    await at('abstention');
    await userEvent.keyboard('{Enter}');
    await at('invasion');
    await expect.element(searchField()).toHaveFocus();
  });

  test('Escape clears the field first, and then closes the card', async () => {
    const { link } = await open('/events/kabul-taken/?q=kabul');
    await expect.element(searchField()).toHaveValue('kabul');
    searchField().element().focus();
    await userEvent.keyboard('{Escape}');
    await expect.element(searchField()).toHaveValue('');
    await expect.poll(link).toBe('/events/kabul-taken/');
    await userEvent.keyboard('{Escape}');
    expect(link()).toBe('/');
  });

  test('what is typed is one step for Back, and the field says what is searched for', async () => {
    const { link, address } = await open();
    searchField().element().focus();
    await userEvent.keyboard('kab');
    await expect.poll(link).toBe('/?q=kab');
    await userEvent.keyboard('ul');
    await expect.poll(link).toBe('/?q=kabul');
    address.back();
    expect(link()).toBe('/');
    await expect.element(searchField()).toHaveValue('');
    address.forward();
    await expect.element(searchField()).toHaveValue('kabul');
    address.back();
    // Leaving the field searches for nothing anew.
    await page.getByRole('heading', { level: 1 }).click();
    await expect.element(searchField()).toHaveValue('');
    expect(link()).toBe('/');
  });

  test('its count is said once, politely', async () => {
    await open();
    const voices = () => [
      ...document.querySelectorAll('[aria-live], [role=status], [role=alert], [role=log], output'),
    ];
    const before = voices().map(({ textContent }) => textContent);
    await searchField().fill('kabul');
    await expect.element(counter()).toHaveTextContent('“kabul”');
    const after = voices()
      .map(({ textContent }) => textContent)
      .filter((said) => !before.includes(said));
    expect(after).toEqual([counter().element().textContent]);
    await expect.element(counter()).not.toHaveAttribute('aria-live', 'assertive');
    expect(mark('Kabul taken').elements()).toHaveLength(1);
  });
});
