import { describe, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { names } from '../names.ts';
import {
  article,
  button,
  card,
  chip,
  claim,
  desktop,
  mark,
  open,
  phone,
  settled,
  timeline,
} from './attested.ts';
import { setTouchScreen } from './input.ts';
import { outline } from './outline.ts';
import { story, storySupplement } from './story.ts';

// What a screen reader reads out from top to bottom, and where Tab stops: written down as it should be, not recorded.

const skips = ['link Skip to the entries', 'link Skip to the article'];
const actions = ['Take away', 'Keys', 'About', 'Embed', 'Copy link'].map((name) => `button ${name}`);
const actors = ['Pakistan 9', 'Russia 9', 'Taliban 5', 'Ukraine 3'].map((name) => `button ${name} entries`);
const kindsOfDated = ['Events 7', 'Situations 1', 'Reported 3'].map((name) => `button ${name}`);
const kindsOfSaid = ['Claims 4', 'Fears 1', 'Forecasts 1', 'Questions 2'].map((name) => `button ${name}`);
const kindsOfAll = [...kindsOfDated, ...kindsOfSaid];
const earlier = [
  'link 4 Jul 2019 Border closed',
  'link 26 or 27 Sep 1996 Kabul captured',
  'button and 1 more',
];
const zoom = ['button Zoom out', 'button Zoom in'];
const spansShown = ['Past year', 'Feb–Mar 2022', '1996–2022'].map((name) => `button ${name}`);
const startingPoints = story.startingPoints.map(({ sentence }) => `link ${sentence}`);
const inGutter = (mark: (typeof story.events)[number]) =>
  expect.stringMatching(new RegExp(`^button \\w+: ${mark.label}, paragraph \\d+$`));
const told = [...story.events].sort((a, b) => a.passages[0]!.start - b.passages[0]!.start);

const masthead = (list: string) => [
  ...skips,
  'banner',
  'heading “A story”',
  `button ${list}`,
  ...actions,
  'status',
];
const filters = [
  ...['region Filters', 'search', 'searchbox Search entries', 'group Filter by actor', ...actors],
  ...['disclosure All 5 actors', 'status', 'disclosure Other sources'],
];
/** The text comes before the marks beside it: whoever listens need not hear all names first. */
const articleText = ['heading The article', 'list Entries that the article supports', ...told.map(inGutter)];
const introduction = [
  ...['region Introduction', 'heading Start with', ...startingPoints],
  'disclosure What is known of this article',
];

describe('a screen reader reads', () => {
  test('the start: where one is, what can be asked, the entries, then the article', async () => {
    await open();
    expect(await outline()).toEqual([
      ...masthead('Show as list'),
      ...filters,
      'main',
      'region Events and reports, by date 11',
      'heading Events and reports, by date 11',
      ...['group Kinds of dated entries', ...kindsOfDated],
      'group Timeline',
      // In the order in which the arrows walk, with the numbers that cards say; four are earlier.
      'button Isis arrives, since 2015, Situation, 3 of 11',
      'button Kabul taken, 15 August 2021, Event, 5 of 11',
      'button Phone calls, 3 September 2021, Reported, 6 of 11',
      'button Northern deals, November 2021, Reported, 7 of 11',
      'button Moscow summit, 23 February 2022, Event, 8 of 11',
      'button Invasion, 24 February 2022, Event, 9 of 11',
      'button Un vote, 2 March 2022, Event, 10 of 11',
      'button Abstention, 2 March 2022, Event, 11 of 11',
      ...earlier,
      'list Key to the timeline',
      ...['group Stretch of time', ...spansShown, ...zoom, 'slider Stretch of time shown'],
      'region Claims and questions, as told 8',
      'heading Claims and questions, as told 8',
      ...['group Kinds of entries without a date', ...kindsOfSaid],
      'link Question: Will russia help',
      'link Fear: Spillover',
      'link Forecast: Pariah',
      'link Claim: Trade grows',
      'link Claim: Vote explained',
      'link Claim: Talks failed',
      'link Question: Who gains',
      'link Claim: Shift of policy',
      ...['region Reading pane', 'status', 'region Article'],
      ...introduction,
      ...articleText,
    ]);
    await expect
      .element(page.getByRole('slider'))
      .toHaveAttribute('aria-valuetext', expect.stringMatching(/^\w+ 2021 to March 2022$/));
    await expect
      .element(page.getByRole('banner'))
      .toHaveTextContent(/11 entries have a date .*8 have none.* A quote shows that the article says it/);
    expect(
      page
        .getByRole('list', { name: 'Key to the timeline' })
        .getByRole('listitem')
        .elements()
        .map(({ textContent }) => textContent),
    ).toEqual(expect.arrayContaining(['stated as fact', 'reported']));
  });

  test('a chosen entry: that it is chosen once, then its facts, its headline and what can be done', async () => {
    await open('/', { supplement: storySupplement });
    // The text of every status, whenever one changes: each is read out.
    const said: string[] = [];
    const observer = new MutationObserver((changes) => {
      const regions = changes.map(({ target }) =>
        (target instanceof Element ? target : target.parentElement)?.closest('[role=status], [role=alert]'),
      );
      for (const region of new Set(regions)) if (region?.textContent) said.push(region.textContent);
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    try {
      const taken = mark('Kabul taken');
      (taken.element() as HTMLElement).focus();
      await userEvent.keyboard('{Enter}');
      await settled();
      await expect.element(taken).toHaveFocus();
      await expect.element(taken).toHaveAttribute('aria-current', 'true');
      await expect.poll(() => said.splice(0)).toEqual(['Chosen: Kabul taken']);
      const lines = await outline();
      expect(lines.slice(lines.indexOf('region Reading pane'))).toEqual([
        ...['region Reading pane', 'status', 'region Kabul taken'],
        ...['link Previous entry', 'link Next entry', 'button Close entry', 'heading Kabul taken'],
        ...['button Cite and copy', 'button Taliban', 'disclosure 2 sources, and what they say'],
        ...['region Article', ...articleText],
      ]);
      await expect
        .element(page.getByRole('heading', { name: 'Kabul taken' }))
        .toHaveAccessibleDescription('Event 15 Aug 2021 Other sources: Confirmed');
      const facts = card('Kabul taken')
        .getByRole('term')
        .elements()
        .map(({ textContent }) => textContent);
      expect(facts).toEqual(expect.arrayContaining(['When', 'In the article', 'Other sources']));
      expect(article().element().querySelector('[role=mark]')?.textContent).toBe('Kabul taken is told here.');

      // Next goes to another entry: one piece of news again.
      await page.getByRole('link', { name: 'Next entry' }).click();
      await settled();
      await expect.poll(() => said.splice(0)).toEqual(['Chosen: Phone calls']);
      // A related entry is gone to: the focus is at its headline, which is read out, so nothing else says it.
      await page.getByRole('link', { name: 'Next entry' }).click();
      await page.getByRole('link', { name: 'Next entry' }).click();
      await settled();
      await expect.poll(() => said.at(-1)).toBe('Chosen: Moscow summit');
      said.length = 0;
      await button('More').click();
      (
        card('Moscow summit')
          .getByRole('link', { name: /Invasion/ })
          .element() as HTMLElement
      ).focus();
      await userEvent.keyboard('{Enter}');
      await settled();
      await expect.element(card('Invasion').getByRole('heading', { level: 2 })).toHaveFocus();
      expect(said).toEqual([]);
      // One filter, one piece of news.
      await chip('Taliban').first().click();
      await expect.poll(() => said.splice(0)).toEqual(['5 of 19 entries name Taliban']);
    } finally {
      observer.disconnect();
    }
  });

  test('what a filter leaves: how many, of what, and the ways out', async () => {
    await open('/?kind=event');
    const lines = await outline();
    const part = (from: string, to: string) => lines.slice(lines.indexOf(from), lines.indexOf(to));
    expect(part('group Timeline', 'list Key to the timeline')).toEqual([
      'group Timeline',
      ...['Kabul taken, 15 August 2021', 'Moscow summit, 23 February 2022'].map((name, i) =>
        expect.stringMatching(new RegExp(`^button ${name}, Event, ${i + 3} of 7$`)),
      ),
      'button Invasion, 24 February 2022, Event, 5 of 7',
      'button Un vote, 2 March 2022, Event, 6 of 7',
      'button Abstention, 2 March 2022, Event, 7 of 7',
      ...earlier.slice(0, 2),
    ]);
    expect(lines).toContain('region Events and reports, by date 7 of 11');
    expect(lines).toContain('region Claims and questions, as told 0 of 8');
    await expect.element(timeline()).toHaveTextContent('4 others do not match.');
    await expect.element(page.getByRole('button', { name: 'Events 7', pressed: true })).toBeVisible();
    await expect
      .element(article())
      .toHaveTextContent(/Shown are entries. events\. 7 dated, 0 said without a date\./);
    await expect.element(article().getByRole('button', { name: 'Show all' })).toBeVisible();
  });

  test('that nothing is left, with the ways out after the filters', async () => {
    await open('/?actors=taliban,ukraine&match=all');
    const lines = await outline();
    expect(lines.slice(lines.indexOf('region Filters'), lines.indexOf('main'))).toEqual([
      ...['region Filters', 'search', 'searchbox Search entries', 'group Filter by actor'],
      ...['Pakistan', 'Russia', 'Taliban', 'Ukraine'].map((name) => `button ${name} 0 entries`),
      ...['disclosure All 5 actors', 'group Entries that name', 'radio any', 'radio all'],
      ...['status', 'button Match any: 8', 'button Clear', 'disclosure Other sources'],
    ]);
    expect(
      page
        .getByRole('group', { name: names.actors })
        .getByRole('button', { pressed: true })
        .elements()
        .map(({ textContent }) => textContent),
    ).toEqual([expect.stringContaining('Taliban'), expect.stringContaining('Ukraine')]);
    expect(timeline().getByRole('button').elements()).toEqual([]);
  });

  test('the list as headings and sentences', async () => {
    await open('/?panel=list');
    const lines = await outline();
    const dated = (year: number) =>
      story.events.filter(({ date }) => date?.edtf.includes(String(year))).map(({ headline }) => headline);
    const undated = story.events.filter(({ date }) => !date).map(({ headline }) => headline);
    const entries = (headlines: string[]) =>
      headlines.flatMap((headline) => [`link ${headline}`, 'disclosure The quote']);
    expect(lines.slice(0, lines.indexOf('region Reading pane'))).toEqual([
      ...masthead('Show as timeline'),
      ...filters,
      'main',
      ...['region All entries 19', 'heading All entries 19'],
      ...['group Order of the list', 'button By date', 'button As told'],
      ...['group Kinds of entries', ...kindsOfAll],
      ...[1996, 2012, 2015, 2019, 2021, 2022].flatMap((year) => [`heading ${year}`, ...entries(dated(year))]),
      'heading Said when the article was written, between 2 and 6 March 2022',
      ...entries(undated),
    ]);
  });

  test('a dialog alone, with no second banner', async () => {
    await open('/?panel=list');
    (button('By date').element() as HTMLElement).focus();
    await userEvent.keyboard('?');
    const keys = page.getByRole('dialog', { name: names.keys });
    await expect.element(keys.getByRole('heading', { name: names.keys, level: 2 })).toHaveFocus();
    await expect.element(keys.getByRole('term').filter({ hasText: '/' }).first()).toBeVisible();
    await expect.element(keys.getByRole('definition').filter({ hasText: 'Search' }).first()).toBeVisible();
    expect(page.getByRole('banner').elements()).toHaveLength(1);
  });

  test('the panes of a phone as a navigation, with one pane there at a time', async () => {
    await setTouchScreen(true);
    await open('/events/abstention/', { size: phone });
    const lines = await outline();
    const beforeMain = lines.slice(0, lines.indexOf('main'));
    expect(beforeMain.filter((line) => line.startsWith('link'))).toEqual(['link Skip to the entries']);
    expect(beforeMain.slice(beforeMain.indexOf('navigation Panes'))).toEqual([
      ...['navigation Panes', 'button Timeline', 'button Claims 8', 'button Article', 'button List'],
      ...['button Filter', 'region Filters', 'status'],
    ]);
    expect(lines.filter((line) => line.startsWith('region '))).toEqual([
      ...['region Filters', 'region Events and reports, by date 11', 'region Reading pane'],
      'region Abstention',
    ]);
    expect(lines.slice(lines.indexOf('region Abstention'))).toEqual([
      ...['region Abstention', 'link Previous entry', 'link Next entry', 'button Close entry'],
      ...['heading Abstention', 'figure', 'blockquote', 'Figcaption'],
      ...['button Copy link', 'status', 'button Cite and copy', 'button Details'],
    ]);
    await expect
      .element(card('Abstention').getByRole('blockquote'))
      .toHaveTextContent('“Abstention is told here.”');
    await button(names.closeEntry).click();
    for (const [tab, pane] of [
      ['Claims', 'region Claims and questions, as told 8'],
      ['List', 'region All entries 19'],
      ['Article', 'region Article'],
    ] as const) {
      await page.getByRole('navigation', { name: names.panes }).getByRole('button', { name: tab }).click();
      await settled();
      const shown = (await outline()).filter((line) =>
        /^region (Events|Claims|All entries|Article)/.test(line),
      );
      expect(shown, tab).toEqual([pane]);
    }
  });
});

type Stop = { readonly name: string; readonly flaw: string | null };

/** Puts a stop before the page and one behind it, so that Tab begins and ends there, and gives the focus to the first. */
function standBeforeThePage(): HTMLElement {
  const create = () => {
    const stop = document.createElement('div');
    stop.tabIndex = 0;
    onTestFinished(() => stop.remove());
    return stop;
  };
  const [before, behind] = [create(), create()] as const;
  document.body.prepend(before);
  document.body.append(behind);
  before.focus();
  return behind;
}

/** Presses Tab until it leaves the page: each stop by role and name, and whether it can be seen to be one. */
async function walk(): Promise<Stop[]> {
  const stops: Stop[] = [];
  const end = standBeforeThePage();
  for (;;) {
    await userEvent.tab();
    await new Promise(requestAnimationFrame);
    const at = document.activeElement as HTMLElement;
    if (at === end) return stops;
    const roles: Record<string, string> = { a: 'link', input: 'field', summary: 'disclosure' };
    const role = at.getAttribute('role') ?? roles[at.localName] ?? at.localName;
    const words = at.ariaLabel ?? (at.innerText?.trim().replace(/\s+/g, ' ') || at.title);
    const { left, top, right, bottom } = at.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    const [x, y] = [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
    const hit = document.elementFromPoint(x, y);
    const flaw =
      outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2
        ? 'has no line around it'
        : !hit || !(at.contains(hit) || hit.contains(at))
          ? `lies under ${hit?.outerHTML.slice(0, 60)}`
          : null;
    stops.push({ name: `${role} ${words}`, flaw });
    expect(stops.length, 'stops').toBeLessThan(60);
  }
}

const filterStops = [
  ...['field Search entries', ...actors, 'disclosure All 5 actors', 'disclosure Other sources'],
];
const around = [...earlier, ...spansShown, ...zoom, 'slider Stretch of time shown'];
const introductionStops = [...startingPoints, 'disclosure What is known of this article'];

const walks = [
  {
    name: 'the start',
    link: '/',
    size: desktop,
    stops: [
      ...[...skips, 'button Show as list', ...actions, ...filterStops, ...kindsOfDated],
      ...['button Isis arrives, since 2015, Situation, 3 of 11', ...around],
      ...[...kindsOfSaid, 'link Question: Will russia help'],
      ...['region Article', ...introductionStops, 'button Event: Kabul captured, paragraph 1'],
    ],
  },
  {
    name: 'a chosen entry',
    link: '/events/moscow-summit/',
    size: desktop,
    stops: [
      ...[...skips, 'button Show as list', ...actions, ...filterStops, ...kindsOfDated],
      ...['button Moscow summit, 23 February 2022, Event, 8 of 11', ...around],
      ...[...kindsOfSaid, 'link Question: Will russia help'],
      ...['link Previous entry', 'link Next entry', 'button Close entry', 'button Cite and copy'],
      ...['disclosure One source, and what it says', 'button More'],
      ...['region Article', 'button Event: Moscow summit, paragraph 8'],
    ],
  },
  {
    name: 'the list',
    link: '/?panel=list',
    size: desktop,
    stops: [
      ...[...skips, 'button Show as timeline', ...actions, ...filterStops],
      ...['button By date', 'button As told', ...kindsOfAll],
      ...['link Kabul captured', 'disclosure The quote'],
      ...['region Article', ...introductionStops, 'button Event: Kabul captured, paragraph 1'],
    ],
  },
  {
    name: 'a phone with an entry chosen',
    link: '/events/abstention/',
    size: phone,
    stops: [
      'link Skip to the entries',
      ...['Timeline', 'Claims 8', 'Article', 'List', 'Filter'].map((name) => `button ${name}`),
      ...[...kindsOfDated, 'disclosure Key', 'button Abstention, 2 March 2022, Event, 11 of 11'],
      ...['link Previous entry', 'link Next entry', 'button Close entry'],
      ...['button Copy link', 'button Cite and copy', 'button Details'],
    ],
  },
];

describe('Tab', () => {
  test.each(walks)('stops in order, each stop to be seen: $name', async ({ link, size, stops }) => {
    if (size === phone) await setTouchScreen(true);
    await open(link, { size, supplement: storySupplement });
    const found = await walk();
    expect(found.map(({ name }) => name)).toEqual(stops);
    expect(found.filter(({ flaw }) => flaw)).toEqual([]);
  });

  test('reaches the skip links first, which lead past what stands before', async () => {
    const { link } = await open('/events/pariah/');
    standBeforeThePage();
    await userEvent.tab();
    const skip = page.getByRole('link', { name: 'Skip to the entries' });
    await expect.element(skip).toBeInViewport({ ratio: 1 });
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('main')).toHaveFocus();
    (page.getByRole('link', { name: 'Skip to the article' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(card('Pariah').getByRole('heading', { level: 2 })).toHaveFocus();
    expect(link()).toBe('/events/pariah/');
    expect(location.hash).toBe('');
  });
});

test('a window that is made small takes no focus away', async () => {
  await open('/events/pariah/');
  // On a phone the claims stand behind their tab.
  (claim('Pariah').element() as HTMLElement).focus();
  await page.viewport(phone.width, phone.height);
  await expect.element(page.getByRole('navigation', { name: names.panes })).toBeVisible();
  await settled();
  await expect.poll(() => document.activeElement?.checkVisibility()).toBe(true);
  expect(document.activeElement).not.toBe(document.body);
});
