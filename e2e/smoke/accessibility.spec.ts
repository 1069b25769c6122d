import type { Route } from 'playwright/test';
import { counter, expect, open, settled, test, timeline } from '../attested.ts';
import { expectNothingOfAxe } from '../axe.ts';

test.describe('axe finds nothing, in the light scheme nor in the dark one,', () => {
  for (const link of ['/', '/events/northern-deals/'])
    test(`at ${link}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await open(page, link);
      await expectNothingOfAxe(page);
    });

  test('on a page that is read without JavaScript', async ({ browser, baseURL }) => {
    // The browser says that it fetched data which nothing used: no fault, so nothing listens to it.
    const context = await browser.newContext({ baseURL: baseURL!, colorScheme: 'light' });
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    await client.send('Emulation.setScriptExecutionDisabled', { value: true });
    await page.goto('/events/pakistan-abstains-2022/');
    await expect(page.locator('.without-script')).toBeVisible();
    // axe itself needs scripts, and with them what stands inside <noscript> would go.
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('noscript')) part.replaceWith(...part.childNodes);
    });
    await client.send('Emulation.setScriptExecutionDisabled', { value: false });
    await expectNothingOfAxe(page);
    await expect(page.locator('.without-script')).toBeVisible();
    await context.close();
  });

  test('before the interactive timeline has come, where nothing is found', async ({ page }) => {
    const held: Route[] = [];
    let going = false;
    await page.route('**/TimelineWidget-*.js', (route) => (going ? route.continue() : held.push(route)));
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/?actors=taliban,ukraine&match=all');
    await expect(counter(page)).toHaveText('0 of 44 entries name both Taliban and Ukraine');
    await expect(timeline(page)).toContainText('18 do not match.');
    await expect(page.locator('.drawn-marks:visible')).toHaveCount(1);
    await expectNothingOfAxe(page);
    expect(held).not.toEqual([]);
    going = true;
    await Promise.all(held.map((route) => route.continue()));
    await settled(page);
  });
});

test('a screen reader reads where one is, what can be asked, the entries, then the article', async ({
  page,
}) => {
  await open(page, '/');
  // Written down as it should be; in a long list the first and the last stand for the rest.
  await expect(page.locator('body')).toMatchAriaSnapshot(`
  - paragraph:
    - link "Skip to the entries"
    - link "Skip to the article"
  - banner:
    - heading /^“Imran Khan Cosies Up To Vladimir Putin/ [level=1]
    - paragraph: /^18 entries have a date .* 26 have none .* A quote shows that the article says it, not that it is true\\.$/
    - button "Show as list"
  - region "Filters":
    - search:
      - searchbox "Search entries"
    - group "Filter by actor"
    - status
    - group: Other sources
  - main:
    - /children: equal
    - region "Events and reports, by date 18":
      - heading "Events and reports, by date 18" [level=2]
      - group "Kinds of dated entries"
      - group "Timeline":
        - 'button "Experts: Russia pursues Eurasian integration, since 2010, Reported, 3 of 18"'
        - button "UN Assembly votes on invasion of Ukraine, 2 March 2022, Event, 18 of 18"
      - list "Key to the timeline"
      - group "Stretch of time"
      - slider "Stretch of time shown"
    - region "Claims and questions, as told 26":
      - heading "Claims and questions, as told 26" [level=2]
      - group "Kinds of entries without a date"
      - list:
        - listitem:
          - 'link "Claim: Writer: “We need Russia in Afghanistan” echoes in Islamabad"'
        - listitem:
          - 'link "Forecast: Writer: Pakistan “clearly” nears a big foreign policy shift"'
      - button "11 more below"
    - region "Reading pane":
      - region "Article":
        - region "Introduction":
          - heading "Start with" [level=2]
        - heading "The article" [level=2]
        - paragraph: /^title/
        - paragraph: /^12 . Whatever may be the answer/
        - list "Entries that the article supports":
          - listitem:
            - 'button "Claim: Writer: “We need Russia in Afghanistan” echoes in Islamabad, paragraph 1"'
          - listitem:
            - 'button "Forecast: Writer: Pakistan “clearly” nears a big foreign policy shift, paragraph 12"'
`);
});
