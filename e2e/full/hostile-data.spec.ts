import type { Page } from 'playwright/test';
import { names } from '../../test/names.ts';
import { httpSource, paragraphs, texts } from '../../test/shownSeeds.ts';
import { article, expect, list, test, words } from '../attested.ts';
import { reader } from '../hostile.ts';
import { serveSite } from '../sites.ts';

test.use({ unknownPage: true });

let served: Awaited<ReturnType<typeof serveSite>>;
test.beforeAll(async () => {
  served = await serveSite('hostile');
});
test.afterAll(() => served?.close());

const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });
async function press(page: Page, button: string, title: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(dialog(page, title).getByRole('heading').first()).toBeVisible();
}

test('shows every text as it is wherever it stands, and runs nothing of it', async ({ freshPage }) => {
  const page = await freshPage({ baseURL: served.site });
  page.on('dialog', (opened) => expect.soft(opened.message(), 'a dialog').toBe(''));
  const { see, read } = reader();

  await page.goto('/');
  await expect(page.getByRole('region', { name: names.introduction })).toBeVisible();
  await page.getByText('What is known of this article').click();
  await see('the start', page);
  for (const [i, [name, text]] of paragraphs.entries())
    expect((await words(page, `paragraph-${i}`).allTextContents()).join(''), name).toBe(text);

  await press(page, names.about, names.aboutDialog);
  await dialog(page, names.aboutDialog).getByText(names.whatWasLeftOut).click();
  await expect(dialog(page, names.aboutDialog).getByText(texts.reason)).toBeVisible();
  await see('About', page);
  await page.keyboard.press('Escape');
  await press(page, names.takeAway, names.takeAway);
  await see('Take away', page);
  await page.keyboard.press('Escape');

  await page.goto('/events/constructor/');
  const card = page.getByRole('region', { name: texts.headline });
  await card.getByRole('button', { name: names.more, exact: true }).click();
  await card.getByText('2 sources, and what they say').click();
  await expect(card.getByRole('link', { name: texts.source })).toHaveAttribute('href', httpSource);
  await see('a card', page);
  // What turns the writing in the article’s words turns nothing that stands behind them.
  expect(await card.locator('bdi').count()).toBeGreaterThan(3);
  expect(
    await card.locator('bdi').evaluateAll((all) =>
      all.flatMap((bdi) => {
        const range = document.createRange();
        const after = bdi.nextSibling;
        const { top, bottom, right } = bdi.getBoundingClientRect();
        if (!after || bottom - top > 30) return []; // of several lines
        range.setStart(after, 0);
        range.setEnd(after, 1);
        const mark = range.getBoundingClientRect();
        return mark.top < bottom && mark.left < right - 1 ? bdi.textContent : [];
      }),
    ),
  ).toEqual([]);
  await press(page, names.cite, names.cite);
  for (const form of await dialog(page, names.cite).getByRole('radio').all()) {
    await form.check();
    await see('a citation', page);
  }
  await page.keyboard.press('Escape');
  await press(page, names.embed, names.embedDialog);
  await expect(
    dialog(page, names.embedDialog).frameLocator('iframe').getByRole('heading', { level: 1 }),
  ).toBeVisible();
  for (const frame of page.frames()) await see('a frame', frame);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: names.showAsList }).click();
  await expect(list(page)).toBeVisible();
  await see('the list', page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-paper]').getByRole('main')).toBeVisible();
  await see('paper', page);
  await page.emulateMedia({ media: 'screen' });

  await page.goto('/events/prototype/');
  await expect(page.getByRole('region', { name: 'Withdrawn entry' })).toBeVisible();
  await see('an entry that was withdrawn', page);
  await page.goto('/events/paragraph-0/?embed=card');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await see('one card', page);
  for (const text of [...Object.values(texts), ...paragraphs.map(([, text]) => text)])
    expect(read()).toContain(text);
});

test('holds text and nothing else in the page that is one file', async ({ freshPage }) => {
  const page = await freshPage({ baseURL: served.site });
  const { see, read } = reader();
  await page.goto('/attested.html?event=constructor');
  await expect(page.getByRole('heading', { name: texts.headline })).toBeVisible();
  await see('one file, an entry', page);
  await page.goto('/attested.html');
  await expect(article(page)).toContainText('The last words.');
  await see('one file', page);
  for (const [, text] of paragraphs) expect(read()).toContain(text);
});

test('holds text and nothing else in the pages without JavaScript', async ({ freshPage }) => {
  const page = await freshPage({ baseURL: served.site, javaScriptEnabled: false });
  const { see, read } = reader();
  // Every page has the whole article and every entry in the list. All of them: e2e/sweep/hostile-data.spec.ts.
  for (const path of ['/', '/events/constructor/', '/events/paragraph-0/', '/events/prototype/']) {
    await page.goto(path);
    await see(path, page);
  }
  for (const [, text] of paragraphs) expect(read()).toContain(text);
});
