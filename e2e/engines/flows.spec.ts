import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { names } from '../../test/names.ts';
import { frozenSite } from '../sites.ts';
import { pageOf, places } from './page.ts';
import { expect, test } from './session.ts';

const kabul = 'The Taliban take over Kabul in August 2021';
const abstention = 'Pakistan abstains in the UN General Assembly vote on Russia’s invasion of Ukraine';
const summit =
  '/events/moscow-summit-2022/?actors=pakistan,russia&match=all&kind=event,report&elsewhere=confirmed,partly&q=moscow&from=2022-02-22&to=2022-03-07';

test.beforeEach(({ session }) => session.resize(1440, 900));

test('the start page shows its title and the first labels', async ({ session, site }) => {
  const page = pageOf(session);
  await page.open(`${site.origin}/`);
  expect((await page.texts('h1')).join()).toContain('Imran Khan Cosies Up To Vladimir Putin');
  const labels = await page.texts(`${places.mark} > span`);
  expect(labels).toContain('Taliban take over Kabul');
  expect(labels).toHaveLength(15);
});

test('a click on a mark, on a claim and in the gutter chooses an entry', async ({ session, site }) => {
  const page = pageOf(session);
  await page.open(`${site.origin}/`);
  await page.press(places.mark, 'Taliban take over Kabul');
  await page.expectCard(kabul);
  await page.expectLink(/^\/events\/kabul-2021\//);
  expect(await page.chosenMarks()).toEqual(['Taliban take over Kabul']);
  await page.press(places.claim, 'The West will likely try to make Russia a pariah');
  await page.expectLink(/^\/events\/pariah\//);
  await page.settled();
  await page.press(places.gutter, 'Pakistan abstains in UN vote on Ukraine');
  await page.expectCard(abstention);
  expect((await page.texts('[role=mark]')).join(' ')).toContain('abstention in the UN General Assembly');
});

test('two actors filter, any of them or all of them', async ({ session, site }) => {
  const page = pageOf(session);
  await page.open(`${site.origin}/`);
  await page.press(places.actor, 'Russia');
  await page.press(places.actor, 'Taliban');
  await page.expectCount('39 of 44 entries name Russia or Taliban');
  await page.press('.actor-filter label', 'all');
  await page.expectCount('8 of 44 entries name both Russia and Taliban');
  await page.expectLink(/^\/\?actors=russia,taliban&match=all$/);
});

test('a deep link with everything in it shows all of it', async ({ session, site }) => {
  const page = pageOf(session);
  await page.open(site.origin + summit);
  expect(await page.link()).toBe(summit);
  await page.expectCount(
    /entries name both Pakistan and Russia · events, reported · confirmed, partly confirmed · “moscow”/,
  );
  expect(await page.chosenMarks()).toHaveLength(1);
  expect(await page.texts('.spans [aria-current=true]')).toEqual(['Feb–Mar 2022']);
  expect(await page.texts(`${places.actor}[aria-pressed=true]`)).toHaveLength(2);
});

test('Back and Forward step through what was chosen and filtered', async ({ session, site }) => {
  const page = pageOf(session);
  await page.open(`${site.origin}/`);
  await page.press(places.mark, 'Taliban take over Kabul');
  await page.expectCard(kabul);
  await page.press(places.actor, 'Taliban');
  await page.expectCount('15 of 44');
  await session.back();
  await expect.poll(() => page.texts(places.counter)).not.toContain('15 of 44 entries name Taliban');
  await page.expectCard(kabul);
  await session.back();
  await page.expectLink(/^\/$/);
  await session.forward();
  await page.expectCard(kabul);
  await session.forward();
  await page.expectCount('15 of 44');
  await session.reload();
  await page.settled();
  await page.expectCount('15 of 44');
  await page.expectCard(kabul);
});

test('a search marks what it finds, and Enter steps through it', async ({ session, site }) => {
  const page = pageOf(session);
  await page.open(`${site.origin}/`);
  await session.click(await page.centreOf(places.search));
  await session.type('kabul');
  await page.expectCount('“kabul”');
  const marked = () =>
    session.run(() =>
      [...(CSS.highlights?.get('attested-search') ?? [])].map((range) => String(range).toLowerCase()),
    );
  await expect.poll(async () => new Set(await marked())).toEqual(new Set(['kabul']));
  const links: string[] = [];
  for (const shift of [false, false, true]) {
    const before = await page.link();
    await session.press('Enter', shift);
    await expect.poll(page.link).not.toBe(before);
    links.push((await page.link()).split('?')[0]!);
  }
  expect(links[2]).toBe(links[0]);
  expect(links[1]).not.toBe(links[0]);
  await session.press('Escape');
  await expect
    .poll(() => session.run(() => document.querySelector<HTMLInputElement>('input[type=search]')?.value))
    .toBe('');
});

test('the wheel, keys and a drag zoom and pan', async ({ session, site }) => {
  const page = pageOf(session);
  await page.open(`${site.origin}/`);
  const days = async () => {
    const { searchParams } = new URL(await page.link(), site.origin);
    const day = (key: string) => Date.parse(searchParams.get(key) ?? '') / 86_400_000;
    return { from: day('from'), length: day('to') - day('from') + 1 };
  };
  const at = await page.centreOf(places.mark, 'Taliban take over Kabul');
  await session.wheel(at, 'up', true);
  await page.expectLink(/^\/\?from=/);
  await page.settled();
  const zoomed = await days();
  await session.type('+');
  await expect.poll(async () => (await days()).length).toBeLessThan(zoomed.length * 0.6);
  await session.type('-');
  await expect.poll(async () => Math.abs((await days()).length - zoomed.length)).toBeLessThanOrEqual(1);
  await page.settled();
  const before = await days();
  const ground = await session.run(() => {
    const { left, bottom, width } = document.querySelector('.timeline-pane')!.getBoundingClientRect();
    return { x: left + width / 2, y: bottom - 10 };
  });
  await session.drag(ground, { x: ground.x + 150, y: ground.y });
  await expect.poll(async () => (await days()).from).toBeLessThan(before.from);
  await page.settled();
  // A day that is cut at either end counts as one.
  expect(Math.abs((await days()).length - before.length)).toBeLessThanOrEqual(1);
  await session.type('0');
  await page.expectLink(/^\/$/);
});

test('the list has every entry, by date and in the article’s order', async ({ session, site }) => {
  const page = pageOf(session);
  await page.open(`${site.origin}/`);
  await session.type('l');
  await page.expectLink(/^\/\?panel=list$/);
  await expect.poll(async () => (await page.texts(places.item)).length).toBe(44);
  const byDate = await page.texts(places.item);
  await page.press('.list button', 'As told');
  await page.expectLink(/^\/\?order=told&panel=list$/);
  const told = await page.texts(places.item);
  expect(told).not.toEqual(byDate);
  expect([...told].sort()).toEqual([...byDate].sort());
  await page.press(places.item, kabul);
  await page.expectCard(kabul);
});

test('at a phone’s size the panes stand behind tabs, and an entry opens as a card', async ({
  session,
  site,
}) => {
  const page = pageOf(session);
  await session.resize(390, 844);
  await page.open(`${site.origin}/`);
  const panes = () =>
    session.run(() =>
      ['.timeline-pane', '.said-list', '.article-text'].map(
        (pane) => document.querySelector(pane)?.checkVisibility() ?? false,
      ),
    );
  await expect.poll(panes).toEqual([true, false, false]);
  await page.press(places.tab, 'Claims');
  await expect.poll(panes).toEqual([false, true, false]);
  await page.press(places.tab, 'Article');
  await expect.poll(panes).toEqual([false, false, true]);
  await page.press(places.tab, 'Timeline');
  await page.settled();
  await page.press(places.mark, 'Taliban take over Kabul');
  await page.expectCard(kabul);
  await page.press(`${places.card} button`, 'Details');
  await expect.poll(async () => (await page.texts('.card dt')).join()).toContain('Other sources');
  await page.press(`${places.card} button`, names.closeEntry);
  await page.expectLink(/^\/$/);
  expect(await session.run(() => document.documentElement.scrollWidth)).toBe(390);
});

test('after one visit the site is read without its server, and the one file from a disk', async ({
  session,
  site,
}) => {
  const page = pageOf(session);
  await page.open(`${site.origin}/`);
  await expect
    .poll(() => session.run(() => navigator.serviceWorker?.controller?.state ?? null))
    .toBe('activated');
  await expect
    .poll(() => session.run(async () => (await navigator.serviceWorker.getRegistration())?.active?.state))
    .toBe('activated');
  await site.stop();
  await page.open(`${site.origin}/events/kabul-2021/?actors=taliban`);
  await page.expectCard(kabul);
  await page.expectCount('15 of 44');

  const folder = await mkdtemp(join(tmpdir(), 'attested-'));
  try {
    await copyFile(join(frozenSite, 'attested.html'), join(folder, 'attested.html'));
    await page.open(`${pathToFileURL(join(folder, 'attested.html'))}?event=kabul-2021`);
    await page.expectCard(kabul);
    await page.press(places.mark, 'Russia invades Ukraine');
    await expect.poll(() => session.run(() => location.search)).toBe('?event=invasion-of-ukraine-2022');
    await session.back();
    await page.expectCard(kabul);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
