import { expect, phone, test } from '../attested.ts';

test('without JavaScript an entry is a document: the nearest marks, its card, its paragraph, its sources', async ({
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
            - 'link "Writer: no new Northern Alliance arose Aug 2021"'
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
  expect(namesOf('link')).toContain('The whole article, and all 44 entries');
  // Not in the order of the page.
  expect(namesOf('heading').sort()).toEqual([
    'Claims and questions, as told 26',
    'Events and reports, by date 18',
    expect.stringMatching(/^Pakistan abstains/),
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
