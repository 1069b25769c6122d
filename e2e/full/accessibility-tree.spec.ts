import { expect, phone, test } from '../attested.ts';

test('without JavaScript an entry is a document: list of marks, claims, card, article, sources, all entries', async ({
  freshPage,
}) => {
  const page = await freshPage({ javaScriptEnabled: false });
  await page.goto('/events/pakistan-abstains-2022/');
  // Written down as it should be; in a long list the first and the last stand for the rest.
  await expect(page.locator('body')).toMatchAriaSnapshot(`
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
            - 'link "Experts: Russia pursues Eurasian integration since 2010"'
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
  const namesOf = (wanted: string) =>
    nodes
      .filter(({ ignored, role }) => !ignored && role?.value === wanted)
      .map(({ name }) => String(name?.value));
  // With their spaces, which a browser’s own tree drops where they stand alone.
  expect(namesOf('link')).toContain('Taliban take over Kabul 15 Aug');
  // Not in the order of the page.
  expect(namesOf('heading').sort()).toEqual([
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

test('on a phone the built page is a navigation of panes with the card of its entry', async ({
  freshPage,
}) => {
  const page = await freshPage(phone);
  await page.goto('/events/pakistan-abstains-2022/');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
  - main:
    - /children: equal
    - region "Events and reports, by date 18":
      - group "Timeline":
        - button "Taliban take northern Afghan cities, 7–14 August 2021, Event, 12 of 18"
    - region "Reading pane":
      - status
      - region /^Pakistan abstains/:
        - heading /^Pakistan abstains/ [level=2]
        - figure:
          - blockquote: /^“This was followed by Islamabad’s abstention/
`);
});
