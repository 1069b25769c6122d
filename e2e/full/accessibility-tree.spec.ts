import type { Page } from 'playwright/test';
import { card, chip, desktop, expect, open, phone, settled, test, timeline } from '../attested.ts';

// What a screen reader reads out from top to bottom, and where Tab stops: written down as it should be, not recorded.
// In a long list the first and the last stand for the rest.

/** YAML, where a name that holds a colon stands in quotation marks. */
function tree(strings: TemplateStringsArray, ...values: string[]): string {
  const text = String.raw({ raw: strings }, ...values);
  return text.replace(/^(\s*- )(\w+ "[^\n]*: [^\n]*"(?: \[[^\]\n]*\])?)(:?)$/gm, "$1'$2'$3");
}

const masthead = (list: string) => `
  - paragraph:
    - link "Skip to the entries"
    - link "Skip to the article"
  - banner:
    - /children: equal
    - paragraph: /^Attested Opinion article by an unnamed journalist in Islamabad · outlet not known · written between/
    - heading /^“Imran Khan Cosies Up To Vladimir Putin/ [level=1]
    - paragraph: /^18 entries have a date .* 26 have none .* A quote shows that the article says it, not that it is true\\.$/
    - button "${list}"
    - button "Take away"
    - button "Keys"
    - button "About"
    - button "Embed"
    - button "Copy link"
    - status`;

const introduction = `
      - region "Introduction":
        - paragraph: /^On 24 February 2022/
        - heading "Start with" [level=2]
        - list:
          - listitem:
            - link "Eight days in 2022: Moscow, Ukraine, the United Nations"
            - text: Feb–Mar 2022
        - group: What is known of this article`;

/** The text comes before the marks beside it: whoever listens need not hear forty names first. */
const articleText = (first: string, last: string) => `
      - heading "The article" [level=2]
      - paragraph: /^title/
      - paragraph: /^1 . The echo of “We need Russia in Afghanistan”/
      - paragraph: /^Our note/
      - paragraph: /^12 . Whatever may be the answer/
      - list "Entries that the article supports":
        - listitem:
          - button "${first}"
        - listitem:
          - button "${last}"`;

const firstInArticle = 'Claim: Writer: “We need Russia in Afghanistan” echoes in Islamabad, paragraph 1';
const lastInArticle = 'Forecast: Writer: Pakistan “clearly” nears a big foreign policy shift, paragraph 12';

test('the start: where one is, what can be asked, the entries, then the article', async ({ freshPage }) => {
  const page = await freshPage({ viewport: desktop });
  await open(page, '/');
  await expect(page.locator('body')).toMatchAriaSnapshot(tree`${masthead('Show as list')}
  - region "Filters":
    - /children: equal
    - search:
      - searchbox "Search entries"
    - group "Filter by actor":
      - list:
        - listitem:
          - button "Russia 32 entries"
        - listitem:
          - button "Pakistan 21 entries"
        - listitem:
          - button "Taliban 15 entries"
        - listitem:
          - button "The West 6 entries"
      - group: All 21 actors
    - status
    - group: Other sources
  - main:
    - /children: equal
    - region "Events and reports, by date 18":
      - /children: equal
      - heading "Events and reports, by date 18" [level=2]
      - group "Kinds of dated entries":
        - list:
          - listitem:
            - button "Events 7"
      - group "Timeline":
        - button "Experts: Russia pursues Eurasian integration, since 2010, Reported, 3 of 18"
        - button "Pakistan and Russia grow closer, about 2012 – March 2022, Situation, 4 of 18"
        - button "Taliban take over Kabul, 15 August 2021, Event, 13 of 18"
        - button "UN Assembly votes on invasion of Ukraine, 2 March 2022, Event, 18 of 18"
      - paragraph:
        - /children: equal
        - text: "What is earlier:"
        - link "26 or 27 Sep 1996 Taliban capture Kabul"
        - button "and 2 more"
      - list "Key to the timeline":
        - listitem:
          - img "line solid"
          - text: stated as fact
        - listitem:
          - img "line dashed"
          - text: reported
      - group "Stretch of time":
        - /children: equal
        - button "Past 10 months"
        - button "Feb–Mar 2022"
        - button "1996–2022"
        - button "Zoom out"
        - button "Zoom in"
      - slider "Stretch of time shown"
    - region "Claims and questions, as told 26":
      - heading "Claims and questions, as told 26" [level=2]
      - group "Kinds of entries without a date"
      - paragraph: written 2–6 March 2022
      - list:
        - listitem:
          - text: Paragraph 1
          - link "Claim: Writer: “We need Russia in Afghanistan” echoes in Islamabad"
        - listitem:
          - link "Question: Will Russia help stabilise Afghanistan?"
        - listitem:
          - text: Paragraph 12
          - link "Forecast: Writer: Pakistan “clearly” nears a big foreign policy shift"
      - button "11 more below"
    - region "Reading pane":
      - /children: equal
      - status
      - region "Article":${introduction.replace(/^/gm, '  ')}${articleText(firstInArticle, lastInArticle).replace(/^/gm, '  ')}
`);
  // The same order in which the arrows walk, with the numbers that cards say; the first, the second and the sixth are earlier.
  const order = await timeline(page)
    .getByRole('button')
    .evaluateAll((marks) => marks.map((mark) => mark.ariaLabel?.match(/\d+ of \d+$/)?.[0]));
  expect(order).toEqual([3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18].map((n) => `${n} of 18`));
  const slider = page.getByRole('slider');
  await expect(slider).toHaveAttribute('aria-valuetext', 'May 2021 to March 2022');
});

test('a chosen entry: what was chosen is said once, its facts describe its headline, its words are marked', async ({
  freshPage,
}) => {
  const page = await freshPage({ viewport: desktop });
  await open(page, '/');
  const headline = 'The Taliban take over Kabul in August 2021';
  const mark = timeline(page).getByRole('button', { name: 'Taliban take over Kabul, 15 August 2021' });
  // The text of every status, whenever one changes: each is read out.
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver((changes) => {
      const regions = changes.map(({ target }) =>
        (target instanceof Element ? target : target.parentElement)?.closest('[role=status], [role=alert]'),
      );
      for (const region of new Set(regions)) if (region?.textContent) said.push(region.textContent);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  const said = () => page.evaluate(() => (window as never as { said: string[] }).said.splice(0));

  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(card(page, headline)).toBeVisible();
  await expect(mark).toBeFocused();
  await expect(mark).toHaveAttribute('aria-current', 'true');
  await expect.poll(said).toEqual([`Chosen: ${headline}`]);
  await expect(page.getByRole('region', { name: 'Reading pane' })).toMatchAriaSnapshot(tree`
  - region "Reading pane":
    - /children: equal
    - status: "Chosen: ${headline}"
    - region "${headline}":
      - /children: equal
      - paragraph: "Event 15 Aug 2021 Other sources: Confirmed"
      - paragraph:
        - /children: equal
        - text: /^\\d+ of 18 dated$/
        - link "Previous entry"
        - link "Next entry"
        - button "Close entry"
      - heading "${headline}" [level=2]
      - button "Cite and copy"
      - term: When
      - definition: /^“in August 2021” → 15 August 2021; the date is from outside the article\./
      - term: In the article
      - definition: Paragraph 4, word for word.
      - term: Other sources
      - definition:
        - text: /^Confirmed\./
        - group: 5 sources, and what they say
      - button "More"
    - region "Article":
      - heading "The article" [level=2]
      - paragraph:
        - mark: when Taliban took over Kabul in August 2021
      - list "Entries that the article supports"
`);
  await expect(page.getByRole('heading', { name: headline })).toHaveAccessibleDescription(
    'Event 15 Aug 2021 Other sources: Confirmed',
  );

  // A related entry is gone to: the focus is at its headline, which is read out, so nothing else says it.
  await card(page, headline).getByRole('button', { name: 'More' }).click();
  await card(page, headline).getByRole('definition').last().getByRole('link').first().press('Enter');
  await expect(page.locator('.card h2')).toBeFocused();
  expect(await said()).toEqual([]);
  // One filter, one piece of news.
  await chip(page, 'Taliban').click();
  await expect.poll(said).toEqual(['15 of 44 entries name Taliban']);
});

test('filtered, and filtered to nothing: how many, of what, and the ways out', async ({ freshPage }) => {
  const page = await freshPage({ viewport: desktop });
  await open(page, '/?kind=event');
  await expect(page.locator('body')).toMatchAriaSnapshot(tree`
  - region "Filters":
    - status: "7 of 44 entries: events"
    - button "Clear"
  - main:
    - region "Events and reports, by date 7 of 18":
      - group "Kinds of dated entries":
        - list:
          - listitem:
            - button "Events 7" [pressed]
          - listitem:
            - button "Situations 2"
      - group "Timeline":
        - /children: equal
        - paragraph: 11 others do not match.
        - button "Taliban take northern Afghan cities, 7–14 August 2021, Event, 2 of 7"
        - button "Taliban take over Kabul, 15 August 2021, Event, 3 of 7"
        - button "Imran Khan visits Putin in Moscow, 23–24 February 2022, Event, 4 of 7"
        - button "Russia invades Ukraine, since 24 February 2022, Event, 5 of 7"
        - button "Pakistan abstains in UN vote on Ukraine, 2 March 2022, Event, 6 of 7"
        - button "UN Assembly votes on invasion of Ukraine, 2 March 2022, Event, 7 of 7"
    - region "Claims and questions, as told 0 of 26":
      - paragraph: 26 do not match.
    - region "Reading pane":
      - region "Article":
        - paragraph:
          - text: /^Shown are entries. events\\. 7 dated, 0 said without a date\\./
          - button "Show all"
`);
  await page.goto('/?actors=taliban,ukraine&match=all');
  await expect(page.locator('body')).toMatchAriaSnapshot(tree`
  - region "Filters":
    - group "Filter by actor":
      - list:
        - listitem:
          - button "Taliban 0 entries" [pressed]
        - listitem:
          - button "Ukraine 0 entries" [pressed]
      - group "Entries that name":
        - radio "any"
        - radio "all" [checked]
    - status: 0 of 44 entries name both Taliban and Ukraine
    - button "Match any: 18"
    - button "Clear"
  - main:
    - region "Events and reports, by date 0 of 18":
      - group "Timeline":
        - /children: equal
        - paragraph: 18 do not match.
`);
});

test('the list is headings and sentences; a dialog is named and begins at its title', async ({
  freshPage,
}) => {
  const page = await freshPage({ viewport: desktop });
  await page.goto('/?panel=list');
  await expect(page.locator('body')).toMatchAriaSnapshot(tree`${masthead('Show as timeline')}
  - main:
    - /children: equal
    - region "All entries 44":
      - heading "All entries 44" [level=2]
      - group "Order of the list":
        - button "By date"
        - button "As told"
      - group "Kinds of entries":
        - list:
          - listitem:
            - button "Events 7"
          - listitem:
            - button "Questions 6"
      - heading "1996" [level=3]
      - list:
        - listitem:
          - /children: equal
          - link /main backers of the Northern Alliance$/
          - paragraph: "Claim, 1996–2001. Said by the writer. Other sources: Disputed"
          - group: The quote
        - listitem:
          - link "The Taliban capture Kabul in 1996"
          - paragraph: "Event, 26 or 27 September 1996. Other sources: Confirmed"
      - heading "2010" [level=3]
    - region "Reading pane"
`);
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await expect(keys.getByRole('heading', { name: 'Keys', level: 2 })).toBeFocused();
  await expect(keys).toMatchAriaSnapshot(tree`
  - dialog "Keys":
    - /children: contain
    - heading "Keys" [level=2]
    - button "Close"
    - term: /
    - definition: Search
`);
  // One banner: the dialog has no second.
  await expect(page.getByRole('banner')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'About' }).click();
  const about = page.getByRole('dialog', { name: 'About this timeline' });
  await expect(about.getByRole('heading', { level: 3 })).toHaveText([
    'How this is made',
    'Rules we keep',
    'What the marks mean',
    'What is not here',
    'Who’s who',
  ]);
});

test('on a phone the panes are a navigation, and one is there at a time', async ({ freshPage }) => {
  const page = await freshPage(phone);
  await page.goto('/events/pakistan-abstains-2022/');
  await settled(page);
  const tabs = `
  - navigation "Panes":
    - /children: equal
    - button "Timeline"
    - button "Claims 26"
    - button "Article"
    - button "List"
    - button "Filter"
  - region "Filters":
    - status`;
  await expect(page.locator('body')).toMatchAriaSnapshot(tree`
  - paragraph:
    - /children: equal
    - link "Skip to the entries"
  - banner:
    - heading [level=1]${tabs}
  - main:
    - /children: equal
    - region "Events and reports, by date 18":
      - group "Timeline":
        - button "Taliban take northern Afghan cities, 7–14 August 2021, Event, 12 of 18"
    - region "Reading pane":
      - status
      - region /^Pakistan abstains/:
        - /children: equal
        - paragraph: "Event 2 Mar 2022 Other sources: Confirmed"
        - paragraph:
          - text: 17 of 18 dated
          - link "Previous entry"
          - link "Next entry"
          - button "Close entry"
        - heading /^Pakistan abstains/ [level=2]
        - figure:
          - blockquote: /^“This was followed by Islamabad’s abstention/
        - button "Copy link"
        - status
        - button "Cite and copy"
        - button "Details"
`);
  await expect(page.getByRole('button', { name: 'Timeline' })).toHaveAttribute('aria-current', 'true');
  for (const [name, inIt] of [
    ['Claims', '- region "Claims and questions, as told 26"'],
    ['List', '- region "All entries 44"'],
    ['Article', '- region "Reading pane":\n      - region "Article"'],
  ] as const) {
    await page
      .getByRole('button', { name: 'Close entry' })
      .or(page.getByRole('button', { name }))
      .first()
      .tap();
    await page.getByRole('navigation').getByRole('button', { name }).tap();
    await expect(page.getByRole('main')).toMatchAriaSnapshot(tree`
  - main:
    ${inIt}
`);
    await expect(timeline(page)).toBeHidden();
  }
});

test('without JavaScript an entry is a document: list of marks, column, card, article, sources, all entries', async ({
  freshPage,
}) => {
  const page = await freshPage({ viewport: desktop, javaScriptEnabled: false });
  await page.goto('/events/pakistan-abstains-2022/');
  await expect(page.locator('body')).toMatchAriaSnapshot(tree`
  - paragraph:
    - link "Skip to the entries"
    - link "Skip to the article"
  - banner:
    - heading [level=1]
  - main:
    - /children: equal
    - region "Events and reports, by date 18":
      - heading "Events and reports, by date 18" [level=2]
      - group "Timeline":
        - /children: equal
        - list "The dated entries on their time axis":
          - listitem:
            - link "Experts: Russia pursues Eurasian integration since 2010"
          - listitem:
            - link "UN Assembly votes on invasion of Ukraine 2 Mar"
    - region "Claims and questions, as told 26"
    - region "Reading pane":
      - region /^Pakistan abstains/:
        - heading /^Pakistan abstains/ [level=2]
      - region "Article":
        - heading "The article" [level=2]
        - paragraph:
          - mark: /Islamabad’s abstention/
`);
  // Playwright reads nothing inside <noscript>; a screen reader does.
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const headings = nodes.filter(({ ignored, role }) => !ignored && role?.value === 'heading');
  // With their spaces, which a browser’s own tree drops where they stand alone.
  const links = nodes.filter(({ ignored, role }) => !ignored && role?.value === 'link');
  expect(links.map(({ name }) => name?.value)).toContain('Taliban take over Kabul 15 Aug');
  const names = headings.map(({ name }) => String(name?.value));
  // Not in the order of the page.
  expect(names.sort()).toEqual([
    ...['1996', '2010', '2012', '2015', '2018', '2019', '2021', '2022'],
    'All entries 44',
    'Claims and questions, as told 26',
    'Events and reports, by date 18',
    expect.stringMatching(/^Pakistan abstains/),
    expect.stringMatching(/^Said when the article was written/),
    'The article',
    'What other sources say of it',
    expect.stringMatching(/^“Imran Khan/),
  ]);
});

type Stop = { readonly name: string; readonly flaw: string | null };

/** Presses Tab until it leaves the page: each stop by role and name, and whether it can be seen to be one. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(async () => {
      await new Promise(requestAnimationFrame);
      const at = document.activeElement as HTMLElement;
      if (at === document.body) return null;
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
      return { name: `${role} ${words}`, flaw };
    });
    if (!stop) return stops;
    stops.push(stop);
    expect(stops.length, 'stops').toBeLessThan(60);
  }
}

const skips = ['link Skip to the entries', 'link Skip to the article'];
const actions = ['Take away', 'Keys', 'About', 'Embed', 'Copy link'].map((name) => `button ${name}`);
const filters = [
  'field Search entries',
  'button Russia 32 entries',
  'button Pakistan 21 entries',
  'button Taliban 15 entries',
  'button The West 6 entries',
  'disclosure All 21 actors',
  'disclosure Other sources',
];
const kindsOfDated = ['Events 7', 'Situations 2', 'Reported 8', 'Claims 1'].map((name) => `button ${name}`);
const around = [
  'link 26 or 27 Sep 1996 Taliban capture Kabul',
  'button and 2 more',
  'button Past 10 months',
  'button Feb–Mar 2022',
  'button 1996–2022',
  'button Zoom out',
  'button Zoom in',
  'slider Stretch of time shown',
];
const kindsOfSaid = ['Claims 13', 'Fears 2', 'Forecasts 5', 'Questions 6'].map((name) => `button ${name}`);
const columnStops = [
  'link Claim: Writer: “We need Russia in Afghanistan” echoes in Islamabad',
  'button 11 more below ↓',
];
const introductionStops = [
  'link Eight days in 2022: Moscow, Ukraine, the United Nations',
  'link Do summit and abstention indicate a shift away from the West? The writer’s first answer is “Apparently not”',
  'link The writer’s last word is that “clearly Pakistan is approaching a big foreign policy shift”',
  'link Russians are said to have helped the Taliban negotiate deals in northern Afghanistan: no other source found',
  'disclosure What is known of this article',
];

const walks: Record<string, { link: string; size?: typeof phone; stops: readonly string[] }> = {
  'the start': {
    link: '/',
    stops: [
      ...skips,
      'button Show as list',
      ...actions,
      ...filters,
      ...kindsOfDated,
      'button Experts: Russia pursues Eurasian integration, since 2010, Reported, 3 of 18',
      ...around,
      ...kindsOfSaid,
      ...columnStops,
      'region Article',
      ...introductionStops,
      `button ${firstInArticle}`,
    ],
  },
  'a chosen entry': {
    link: '/events/northern-deals/',
    stops: [
      ...skips,
      'button Show as list',
      ...actions,
      ...filters,
      ...kindsOfDated,
      'button Russians said to help Taliban negotiate deals, about March 2019 – August 2021, Reported, 8 of 18',
      ...around,
      ...kindsOfSaid,
      ...columnStops,
      'link Previous entry',
      'link Next entry',
      'button Close entry',
      'button Cite and copy',
      'disclosure 3 sources, and what they say',
      'button More',
      'region Article',
      'button Reported: Russians said to help Taliban negotiate deals, paragraph 3',
    ],
  },
  'the list': {
    link: '/?panel=list',
    stops: [
      ...skips,
      'button Show as timeline',
      ...actions,
      ...filters,
      'button By date',
      'button As told',
      ...['Events 7', 'Situations 2', 'Reported 8', 'Claims 14', 'Fears 2', 'Forecasts 5', 'Questions 6'].map(
        (name) => `button ${name}`,
      ),
      'link The writer: Russia, India and Iran were the main backers of the Northern Alliance',
      'disclosure The quote',
      'region Article',
      ...introductionStops,
      `button ${firstInArticle}`,
    ],
  },
  'a phone with an entry chosen': {
    link: '/events/pakistan-abstains-2022/',
    size: phone,
    stops: [
      'link Skip to the entries',
      ...['Timeline', 'Claims 26', 'Article', 'List', 'Filter'].map((name) => `button ${name}`),
      ...kindsOfDated,
      'disclosure Key',
      'button Pakistan abstains in UN vote on Ukraine, 2 March 2022, Event, 17 of 18',
      'link Previous entry',
      'link Next entry',
      'button Close entry',
      'button Copy link',
      'button Cite and copy',
      'button Details',
    ],
  },
};

for (const [name, { link, size, stops }] of Object.entries(walks))
  test(`Tab walks through ${name}: every stop in order, each to be seen`, async ({ freshPage }) => {
    const page = await freshPage(size ?? { viewport: desktop });
    await page.goto(link);
    // Its first entry is a stop once it can be pressed.
    const entry = page.getByRole('main').getByRole(link.includes('list') ? 'listitem' : 'slider');
    await expect(size ? timeline(page).getByRole('button').first() : entry.first()).toBeVisible();
    if (!link.includes('list')) await settled(page);
    const found = await walk(page);
    expect(found.map((stop) => stop.name)).toEqual(stops);
    expect(found.filter(({ flaw }) => flaw)).toEqual([]);
  });

test('skip links lead past what stands before; a window that is made small takes no focus away', async ({
  freshPage,
}) => {
  const page = await freshPage({ viewport: desktop });
  await open(page, '/events/pariah/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the entries' });
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.getByRole('link', { name: 'Skip to the article' }).press('Enter');
  await expect(page.locator('.card h2')).toBeFocused();
  expect(new URL(page.url()).hash).toBe('');

  // On a phone the column stands behind its tab, and whatever stood in it.
  await page.getByRole('link', { name: /^Forecast: The West will likely try/ }).focus();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('navigation', { name: 'Panes' })).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.activeElement?.checkVisibility())).toBe(true);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
});
