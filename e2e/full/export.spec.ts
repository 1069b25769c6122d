import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { card, desktop, expect, open, phone, readDataset, test } from '../attested.ts';
import { expectNothingOfAxe } from '../axe.ts';

const filtered = '/?actors=russia,taliban&match=all';
const chosen = '/events/kabul-2021/';

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });
const press = async (page: Page, name: string) => {
  await page.getByRole('button', { name, exact: true }).click();
  await expect(dialog(page, name)).toBeVisible();
};

const files: Record<string, string> = {
  'Spreadsheet (CSV)': 'csv',
  'Data (JSON)': 'json',
  'Annotations (JSON-LD)': 'annotations.jsonld',
  'Slides (TimelineJS)': 'timelinejs.json',
};

/** Presses a button of the dialog, and reads the file that it gives. */
async function takeAway(page: Page, format: string) {
  // Where Playwright hears of no download, the configuration says where the browser puts it.
  const { downloadsPath } = test.info().project.use.launchOptions ?? {};
  const coming = downloadsPath ? null : page.waitForEvent('download');
  await dialog(page, 'Take away').getByRole('button', { name: format }).click();
  const saved = dialog(page, 'Take away').getByRole('status').filter({ hasText: files[format]! });
  const name = (await saved.innerText()).replace('Saved as ', '');
  const file = await coming;
  if (file) expect(file.suggestedFilename()).toBe(name);
  const path = file ? await file.path() : `${downloadsPath}/${name}`;
  await expect.poll(() => readFile(path, 'utf8').catch(() => ''), path).not.toBe('');
  return { name, text: await readFile(path, 'utf8') };
}

test.use({ viewport: desktop });

const forms: Record<string, RegExp> = {
  'Plain text': /^“The Taliban take over Kabul in August 2021\.” .*n\.d\..*Quoted from “Imran Khan/s,
  Markdown: /^“\[The Taliban take over Kabul in August 2021\.\]\(http.*\/events\/kabul-2021\/\)”/,
  BibTeX: /^@misc\{attested-kabul-2021,\n.*year = \{n\.d\.\}/s,
  'CSL-JSON': /"original-date": \{\s+"literal": "\[between 2 and 6 March 2022\]"/,
  RIS: /^TY {2}- ELEC/,
  Wiki: /^\{\{cite news .*\|quote=when Taliban took over Kabul in August 2021\}\}/,
};

test('a reader copies a citation in each form, and the quote with where it is from', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, chosen);
  await press(page, 'Cite and copy');
  const cite = dialog(page, 'Cite and copy');
  for (const [form, words] of Object.entries(forms)) {
    await cite.getByRole('radio', { name: form }).check();
    await expect(cite.getByRole('textbox', { name: `Citation as ${form}` })).toHaveValue(words);
    await cite.getByRole('button', { name: `Copy citation as ${form}` }).click();
    await expect(cite.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(words);
  }
  await cite.getByRole('button', { name: 'Copy quote' }).click();
  await expect(cite.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(2);
  const quote = await page.evaluate(() => navigator.clipboard.readText());
  expect(quote).toContain('“when Taliban took over Kabul in August 2021”');
  expect(quote).toContain(page.url());
  // This article has no address, so there is no link into it.
  await expect(cite.getByRole('heading', { name: /Link to the words/ })).toHaveCount(0);
});

test('a correction goes with the quote that is copied', async ({ page }) => {
  await open(page, chosen);
  const { events } = await readDataset(page);
  const { id, passages } = events.find(({ passages }) => passages[0]!.sic.length > 0)!;
  await open(page, `/events/${id}/`);
  await press(page, 'Cite and copy');
  const quote = dialog(page, 'Cite and copy').getByRole('textbox', { name: /^Quote/ });
  await expect(quote).toHaveValue(new RegExp(`Our note: “${passages[0]!.sic[0]!.exact}” – `));
});

test('where the browser refuses the clipboard, the text stands selected', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await open(page, chosen);
  await press(page, 'Cite and copy');
  const cite = dialog(page, 'Cite and copy');
  await cite.getByRole('button', { name: 'Copy citation' }).click();
  await expect(cite.getByRole('status').filter({ hasText: 'selected' })).toBeVisible();
  const field = cite.getByRole('textbox', { name: 'Citation' });
  await expect(field).toBeFocused();
  const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
  expect(selected.trim()).toBe((await field.inputValue()).trim());
});

test('the focus goes back to “Cite and copy”, and the card stays', async ({ page }) => {
  await open(page, chosen);
  await page.getByRole('button', { name: 'Cite and copy' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page, 'Cite and copy').getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Cite and copy' })).toBeFocused();
  await expect(card(page, 'The Taliban take over Kabul in August 2021')).toBeVisible();
});

test('what a filter leaves is taken away in each form, and says how many, which, and which version', {
  tag: '@flow',
}, async ({ page }) => {
  await open(page, filtered);
  const { version, events } = await readDataset(page);
  const both = (id: string) => (event: (typeof events)[number]) =>
    event.actors.some(({ actor }) => actor === id);
  const left = events.filter(both('russia')).filter(both('taliban'));
  await press(page, 'Take away');
  const set = `${left.length} of ${events.length} entries that name both Russia and Taliban`;
  await expect(dialog(page, 'Take away')).toContainText(set);
  for (const [format, ending] of Object.entries(files)) {
    const { name, text } = await takeAway(page, format);
    expect(name).toBe(`attested-khan-putin-2022-${left.length}-of-${events.length}-${version}.${ending}`);
    for (const words of [set, version, 'actors=russia,taliban']) expect(text).toContain(words);
    for (const { id, date } of left)
      if (date || format !== 'Slides (TimelineJS)') expect(text).toContain(`/events/${id}/`);
    expect(text).not.toContain('/events/unga-vote-2022/');
  }
});

test('all of it is taken away with what other sources say', async ({ page }) => {
  await open(page, '/');
  await press(page, 'Take away');
  const { text } = await takeAway(page, 'Data (JSON)');
  const { events } = await readDataset(page);
  const { entries, set, $schema } = JSON.parse(text);
  expect(set.words).toBe(`All ${events.length} entries`);
  for (const [i, { elsewhere }] of events.entries())
    expect(entries[i].elsewhere.references).toHaveLength(elsewhere.sources);
  const schema = await page.request.get($schema);
  expect((await schema.json()).$schema).toContain('json-schema.org');
});

test('the slides open in TimelineJS, which shows their dates in our words', async ({ page, freshPage }) => {
  await open(page, '/');
  await press(page, 'Take away');
  const { text } = await takeAway(page, 'Slides (TimelineJS)');
  const { events } = JSON.parse(text);

  const other = await freshPage({ viewport: desktop });
  const built = 'node_modules/@knight-lab/timelinejs/dist';
  await other.route('**/slides/**', (route) => {
    const { pathname } = new URL(route.request().url());
    const file = pathname.replace('/slides/', '');
    if (file) return route.fulfill({ path: `${built}/${file}` });
    return route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><link rel="stylesheet" href="css/timeline.css"><div id="slides" style="height:700px"></div><script src="js/timeline.js"></script>`,
    });
  });
  await other.goto('/slides/');
  await other.evaluate((json) => {
    const { TL } = window as never as {
      TL: { Timeline: new (id: string, data: object, options: object) => object };
    };
    // The script would fetch a font from elsewhere.
    new TL.Timeline('slides', JSON.parse(json), { font: null, start_at_slide: 0 });
  }, text);
  const slides = other.locator('.tl-slide');
  await expect(slides).toHaveCount(events.length + 1);
  await expect(slides.first()).toContainText('without a date are left out');
  for (const [i, { text, display_date }] of events.entries()) {
    const slide = slides.nth(i + 1);
    await expect(slide.locator('.tl-headline')).toHaveText(new RegExp(text.headline.slice(0, 20)));
    await expect(slide.locator('.tl-headline-date').first()).toHaveText(display_date);
  }
  await expect(other.locator('.tl-timemarker')).toHaveCount(events.length);
});

for (const [size, options] of [
  ['a wide screen', { viewport: desktop }],
  ['a phone', phone],
] as const)
  for (const [name, link] of [
    ['Cite and copy', chosen],
    ['Take away', `${filtered}&panel=article`],
  ] as const)
    test(`axe finds nothing in “${name}” on ${size}, light or dark, and it needs no scrolling sideways`, async ({
      freshPage,
    }) => {
      const page = await freshPage({ ...options, colorScheme: 'light' });
      await page.goto(link);
      await press(page, name);
      await expect(dialog(page, name).getByRole('button').nth(1)).toBeVisible();
      await expectNothingOfAxe(page);
      const over = await dialog(page, name).evaluate((element) =>
        [element, ...element.children].map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
      );
      expect(Math.max(...over)).toBe(0);
    });

test('all of it is taken away as one file, whatever the filter', async ({ page }) => {
  await page.goto('/?actors=taliban');
  await page.getByRole('button', { name: 'Take away' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'One file (HTML)' }).click();
  expect((await download).suggestedFilename()).toBe('attested.html');
});
