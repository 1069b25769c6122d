import { readFile } from 'node:fs/promises';
import { names } from '../../test/names.ts';
import { article, card, chip, claims, counter, expect, list, open, phone, timeline } from '../attested.ts';
import { inlined, test } from '../standalone.ts';

const kabul = 'The Taliban take over Kabul in August 2021';

test('opens what a link names, and says of an entry that it is not known', async ({ page, file }) => {
  await open(page, `${file}?event=moscow-summit-2022&actors=russia,taliban&match=all`);
  const { events } = await inlined(page, 'dataset');
  const { headline } = events.find(({ id }) => id === 'moscow-summit-2022')!;
  await expect(card(page, headline)).toBeVisible();
  await expect(chip(page, 'Russia')).toHaveAttribute('aria-pressed', 'true');
  await expect(counter(page)).toContainText('entries name both Russia and Taliban');

  await page.goto(`${file}?event=nothing-of-this`);
  await expect(page.getByRole('alert')).toContainText('nothing-of-this');
});

test('has links that lead to the file, also in a tab of their own', async ({ page, context, file }) => {
  await open(page, file);
  const first = claims(page).first();
  const href = (await first.getAttribute('href'))!;
  expect(href).toMatch(/^\?event=[^&]+$/);
  const opened = context.waitForEvent('page');
  await first.click({ modifiers: ['ControlOrMeta'] });
  const tab = await opened;
  await expect(tab).toHaveURL(file + href);
  await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(claims(tab).first()).toHaveAttribute('aria-current', 'true');
});

test('holds what is loaded when asked for: other sources, dialogs, downloads', async ({
  page,
  context,
  file,
}) => {
  await open(page, `${file}?event=kabul-2021`);
  const { references } = await inlined(page, 'supplement');
  const { title, url } = references['kabul-2021']![0]!;
  await card(page, kabul).getByRole('button', { name: names.more, exact: true }).click();
  await card(page, kabul).getByText(names.showSources).click();
  await expect(card(page, kabul).getByRole('link', { name: title })).toHaveAttribute('href', url);

  await page.getByRole('button', { name: names.about, exact: true }).click();
  const about = page.getByRole('dialog', { name: names.aboutDialog });
  await expect(about.getByRole('heading', { name: 'Who’s who' })).toBeVisible();
  await about.getByText(names.whatWasLeftOut).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: names.keys })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: names.takeAway }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: names.spreadsheet }).click();
  expect(await readFile(await (await coming).path(), 'utf8')).toContain('kabul-2021');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: names.embed, exact: true }).click();
  const embed = page.getByRole('dialog', { name: names.embedDialog });
  await expect(embed.getByText('This page is a file on this computer.')).toBeVisible();
  await expect(
    embed.frameLocator('iframe').getByRole('group', { name: names.timeline, exact: true }),
  ).toBeVisible();
  await page.keyboard.press('Escape');

  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('banner').getByRole('button', { name: names.copyLink }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${file}?event=kabul-2021`);
});

test('takes over the page that stands in it, and makes no text into code', async ({ page, file }) => {
  await page.addInitScript(() =>
    // Scripts of a page run after this, once the page has been read.
    document.addEventListener('readystatechange', () =>
      Object.assign(window, { stood: Object(window).stood ?? document.querySelector('p.body') }),
    ),
  );
  await open(page, file);
  await timeline(page).getByRole('button', { name: 'Taliban take over Kabul' }).click();
  await expect(card(page, kabul)).toBeVisible();
  expect(await page.evaluate(() => document.querySelector('p.body') === Object(window).stood)).toBe(true);
  expect(await readFile(new URL(file), 'utf8')).not.toMatch(/\beval\(|\bFunction\(|<script[^>]* src=/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('shows the article, the timeline and all entries', async ({ page, file }) => {
    await page.goto(file);
    await expect(article(page).locator('p.body').first()).toContainText('We need Russia in Afghanistan');
    await expect(page.locator('.without-script')).toContainText('The article and all entries are here.');
    await expect(page.locator('.without-script')).toBeVisible();
    await expect(page.locator('.drawn:visible').first()).toBeVisible();
    await expect(list(page)).toBeVisible();
    await expect(list(page)).toContainText(kabul);
  });
});

test.describe('on a phone', () => {
  test.use(phone);
  test('shows an entry and writes the pane into its address', async ({ page, file }) => {
    await open(page, `${file}?event=kabul-2021`);
    await expect(card(page, kabul)).toBeVisible();
    await page.getByRole('navigation', { name: names.panes }).getByRole('button', { name: 'Claims' }).tap();
    await expect(page).toHaveURL(`${file}?event=kabul-2021&panel=claims`);
  });
});
