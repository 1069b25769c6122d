import type { Page } from 'playwright/test';
import {
  article,
  card,
  chip,
  column,
  columnList,
  expect,
  settled,
  spanIn,
  test,
  timeline,
} from '../attested.ts';
import { expectInSight } from '../sight.ts';
import { type Point, smallTargets, touch } from '../touch.ts';

const label = 'Pakistan abstains in UN vote on Ukraine';
const headline = 'Pakistan abstains in the UN General Assembly vote on Russia’s invasion of Ukraine';
const correction = 'concerned Russia’s invasion of Ukraine';
const panes = (page: Page) => page.getByRole('navigation', { name: 'Panes' });
const tab = (page: Page, name: string) => panes(page).getByRole('button', { name });

/** One finger from the middle of the timeline, a hundred pixels away. */
async function swipe(page: Page, dx: number, dy: number): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const box = (await timeline(page).boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await touch(
    client,
    [0, 0.2, 0.4, 0.6, 0.8, 1].map((part) => [{ x: x + dx * part, y: y + dy * part }]),
  );
  await client.detach();
}

/** Whatever reaches out of the page sideways, or makes it scroll. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const parts = document.querySelectorAll(
      'header, nav, main, section, h1, h2, h3, p, dl, form, search, [role=group]',
    );
    const out = [...parts].filter((part) => {
      const { left, right, width, height } = part.getBoundingClientRect();
      const inScroller = part.parentElement?.closest('ul, .timeline-pane') !== null;
      return (
        part.checkVisibility() &&
        width > 1 &&
        height > 1 &&
        !inScroller &&
        (left < -1 || right > innerWidth + 1)
      );
    });
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...out.map((part) => part.outerHTML.slice(0, 80)),
      ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide`] : []),
    ];
  });

for (const { width, height, tabs } of [
  { width: 360, height: 640, tabs: true },
  { width: 390, height: 844, tabs: true },
  { width: 844, height: 390, tabs: true },
  { width: 768, height: 1024, tabs: false },
])
  test.describe(`by touch at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height }, hasTouch: true, isMobile: true });

    test.beforeEach(async ({ page }) => {
      await page.goto('/');
      await expect(timeline(page).getByRole('button').first()).toBeVisible();
      await settled(page);
    });

    /** Shows each pane, one after another, with its name. */
    async function inEachPane(page: Page, look: (name: string) => Promise<void>): Promise<void> {
      await settled(page);
      if (!tabs) return look('all panes');
      for (const name of ['Timeline', 'Claims', 'Article', 'List']) {
        await tab(page, name).tap();
        if (name === 'Timeline') await settled(page);
        await look(name);
      }
      await tab(page, 'Timeline').tap();
    }

    test(tabs ? 'one pane at a time, each behind its tab' : 'the panes stand together', async ({ page }) => {
      const shown = async () => [
        await timeline(page).isVisible(),
        await column(page).isVisible(),
        await article(page).isVisible(),
      ];
      if (!tabs) {
        await expect(panes(page)).toBeHidden();
        expect(await shown()).toEqual([true, true, true]);
        return;
      }
      expect(await shown()).toEqual([true, false, false]);
      await tab(page, 'Claims').tap();
      expect(await shown()).toEqual([false, true, false]);
      await tab(page, 'Article').tap();
      expect(await shown()).toEqual([false, false, true]);
      await tab(page, 'List').tap();
      await expect(page.getByRole('region', { name: /^All entries/ })).toBeVisible();
      expect(await shown()).toEqual([false, false, false]);
    });

    test('a tap chooses an entry and shows its quote and correction; Back closes it before it leaves', async ({
      page,
    }) => {
      await timeline(page).getByRole('button', { name: label }).tap();
      const entry = card(page, headline);
      await expectInSight(entry.getByRole('heading', { name: headline }));
      await expectInSight(entry.getByText(correction).filter({ visible: true }).first());
      await expectInSight(timeline(page).getByRole('button', { name: label }));
      await expect(page).toHaveURL(/^[^?]+\/events\/pakistan-abstains-2022\//);
      await page.goBack();
      await expect(entry).toHaveCount(0);
      await expect(page).toHaveURL('/');
      await expect(timeline(page).getByRole('button', { name: label })).toBeVisible();
    });

    test('an upward swipe over the timeline scrolls, and moves no time', async ({ page }) => {
      await page.evaluate(() => {
        const moves: boolean[] = [];
        Object.assign(window, { moves });
        window.addEventListener('touchmove', (event) => moves.push(event.defaultPrevented), {
          passive: true,
        });
      });
      const scroller = timeline(page).locator('.timeline-scroll');
      const [room, before] = await scroller.evaluate(
        (rows) => [rows.scrollHeight - rows.clientHeight, rows.scrollTop] as const,
      );
      await swipe(page, 0, -100);
      if (room > 20)
        await expect.poll(() => scroller.evaluate((rows) => rows.scrollTop)).toBeGreaterThan(before);
      const prevented = await page.evaluate(() => (window as never as { moves: boolean[] }).moves);
      expect(prevented).not.toContain(true);
      await settled(page);
      await expect(page).toHaveURL('/');
      await expect(page.getByRole('button', { name: 'Close entry' })).toHaveCount(0);
    });

    test('a sideways swipe pans, two fingers zoom, and neither chooses', async ({ page }) => {
      await swipe(page, 100, 0);
      await expect(page).toHaveURL(/\/\?from=/);
      await settled(page);
      const before = spanIn(page.url());
      const client = await page.context().newCDPSession(page);
      const box = (await timeline(page).boundingBox())!;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const fingers = [20, 40, 60, 80, 100].map((apart): Point[] => [
        { x: x - apart, y },
        { x: x + apart, y },
      ]);
      await touch(client, fingers);
      const length = () => spanIn(page.url()).to - spanIn(page.url()).from;
      await expect.poll(length).toBeLessThan((before.to - before.from) * 0.8);
      await settled(page);
      const nearer = length();
      await touch(client, [...fingers].reverse());
      await expect.poll(length).toBeGreaterThan(nearer * 1.25);
      await expect(page).toHaveURL(/\/\?from=/);
    });

    if (tabs)
      test('the open Filter leaves entries in sight, and goes when another pane or an entry is asked for', async ({
        page,
      }) => {
        const filter = panes(page).getByRole('button', { name: 'Filter' });
        const field = page.getByRole('searchbox');
        await filter.tap();
        await expectInSight(filter);
        await expect(field).toBeVisible();
        const entry = timeline(page).getByRole('button', { name: 'Taliban take over Kabul' });
        await expectInSight(entry);
        await entry.tap();
        await expect(field).toBeHidden();
        await page.goBack();
        await filter.tap();
        await expect(field).toBeVisible();
        await tab(page, 'Claims').tap();
        await expect(field).toBeHidden();
        // The device’s own way to close: Escape stands for Android’s Back.
        await filter.tap();
        await page.keyboard.press('Escape');
        await expect(field).toBeHidden();
        await expect(page).toHaveURL('/?panel=claims');
      });

    test('no target is too small for a finger, nothing is wider than the page', async ({ page }) => {
      const expectFit = async (what: string) => {
        expect.soft(await smallTargets(page), `too small: ${what}`).toEqual([]);
        expect.soft(await tooWide(page), `too wide: ${what}`).toEqual([]);
      };
      await inEachPane(page, expectFit);
      await settled(page);
      await timeline(page).getByRole('button', { name: label }).tap();
      await expect(card(page, headline)).toBeVisible();
      await inEachPane(page, (name) => expectFit(`${name}, with an entry`));
      const more = page.getByRole('button', { name: /^(Details|More)$/ }).filter({ visible: true });
      if ((await more.count()) > 0) await more.first().tap();
      await expectFit('all of the card');
      await page.getByRole('button', { name: 'Close entry' }).tap();
      if (tabs) await tab(page, 'Filter').tap();
      await chip(page, 'Pakistan').tap();
      await chip(page, 'Russia').tap();
      await inEachPane(page, (name) => expectFit(`${name}, with filters`));
      if (tabs) await tab(page, 'Filter').tap();
      await expectFit('the filters');
      await page.getByText(/^All 21/).tap();
      await expectFit('all actors');
      await page.getByText('Other sources', { exact: true }).first().tap();
      await expect(page.getByRole('heading', { name: 'Which of these hold up?' })).toBeVisible();
      await expectFit('other sources');
    });

    test('the column scrolls by touch to its last entry, and a tap there chooses it', async ({ page }) => {
      if (tabs) await tab(page, 'Claims').tap();
      const last = columnList(page).getByRole('link').last();
      await last.scrollIntoViewIfNeeded();
      await last.tap();
      await expect(page).toHaveURL(/\/events\/policy-shift\//);
      await expectInSight(last.getByText('Pakistan “clearly” nears'));
    });
  });
