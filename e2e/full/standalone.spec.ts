import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright/test';
import type { Background, Dataset } from '../../src/domain/dataset.ts';
import {
  article,
  card,
  chip,
  claims,
  counter,
  desktop,
  expect,
  gutter,
  list,
  open,
  phone,
  searchField,
  stretches,
  test,
  timeline,
} from '../attested.ts';
import { frozenSite } from '../sites.ts';

test.use({ viewport: desktop });

let home = '';
let file = '';
test.beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'attested-'));
  const folder = join(home, 'a folder with a space');
  await mkdir(folder);
  await copyFile(join(frozenSite, 'attested.html'), join(folder, 'attested.html'));
  file = pathToFileURL(join(folder, 'attested.html')).href;
});
test.afterAll(() => rm(home, { recursive: true, force: true }));

/** All that is asked for, by whatever page: the file, and nothing else. */
let requests: string[] = [];
test.beforeEach(({ context }) => {
  requests = [];
  context.on('request', (request) => requests.push(request.url()));
});
test.afterEach(() => {
  expect(requests.filter((url) => url.split('?')[0] !== file)).toEqual([]);
});

const inlined = async <T>(page: Page, part: 'dataset' | 'background'): Promise<T> =>
  JSON.parse((await page.locator(`script#${part}`).textContent())!);

const label = (page: Page, name: string) => timeline(page).getByRole('button', { name });
const kabul = 'The Taliban take over Kabul in August 2021';

test('it opens from a folder with a space in its name, and does what the site does', async ({ page }) => {
  await open(page, file);
  const { events, title } = await inlined<Dataset>(page, 'dataset');
  await expect(page).toHaveTitle(`${title} · Attested`);
  await expect(gutter(page).getByRole('button')).toHaveCount(events.flatMap((e) => e.passages).length);

  await label(page, 'Taliban take over Kabul').click();
  await expect(page).toHaveURL(`${file}?event=kabul-2021`);
  await expect(page).toHaveTitle(`${kabul} · Attested`);
  await chip(page, 'Taliban').click();
  await expect(page).toHaveURL(`${file}?event=kabul-2021&actors=taliban`);
  await expect(counter(page)).toContainText(`of ${events.length} entries name Taliban`);
  await stretches(page).getByRole('button', { name: '1996–2022' }).click();
  await expect(page).toHaveURL(/\?event=kabul-2021&actors=taliban&from=.*&to=/);
  const filtered = page.url();

  await page.reload();
  await expect(page).toHaveURL(filtered);
  await expect(card(page, kabul)).toBeVisible();
  await expect(chip(page, 'Taliban')).toHaveAttribute('aria-pressed', 'true');
  await page.goBack();
  await expect(page).toHaveURL(`${file}?event=kabul-2021`);
  await expect(counter(page)).toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL(file);
  await expect(page.getByRole('region', { name: 'Introduction' })).toBeVisible();
  await page.goForward();
  await expect(card(page, kabul)).toBeVisible();

  await searchField(page).fill('proxy');
  await expect(page).toHaveURL(`${file}?event=kabul-2021&q=proxy`);
  await page.getByRole('button', { name: 'Show as list' }).click();
  await expect(list(page).getByRole('listitem').first()).toBeVisible();
  await expect(page).toHaveURL(`${file}?event=kabul-2021&q=proxy&panel=list`);
});

test('a link with an entry and a filter opens what it says', { tag: '@flow' }, async ({ page }) => {
  await open(page, `${file}?event=moscow-summit-2022&actors=russia,taliban&match=all`);
  const { events } = await inlined<Dataset>(page, 'dataset');
  const { headline } = events.find(({ id }) => id === 'moscow-summit-2022')!;
  await expect(card(page, headline)).toBeVisible();
  await expect(chip(page, 'Russia')).toHaveAttribute('aria-pressed', 'true');
  await expect(counter(page)).toContainText('entries name both Russia and Taliban');

  await page.goto(`${file}?event=nothing-of-this`);
  await expect(page.getByRole('alert')).toContainText('nothing-of-this');
});

test('its links are links: they lead to the file, in a tab of their own as well', async ({
  page,
  context,
}) => {
  await open(page, file);
  const first = claims(page).first();
  const href = (await first.getAttribute('href'))!;
  expect(href).toMatch(/^\?event=[^&]+$/);
  const opened = context.waitForEvent('page');
  await first.click({ modifiers: ['ControlOrMeta'] });
  const tab = await opened;
  await expect(tab).toHaveURL(file + href);
  await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
  const chosen = claims(tab).first();
  await expect(chosen).toHaveAttribute('aria-current', 'true');
});

test('what is loaded when asked for is in it: other sources, dialogs, downloads', async ({
  page,
  context,
}) => {
  await open(page, `${file}?event=kabul-2021`);
  const { references } = await inlined<Background>(page, 'background');
  const { title, url } = references['kabul-2021']![0]!;
  await card(page, kabul).getByRole('button', { name: 'More' }).click();
  await card(page, kabul)
    .getByText(/sources, and what they say$/)
    .click();
  await expect(card(page, kabul).getByRole('link', { name: title })).toHaveAttribute('href', url);

  await page.getByRole('button', { name: 'About', exact: true }).click();
  const about = page.getByRole('dialog', { name: 'About this timeline' });
  await expect(about.getByRole('heading', { name: 'Who’s who' })).toBeVisible();
  await about.getByText('What was left out, and why').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Take away' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Spreadsheet' }).click();
  expect(await readFile(await (await coming).path(), 'utf8')).toContain('kabul-2021');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Embed', exact: true }).click();
  const embed = page.getByRole('dialog', { name: 'Embed this on a page' });
  await expect(embed.getByText('This page is a file on this computer.')).toBeVisible();
  await expect(
    embed.frameLocator('iframe').getByRole('group', { name: 'Timeline', exact: true }),
  ).toBeVisible();
  await page.keyboard.press('Escape');

  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('banner').getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${file}?event=kabul-2021`);
});

test('it goes on from what stood there before any script ran, and makes no text into code', async ({
  page,
}) => {
  await page.addInitScript(() =>
    // Scripts of a page run after this, once the page has been read.
    document.addEventListener('readystatechange', () =>
      Object.assign(window, { stood: Object(window).stood ?? document.querySelector('p.body') }),
    ),
  );
  await open(page, file);
  await label(page, 'Taliban take over Kabul').click();
  await expect(card(page, kabul)).toBeVisible();
  expect(await page.evaluate(() => document.querySelector('p.body') === Object(window).stood)).toBe(true);
  expect(await readFile(new URL(file), 'utf8')).not.toMatch(/\beval\(|\bFunction\(|<script[^>]* src=/);
});

test('without JavaScript the article, the picture and all entries can be read', async ({ freshPage }) => {
  const page = await freshPage({ viewport: desktop, javaScriptEnabled: false });
  await page.goto(file);
  await expect(article(page).locator('p.body').first()).toContainText('We need Russia in Afghanistan');
  await expect(page.locator('.without-script')).toContainText('The article and all entries are here.');
  await expect(page.locator('.without-script')).toBeVisible();
  await expect(list(page)).toBeVisible();
  await expect(list(page)).toContainText(kabul);
});

test('on a phone it is the same', async ({ freshPage }) => {
  const page = await freshPage(phone);
  await open(page, `${file}?event=kabul-2021`);
  await expect(card(page, kabul)).toBeVisible();
  await page.getByRole('navigation', { name: 'Panes' }).getByRole('button', { name: 'Claims' }).tap();
  await expect(page).toHaveURL(`${file}?event=kabul-2021&panel=claims`);
});
