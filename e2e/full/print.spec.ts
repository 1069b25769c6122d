import type { Page } from 'playwright/test';
import { desktop, expect, open, phone, readDataset, test } from '../attested.ts';

test.use({ viewport: desktop });

const paper = (page: Page) => page.locator('[data-paper]').getByRole('main');
const missing = (page: Page) =>
  paper(page).getByText('The sources had not been loaded when this was printed.');
const entries = (page: Page) => paper(page).getByRole('article');

/** The page at a link, at rest, as printing it would show it. */
async function print(page: Page, link: string): Promise<void> {
  await open(page, link);
  // The sources come when the page is at rest: see src/startPage.ts.
  await expect(async () => {
    await page.emulateMedia({ media: 'screen' });
    await page.emulateMedia({ media: 'print' });
    await expect(paper(page)).toBeVisible({ timeout: 500 });
    await expect(missing(page)).toHaveCount(0, { timeout: 1 });
  }).toPass();
}

for (const { what, link, set } of [
  { what: 'everything', link: '/', set: /All 44 entries\. 18 have a date/ },
  {
    what: 'what a filter leaves, and says which',
    link: '/events/kabul-2021/?actors=russia,taliban&match=all',
    set: /8 of 44 entries that name both Russia and Taliban\. 4 have a date/,
  },
])
  test(`paper holds ${what}: each entry once, with its quotes, their corrections and its sources`, async ({
    page,
  }) => {
    await print(page, link);
    const { events, version } = await readDataset(page);
    await expect(paper(page).getByText(set)).toBeVisible();
    await expect(paper(page).getByText(`version ${version} of the data`)).toBeVisible();
    const shown = what === 'everything' ? events : events.filter(({ actors }) => names(actors));
    await expect(entries(page)).toHaveCount(shown.length);
    for (const [i, { headline, passages, date, elsewhere }] of shown.entries()) {
      const entry = entries(page).nth(i);
      await expect(entry.getByRole('heading')).toHaveText(`${i + 1} ${headline}`);
      if (date) await expect(entry).toContainText(date.words);
      for (const { exact, sic } of passages) {
        await expect(entry).toContainText(`“${exact}”`);
        for (const { note } of sic) await expect(entry).toContainText(note);
      }
      if (elsewhere.sources > 0) await expect(entry).toContainText(/\[\d+(, \d+)*\]/);
    }
    // The timeline’s picture holds every one that has a date.
    const labels = await paper(page).locator('svg a text').allTextContents();
    expect(labels.sort()).toEqual(
      shown.flatMap(({ date, label }, i) => (date ? [`${i + 1}  ${label}${date.short}`] : [])).sort(),
    );
    await expect(paper(page).getByRole('heading', { name: 'What other sources say' })).toBeVisible();
    await expect(paper(page).getByText('had not been loaded')).toHaveCount(0);
  });

test('nothing of the page is printed beside it, and after printing the page is as before', async ({
  page,
}) => {
  await print(page, '/events/kabul-2021/');
  for (const part of await page.locator('body > :not([data-paper])').all()) await expect(part).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('[data-paper]')).toHaveCount(0);
  await expect(
    page.getByRole('heading', { name: 'The Taliban take over Kabul in August 2021' }),
  ).toBeVisible();
});

for (const format of ['A4', 'Letter'] as const)
  test(`on ${format} the picture fits the page, and no label of it is cut or meets another`, async ({
    page,
  }) => {
    await print(page, '/');
    // Between margins of 14 mm.
    const width = Math.floor(((format === 'A4' ? 210 : 215.9) - 28) * (96 / 25.4));
    await page.setViewportSize({ width, height: 900 });
    const overlaps = await paper(page)
      .locator('svg')
      .first()
      .evaluate((svg) => {
        const inside = svg.getBoundingClientRect();
        const boxes = [...svg.querySelectorAll('text')].map((text) => text.getBoundingClientRect());
        const cut = boxes.filter(({ left, right }) => left < inside.left || right > inside.right + 1);
        const meet = boxes.filter((a, i) =>
          boxes.some(
            (b, j) =>
              i < j &&
              a.left < b.right &&
              b.left < a.right &&
              a.top + 4 < b.bottom - 4 &&
              b.top + 4 < a.bottom - 4,
          ),
        );
        return { count: boxes.length, cut: cut.length, meet: meet.length };
      });
    expect(overlaps).toEqual({ count: expect.any(Number), cut: 0, meet: 0 });
    expect(overlaps.count).toBeGreaterThan(20);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

test('what is not there yet is said on the paper', async ({ page }) => {
  await page.route('**/background-*.json', () => {}); // never answered
  const asked = page.waitForRequest(/background/);
  await open(page, '/');
  await asked;
  await page.emulateMedia({ media: 'print' });
  await expect(entries(page)).toHaveCount(44);
  await expect(missing(page)).toBeVisible();
});

test('“Print” waits for the sources, and prints', { tag: '@flow' }, async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      document.body.dataset.printed = document.querySelector('[data-paper]')?.shadowRoot?.textContent ?? '';
      dispatchEvent(new Event('afterprint'));
    };
  });
  await open(page, '/?actors=russia,taliban&match=all');
  await page.getByRole('button', { name: 'Take away' }).click();
  await page.getByRole('button', { name: 'Print' }).click();
  const printed = page.locator('body[data-printed]');
  await expect(printed).toHaveAttribute('data-printed', /8 of 44 entries.*What other sources say.*On 1:/s);
  await expect(page.locator('[data-paper]')).toHaveCount(0);
});

test('without JavaScript the article and every entry with its quotes are printed', async ({ freshPage }) => {
  const page = await freshPage({ javaScriptEnabled: false });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('/');
  const list = page.getByRole('region', { name: 'All entries' });
  await expect(list.locator('.list-entries li')).toHaveCount(44);
  for (const quote of await list.locator('blockquote').all()) await expect(quote).toBeVisible();
  await expect(page.getByRole('region', { name: 'Article', exact: true }).locator('p').last()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take away' })).toBeHidden();
});

for (const { where, options } of [
  { where: 'a wide screen', options: { viewport: desktop } },
  { where: 'a phone', options: phone },
])
  test(`the timeline as seen on ${where} is taken away as a picture that stands alone`, async ({
    freshPage,
  }) => {
    const page = await freshPage(options);
    const link = '/events/kabul-2021/?actors=taliban&from=2021-01-01&to=2022-03-31&panel=article';
    await page.goto(link);
    const { version } = await readDataset(page);
    await page.getByRole('button', { name: 'Take away' }).click();
    const [svg, png] = [await take(page, 'Picture (SVG)'), await take(page, 'Picture (PNG)')];

    // The first bytes of a PNG, and its size: two pixels to a CSS pixel.
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(2 * 960);

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
    expect(png.readUInt32BE(20)).toBe(2 * Number(/ height="(\d+)"/.exec(svg.toString())?.[1]));
  });

async function take(page: Page, name: string): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const names = (actors: readonly { readonly actor: string }[]) =>
  ['russia', 'taliban'].every((id) => actors.some(({ actor }) => actor === id));
