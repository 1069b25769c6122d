import { readFile } from 'node:fs/promises';
import { names } from '../../test/names.ts';
import { expect, open, readDataset, test } from '../attested.ts';

test('downloads what the filter leaves, and the whole as one file', async ({ page }) => {
  await open(page, '/?actors=russia,taliban&match=all');
  const { version } = await readDataset(page);
  await page.getByRole('button', { name: names.takeAway, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: names.takeAway });
  const set = '8 of 44 entries that name both Russia and Taliban';
  await expect(dialog).toContainText(set);

  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: names.data }).click();
  const download = await coming;
  const name = `attested-khan-putin-2022-8-of-44-${version}.json`;
  expect(download.suggestedFilename()).toBe(name);
  await expect(dialog.getByRole('status').filter({ hasText: name })).toBeVisible();
  const exported = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(exported.set.words).toBe(set);
  expect(exported.entries).toHaveLength(8);
  // The addresses are those of this site.
  expect(exported.set.link).toBe(page.url());
  const schema = await page.request.get(exported.$schema);
  expect((await schema.json()).$schema).toContain('json-schema.org');

  const whole = page.waitForEvent('download');
  await dialog.getByRole('link', { name: names.oneFile }).click();
  expect((await whole).suggestedFilename()).toBe('attested.html');
});

test('copies a citation and a quote that lead to the entry', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/events/kabul-2021/?actors=taliban');
  await page.getByRole('button', { name: names.cite, exact: true }).click();
  const cite = page.getByRole('dialog', { name: names.cite });
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const link = new URL('/events/kabul-2021/', page.url()).href;
  await cite.getByRole('button', { name: names.copyCitation }).click();
  await expect(cite.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
  expect(await copied()).toContain(`${link}. Quoted from “Imran Khan`);
  await cite.getByRole('button', { name: names.copyQuote }).click();
  await expect(cite.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(2);
  expect(await copied()).toContain('“when Taliban took over Kabul in August 2021”');
  expect((await copied()).trimEnd().endsWith(link)).toBe(true);
});
