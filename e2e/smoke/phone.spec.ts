import type { Page } from 'playwright/test';
import { tooWide } from '../../test/fit.ts';
import { names } from '../../test/names.ts';
import { article, card, expect, open, phone, settled, test, timeline } from '../attested.ts';
import { expectLegible } from '../labels.ts';
import { expectInSight } from '../sight.ts';
import { smallTargets, touch } from '../touch.ts';

test.use(phone);

const label = 'Pakistan abstains in UN vote on Ukraine';
const headline = 'Pakistan abstains in the UN General Assembly vote on Russia’s invasion of Ukraine';
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: names.panes }).getByRole('button', { name });

test('a tap opens the card with quote and correction, and the browser’s Back closes it', async ({ page }) => {
  await open(page, '/');
  await expectLegible(page, 'the opening span');
  expect(await smallTargets(page)).toEqual([]);
  expect(await page.evaluate(tooWide)).toEqual([]);

  const mark = timeline(page).getByRole('button', { name: label });
  await mark.tap();
  const entry = card(page, headline);
  await expectInSight(entry.getByRole('heading', { name: headline }));
  await expectInSight(entry.getByRole('blockquote').filter({ hasText: 'This was followed by Islamabad’s' }));
  await expectInSight(entry.getByText('concerned Russia’s invasion of Ukraine').filter({ visible: true }));
  await expectInSight(mark);
  expect(await smallTargets(page)).toEqual([]);
  await page.goBack();
  await expect(entry).toHaveCount(0);
  await expect(page).toHaveURL('/');
});

test('shows one pane at a time, which a reload keeps, and pans under a finger', async ({ page }) => {
  await open(page, '/');
  await tab(page, 'Article').tap();
  await expect(article(page)).toBeVisible();
  await expect(timeline(page)).toBeHidden();
  await expect(page).toHaveURL('/?panel=article');
  await page.reload();
  await expect(article(page)).toBeVisible();
  await tab(page, 'Timeline').tap();
  await expect(page).toHaveURL('/');
  await settled(page);

  const client = await page.context().newCDPSession(page);
  const { x, y, width, height } = (await timeline(page).boundingBox())!;
  const at = { x: x + width / 2, y: y + height / 2 };
  await touch(
    client,
    [0, 20, 40, 60, 80, 100].map((dx) => [{ ...at, x: at.x + dx }]),
  );
  await expect(page).toHaveURL(/\/\?from=/);
  await expect(page.getByRole('button', { name: names.closeEntry })).toHaveCount(0);
});
