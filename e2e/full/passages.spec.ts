import { article, expect, readDataset, test, words } from '../attested.ts';

test('the words marked for each entry are its quotes, character by character', async ({ page }) => {
  await page.goto('/');
  await expect(article(page)).toBeVisible();
  const { events } = await readDataset(page);
  expect(events.length).toBeGreaterThanOrEqual(30);
  for (const { id, passages } of events) {
    const marked = (await words(page, id).allTextContents()).join('');
    const quotes = [...passages].sort((a, b) => a.start - b.start).map(({ exact }) => exact);
    expect.soft(marked, id).toBe(quotes.join(''));
    expect.soft(marked, id).not.toBe('');
  }
});

test('the article stands there word for word', async ({ page }) => {
  await page.goto('/');
  await expect(article(page)).toBeVisible();
  const { articles } = await readDataset(page);
  const { text, paragraphs } = articles[0]!;
  const shown = await article(page)
    .locator('p')
    .evaluateAll((lines) =>
      lines.flatMap(
        (line) => /^(?:title|pull quote|byline|again|\d+): (.*)$/s.exec(line.textContent!)?.[1] ?? [],
      ),
    );
  expect(shown).toEqual(paragraphs.map(({ start, end }) => text.slice(start, end)));
  expect(shown.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
});

test('every passage has its mark in the gutter, and none covers another', async ({ page }) => {
  await page.goto('/');
  const { events } = await readDataset(page);
  const marks = page.getByRole('list', { name: 'Entries that the article supports' }).getByRole('button');
  await expect(marks).toHaveCount(events.flatMap(({ passages }) => passages).length);
  const boxes = await marks.evaluateAll((buttons) =>
    buttons.map((button) => button.getBoundingClientRect().toJSON() as DOMRect),
  );
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1))
      expect(
        a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y,
      ).toBe(true);
  });
});
