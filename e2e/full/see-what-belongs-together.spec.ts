import type { Page } from 'playwright/test';
import { desktop, expect, open, readEntry, settled, test, timeline } from '../attested.ts';
import { measurePicture } from '../picture.ts';

test.use({ viewport: desktop });

const label = (page: Page, name: string) => timeline(page).getByRole('button', { name });
const outlined = (page: Page) =>
  timeline(page)
    .getByRole('button')
    .evaluateAll((buttons) =>
      buttons
        .filter((button) => getComputedStyle(button, '::after').borderTopStyle === 'solid')
        .map((button) => button.closest<HTMLElement>('[data-event]')!.dataset.event),
    );

test('what the chosen entry is related to has an outline on the timeline, and nothing else has', async ({
  page,
}) => {
  await open(page, '/');
  expect(await outlined(page)).toEqual([]);
  await label(page, 'Pakistan abstains in UN vote on Ukraine').click();
  await settled(page);
  const { relations } = await readEntry(page, 'pakistan-abstains-2022');
  const related = new Set(relations.map(({ event }) => event));
  const found = await outlined(page);
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((id) => !related.has(id!))).toEqual([]);
});

test('the entry under the pointer or the focus is underlined, and nothing moves', async ({ page }) => {
  await open(page, '/');
  const before = (await measurePicture(page)).labels;
  const words = label(page, 'Taliban take over Kabul').locator('span');
  for (const come of [() => words.hover(), () => label(page, 'Taliban take over Kabul').focus()]) {
    await page.mouse.move(1, 1);
    await expect(words).not.toHaveCSS('text-decoration-line', 'underline');
    await come();
    await expect(words).toHaveCSS('text-decoration-line', 'underline');
  }
  expect((await measurePicture(page)).labels).toEqual(before);
});

test('entries of one day say so', async ({ page }) => {
  await open(page, '/');
  await expect(label(page, 'Pakistan abstains in UN vote on Ukraine')).toHaveAccessibleDescription(
    'same day as UN Assembly votes on invasion of Ukraine',
  );
  await expect(label(page, 'Taliban take over Kabul')).toHaveAccessibleDescription('');
});
