import type { Page } from 'playwright/test';
import {
  article,
  claims,
  desktop,
  expect,
  expectChosen,
  open,
  readDataset,
  readEntry,
  settled,
  test,
  timeline,
  words,
  wordsSetApart,
} from '../attested.ts';

test.use({ viewport: desktop });

/** The labels in the column that have a ground of their own. */
const labelsSetApart = (page: Page): Promise<string[]> =>
  claims(page).evaluateAll((buttons) =>
    buttons
      .filter((button) => getComputedStyle(button).backgroundColor !== 'rgba(0, 0, 0, 0)')
      .map((button) => button.lastElementChild!.textContent!),
  );

/** The labels of the undated entries whose passages can be seen in the article, in the order told. */
async function labelsInSight(page: Page): Promise<string[]> {
  const ids = await article(page).evaluate((pane) => {
    const { top, bottom } = pane.getBoundingClientRect();
    return [...pane.querySelectorAll<HTMLElement>('p [data-events]')]
      .filter((words) => {
        const box = words.getBoundingClientRect();
        return box.top < bottom && box.bottom > top;
      })
      .flatMap(({ dataset }) => dataset.events!.split(' '));
  });
  const { events } = await readDataset(page);
  return events.filter(({ id, date }) => date === null && ids.includes(id)).map(({ label }) => label);
}

const scrolled = (page: Page) => article(page).evaluate((pane) => pane.scrollTop);

async function turnWheelOverArticle(page: Page, dy: number): Promise<void> {
  const box = (await article(page).boundingBox())!;
  // In the margin, where no passage is pointed at.
  await page.mouse.move(box.x + 4, box.y + box.height / 2);
  const before = await scrolled(page);
  await page.mouse.wheel(0, dy);
  await expect.poll(() => scrolled(page)).not.toBe(before);
}

const quotes = async (page: Page, id: string) =>
  (await readEntry(page, id)).passages.map(({ exact }) => exact).join('');

test('scrolling the article sets apart, in the column, what its visible paragraphs speak of', async ({
  page,
}) => {
  await open(page, '/');
  expect(await labelsSetApart(page), 'at rest').toEqual([]);
  const seen = new Set<string>();
  for (const dy of [500, 500, 900, 900]) {
    await turnWheelOverArticle(page, dy);
    await expect
      .poll(async () => [await labelsSetApart(page), await labelsInSight(page)])
      .toEqual(await labelsInSight(page).then((labels) => [labels, labels]));
    for (const label of await labelsSetApart(page)) seen.add(label);
  }
  expect(seen.size).toBeGreaterThan(10);
  expect(seen.size).toBeGreaterThan((await labelsSetApart(page)).length);
  await turnWheelOverArticle(page, -9000);
  await expect.poll(() => scrolled(page)).toBe(0);
  await expect.poll(() => labelsSetApart(page), 'at rest again').toEqual([]);
});

test('keys that scroll the article do the same', async ({ page }) => {
  await open(page, '/');
  await article(page).focus();
  await page.keyboard.press('End');
  await expect.poll(() => scrolled(page)).toBeGreaterThan(500);
  await expect.poll(() => labelsSetApart(page)).not.toEqual([]);
  // The browser scrolls there in steps, so both are asked for anew until they rest.
  await expect(async () => {
    expect(await labelsSetApart(page)).toEqual(await labelsInSight(page));
  }).toPass({ timeout: 5000 });
});

test('what a choice scrolls sets nothing apart but the choice', async ({ page }) => {
  await open(page, '/');
  await turnWheelOverArticle(page, 900);
  await expect.poll(() => labelsSetApart(page)).not.toEqual([]);
  await timeline(page).getByRole('button', { name: 'Russia invades Ukraine' }).click();
  await expectChosen(page, 'invasion-of-ukraine-2022');
  await expect(words(page, 'invasion-of-ukraine-2022').first()).toBeInViewport();
  expect(await scrolled(page)).toBeGreaterThan(0);
  await expect.poll(() => labelsSetApart(page)).toEqual([]);
  const chosen = 'The West will likely try to make Russia a pariah';
  await claims(page).filter({ hasText: chosen }).click();
  await expectChosen(page, 'pariah');
  await expect.poll(() => labelsSetApart(page)).toEqual([chosen]);
});

const entries = [
  ['a line of the column', claims, 'vague-reasons'],
  ['a label of the timeline', (page: Page) => timeline(page).getByRole('button'), 'moscow-summit-2022'],
] as const;
for (const [what, buttons, id] of entries) {
  test(`the pointer on ${what} sets its passage apart, and scrolls nothing`, async ({ page }) => {
    await open(page, '/');
    const { label } = await readEntry(page, id);
    const button = buttons(page).filter({ hasText: label });
    await turnWheelOverArticle(page, 120);
    const before = await scrolled(page);
    await button.hover();
    await expect.poll(() => wordsSetApart(page)).toBe(await quotes(page, id));
    await settled(page);
    expect(await scrolled(page)).toBe(before);
    await expect(page).toHaveURL('/');
    await page.mouse.move(1, 1);
    await expect.poll(() => wordsSetApart(page)).toBe('');
  });

  test(`the focus on ${what} sets its passage apart, and scrolls nothing`, async ({ page }) => {
    await open(page, '/');
    const { label } = await readEntry(page, id);
    const before = await scrolled(page);
    await buttons(page).filter({ hasText: label }).focus();
    await expect.poll(() => wordsSetApart(page)).toBe(await quotes(page, id));
    expect(await scrolled(page)).toBe(before);
    await expect(page).toHaveURL('/');
    await article(page).focus();
    await expect.poll(() => wordsSetApart(page)).toBe('');
  });
}

test('the pointer on a passage sets its line of the column apart, and scrolls neither', async ({ page }) => {
  await open(page, '/');
  const { label } = await readEntry(page, 'vague-reasons');
  await words(page, 'vague-reasons').first().scrollIntoViewIfNeeded();
  const before = await scrolled(page);
  const column = claims(page).first().locator('xpath=ancestor::ol/..');
  await words(page, 'vague-reasons').first().hover();
  await expect.poll(() => labelsSetApart(page)).toEqual([label]);
  expect(await scrolled(page)).toBe(before);

  // One far down the column, which stays where it is.
  await words(page, 'policy-shift').first().scrollIntoViewIfNeeded();
  await words(page, 'policy-shift').first().hover();
  await expect.poll(() => labelsSetApart(page)).toContain((await readEntry(page, 'policy-shift')).label);
  expect(await column.evaluate((pane) => pane.scrollTop)).toBe(0);
});

test('what a filter hides is not set apart', async ({ page }) => {
  await open(page, '/?actors=ukraine');
  await words(page, 'vague-reasons').first().hover();
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await labelsSetApart(page)).toEqual([]);
  expect(await wordsSetApart(page)).toBe('');
});
