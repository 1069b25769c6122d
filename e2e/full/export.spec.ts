import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { names } from '../../test/names.ts';
import { expect, open, phone, readDataset, test } from '../attested.ts';

async function download(page: Page, name: string): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await page.getByRole('dialog', { name: names.takeAway }).getByRole('button', { name }).click();
  return readFile(await (await coming).path());
}

test('writes slides that TimelineJS opens, with their dates in the words of the page', async ({
  page,
  freshPage,
}) => {
  await open(page, '/');
  await page.getByRole('button', { name: names.takeAway }).click();
  const text = (await download(page, names.slides)).toString();
  const { events } = JSON.parse(text);

  const other = await freshPage();
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

test('exports every entry with as many sources as the dataset counts', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('button', { name: names.takeAway }).click();
  const { entries, set } = JSON.parse((await download(page, names.data)).toString());
  const { events } = await readDataset(page);
  expect(set.words).toBe(`All ${events.length} entries`);
  for (const [i, { corroboration }] of events.entries())
    expect(entries[i].elsewhere.references).toHaveLength(corroboration.sources);
});

test.describe('on a phone', () => {
  test.use(phone);
  test('saves the timeline as it is seen as pictures that stand alone', async ({ page }) => {
    const link = '/events/kabul-2021/?actors=taliban&from=2021-01-01&to=2022-03-31&panel=article';
    await page.goto(link);
    const { version } = await readDataset(page);
    await page.getByRole('button', { name: names.takeAway }).click();
    const [svg, png] = [await download(page, names.pictureAsSvg), await download(page, names.pictureAsPng)];

    // The first bytes of a PNG, and its size: two pixels to a CSS pixel.
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(2 * 960);
    expect(png.readUInt32BE(20)).toBe(2 * Number(/ height="(\d+)"/.exec(svg.toString())?.[1]));

    // On a page of its own: the site's lets nobody read markup.
    const blank = await page.context().newPage();
    const alone = await blank.evaluate((text) => {
      const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        failed: picture.querySelector('parsererror')?.textContent,
        words: picture.documentElement.textContent,
        links: [...picture.querySelectorAll('a')].map((a) => a.getAttribute('href')),
        runs: picture.querySelectorAll('script, style, image, foreignObject').length,
      };
    }, svg.toString());
    expect(alone.failed).toBeUndefined();
    expect(alone.runs).toBe(0);
    expect(alone.words).toContain('15 of 44 entries that name Taliban');
    expect(alone.words).toContain(`Version ${version} of the data`);
    expect(alone.words).toContain(link.replace('&panel=article', ''));
    expect(alone.words).toContain('Taliban take over Kabul');
    expect(alone.links).toContain(new URL('/events/kabul-2021/', page.url()).href);
  });
});
