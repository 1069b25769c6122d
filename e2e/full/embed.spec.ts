import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Locator, Page } from 'playwright/test';
import { expect, readEntry, test } from '../attested.ts';

/** A page of another origin, with styles and keys that mean no good. */
const hostile = `
  * { font-size: 40px !important; color: rgb(255, 0, 0) !important; letter-spacing: 3px !important; text-transform: uppercase !important; }
  button, input[type=search] { display: none !important }
  div { position: absolute; opacity: 0.3; direction: rtl }
  :root { --paper: red; --ink: red; --pitch: 90px }
  .before { height: 900px } .after { height: 1500px }
  .place { position: static; opacity: 1; direction: ltr; height: 600px; width: 900px }
  iframe { display: block; border: 0 }`;

const hostPage = (site: string, { parts = '', css = hostile, mounts = [] as string[] }) => `<!doctype html>
<html lang="en"><title>Host</title><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><style>${css}</style>
<section class="before"><h1>Host</h1><input aria-label="Host’s field"><p>Words of the host</p></section>
${parts}
${mounts.map((_, i) => `<div class="place" id="place-${i}"></div>`).join('')}
<section class="after"><p>More words of the host</p></section>
<script>
  window.keysHeard = [];
  addEventListener('keydown', ({ key }) => keysHeard.push(key));
  window.heights = [];
  addEventListener('message', ({ data, source }) => {
    if (data?.type !== 'attested:height') return;
    heights.push(data.height);
    for (const frame of document.querySelectorAll('iframe')) if (frame.contentWindow === source) frame.height = data.height;
  });
</script>
<script type="module">
  import { mountAttested } from '${site}/embed/attested.js';
  window.mounted = [];
  window.mount = (i, view) => { mounted[i] = mountAttested(document.querySelector('#place-' + i), { view }) };
  ${JSON.stringify(mounts)}.forEach((view, i) => window.mount(i, view));
</script></html>`;

let server: Server;
let host = '';
let site = '';
/** What the host’s server answers, by path. */
const pages = new Map<string, string>();

test.use({ viewport: { width: 1000, height: 800 } });
test.beforeAll(async () => {
  server = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=windows-1252');
    // Its own encoding is an old one, so whatever comes must say that it has another.
    response.end(Buffer.from(pages.get(request.url ?? '') ?? '', 'latin1'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => {
  server.close();
});
test.beforeEach(({ baseURL }) => {
  site = new URL(baseURL!).origin;
});

async function openHost(page: Page, path: string, what: Parameters<typeof hostPage>[1]): Promise<void> {
  pages.set('/before', '<!doctype html><link rel="icon" href="data:,"><title>Before</title><h1>Before</h1>');
  pages.set(path, hostPage(site, what).replaceAll('’', '&rsquo;'));
  await page.goto(`${host}/before`);
  await page.goto(host + path);
}

const frameOf = (link: string, height = 480) =>
  `<iframe title="Embedded" src="${site}${link}" width="100%" height="${height}"></iframe>`;

type Within = Page | Locator | FrameLocator;
const labels = (within: Within) =>
  within.getByRole('group', { name: 'Timeline', exact: true }).getByRole('button');
const label = (within: Within, name: string) => labels(within).filter({ hasText: name });
const place = (page: Page, i: number) => page.locator(`#place-${i}`);
const scrollOf = (page: Page) => page.evaluate(() => Math.round(scrollY));

/** Brings an element of the page into sight, and says where the page then stands. */
async function scrollTo(page: Page, element: Locator): Promise<number> {
  await element.evaluate((node) =>
    window.scrollTo({ top: node.getBoundingClientRect().top + scrollY - 150 }),
  );
  return scrollOf(page);
}

/** How elements look, as far as a page around them could change it. */
const looks = (elements: Locator) =>
  elements.evaluateAll((all) =>
    all.map((element) => {
      const style = getComputedStyle(element);
      const { fontSize, color, letterSpacing, textTransform, display, position, opacity, direction } = style;
      const { width, height } = element.getBoundingClientRect();
      return {
        looks: { fontSize, color, letterSpacing, textTransform, display, position, opacity, direction },
        width,
        height,
      };
    }),
  );

/** All that the page’s own elements look like, and what its head holds. */
const hostLooks = (page: Page) =>
  page.evaluate(() =>
    ['html', 'head', 'head > *', 'body', 'section', 'h1', 'input', 'p', '.place'].map((name) =>
      [...document.querySelectorAll(name)].map((element) => ({
        name,
        style: [...getComputedStyle(element)]
          .map((key) => getComputedStyle(element).getPropertyValue(key))
          .join(),
      })),
    ),
  );

test('a timeline in an element of another page changes nothing of that page', { tag: '@flow' }, async ({
  page,
}) => {
  await openHost(page, '/none', { mounts: ['/'] });
  await expect(labels(place(page, 0)).first()).toBeVisible();
  await page.evaluate(() =>
    (window as never as { mounted: { destroy: () => void }[] }).mounted[0]!.destroy(),
  );
  await expect.poll(() => place(page, 0).innerHTML()).toBe('');
  const before = await hostLooks(page);
  const length = await page.evaluate(() => history.length);

  await page.evaluate(() => (window as never as { mount: (i: number) => void }).mount(0));
  await label(place(page, 0), 'Taliban take over Kabul').click();
  await expect(
    place(page, 0).getByRole('heading', { name: 'The Taliban take over Kabul in August 2021' }),
  ).toBeVisible();
  expect(await hostLooks(page)).toEqual(before);
  await expect(page).toHaveURL(`${host}/none`);
  await expect(page).toHaveTitle('Host');
  expect(await page.evaluate(() => history.length)).toBe(length);
});

test('nothing of the page around it gets in', async ({ page }) => {
  const view = '/events/kabul-2021/?q=taliban';
  const parts = (at: Locator) =>
    at.locator('h1, h2, p, button, input, li, dt, dd, summary, .mark-label, .card');
  const seen = async () => {
    await expect(label(place(page, 0), 'Taliban take over Kabul')).toHaveAttribute('aria-current', 'true');
    await page.evaluate(() => document.fonts.ready);
    return looks(parts(place(page, 0)));
  };
  const friendly = '.place { height: 600px; width: 900px }';
  await openHost(page, '/friendly', { css: friendly, mounts: [view] });
  const before = await seen();
  await openHost(page, '/hostile', { mounts: [view] });
  await expect.poll(seen).toEqual(before);
  expect(before.length).toBeGreaterThan(80);
  // A style sheet that is read in the page’s own encoding would show other signs than these.
  const sign = await place(page, 0)
    .getByText('Other sources', { exact: true })
    .first()
    .evaluate((summary) => getComputedStyle(summary, '::after').content);
  expect(sign).not.toMatch(/[âÃ]/);
});

test('keys that are meant for the page do nothing to it, and the other way round', async ({ page }) => {
  await openHost(page, '/keys', { mounts: ['/'] });
  const embedded = place(page, 0);
  await expect(labels(embedded).first()).toBeVisible();
  await page.addStyleTag({ content: 'input { display: inline !important }' });
  const field = page.getByLabel('Host’s field');
  await field.click();
  await field.pressSequentially('jk/+-0l?');
  await page.locator('h1').first().click();
  await page.keyboard.type('jk/+-0l?');
  await expect(field).toHaveValue('jk/+-0l?');
  await expect(labels(embedded).and(page.locator('[aria-current=true]'))).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const heard = () =>
    page.evaluate(() => (window as never as { keysHeard: string[] }).keysHeard.splice(0).join(''));
  await heard();
  await embedded.getByRole('searchbox').click();
  await page.keyboard.type('kabul');
  await expect(embedded.getByRole('status').filter({ hasText: /\d of 44/ })).toBeVisible();
  await label(embedded, 'Taliban take over Kabul').focus();
  await page.keyboard.press('j');
  await page.keyboard.press('Escape');
  expect(await heard()).toBe('');
  await page.keyboard.press('x'); // none of its keys: the page may have it
  expect(await heard()).toBe('x');
});

test('in an element of another page it can be used like the site', async ({ page }) => {
  await openHost(page, '/use', { mounts: ['/'] });
  const embedded = place(page, 0);
  await expect(labels(embedded).first()).toBeVisible();
  const stands = await scrollTo(page, embedded);

  // The card is inside, wherever the page has scrolled to, and the page stays.
  await label(embedded, 'Taliban take over Kabul').click();
  const card = embedded.getByRole('region', { name: 'The Taliban take over Kabul in August 2021' });
  await expect(card).toBeVisible();
  const [inner, outer] = [(await card.boundingBox())!, (await embedded.boundingBox())!];
  expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + outer.height + 1);
  expect(inner.y).toBeGreaterThanOrEqual(outer.y);
  expect(await scrollOf(page)).toBe(stands);

  // Closing gives the focus back, arrows go on from there, and the page stays.
  await page.keyboard.press('Escape');
  await expect(label(embedded, 'Taliban take over Kabul')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(label(embedded, 'Taliban take over Kabul')).not.toBeFocused();
  await expect(embedded.locator('.mark-label:focus')).toBeVisible();
  expect(await scrollOf(page)).toBe(stands);

  // Dragging moves through time.
  const at = async () => (await label(embedded, 'Taliban take over Kabul').boundingBox())!;
  const before = await at();
  const [x, y] = [before.x - 70, before.y + before.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 50, y, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await at()).x).toBeGreaterThan(before.x + 20);

  // What is asked for comes from where the module is.
  await embedded.getByRole('button', { name: 'About', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'About this timeline' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(embedded.getByRole('button', { name: 'About', exact: true })).toBeFocused();
  expect(await scrollOf(page)).toBe(stands);
  const start = embedded.getByRole('link', { name: /^Eight days in 2022/ });
  expect(await start.getAttribute('href')).toContain(`${site}/events/moscow-summit-2022/?from=`);
});

test('words that were selected in it are no choice', async ({ page }) => {
  await openHost(page, '/select', { mounts: ['/?panel=article'] });
  const words = place(page, 0).locator('p .passage').first();
  await words.scrollIntoViewIfNeeded();
  const box = (await words.evaluate((node) => node.getClientRects()[0]!.toJSON())) as DOMRect;
  await page.mouse.move(box.x + 4, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(place(page, 0).getByRole('region', { name: 'Introduction' })).toBeVisible();
  await page.mouse.click(box.x + box.width - 8, box.y + box.height / 2);
  await expect(place(page, 0).getByRole('button', { name: 'Close entry' })).toBeVisible();
});

test('two on one page do not know of each other, and each goes away alone', async ({ page }) => {
  await openHost(page, '/two', { mounts: ['/?q=kabul', '/events/moscow-summit-2022/?q=moscow'] });
  const [first, second] = [place(page, 0), place(page, 1)];
  const chosen = (at: Locator) => labels(at).and(at.locator('[aria-current=true]'));
  const marks = () => page.evaluate(() => CSS.highlights.get('attested-search')?.size ?? 0);
  await expect(chosen(second)).toHaveText(/^Imran Khan visits Putin/);
  await expect(chosen(first)).toHaveCount(0);
  const both = await marks();

  await label(first, 'Taliban take over Kabul').click();
  await expect(chosen(first)).toHaveText(/^Taliban take over Kabul/);
  await expect(chosen(second)).toHaveText(/^Imran Khan visits Putin/);

  const destroy = (i: number) =>
    page.evaluate(
      (i) => (window as never as { mounted: { destroy: () => void }[] }).mounted[i]!.destroy(),
      i,
    );
  await destroy(0);
  expect(await first.innerHTML()).toBe('');
  await expect.poll(marks).toBeLessThan(both);
  expect(await marks()).toBeGreaterThan(0);
  await second.getByRole('button', { name: 'Close entry' }).first().click();
  await expect(chosen(second)).toHaveCount(0);
  await destroy(1);
  expect(await second.innerHTML()).toBe('');
  expect(await page.evaluate(() => CSS.highlights.has('attested-search'))).toBe(false);
});

test('in a frame, choosing leaves the page around it where it is, and Back is that page’s', async ({
  page,
}) => {
  await openHost(page, '/frame', { parts: frameOf('/?embed&actors=taliban') });
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('status').first()).toHaveText('15 of 44 entries name Taliban');
  const stands = await scrollTo(page, page.locator('iframe'));
  await label(frame, 'Taliban take over Kabul').click();
  await expect(
    frame.getByRole('heading', { name: 'The Taliban take over Kabul in August 2021' }),
  ).toBeVisible();
  await frame.getByRole('link', { name: 'Next entry' }).click();
  await page.keyboard.press('k');
  await frame.getByRole('button', { name: 'Show all' }).click();
  await expect(
    frame.getByRole('heading', { name: 'The Taliban take over Kabul in August 2021' }),
  ).toBeVisible();
  expect(await scrollOf(page)).toBe(stands);

  // How it is mounted stays in its address and is no part of what it hands on.
  await expect.poll(() => page.frames()[1]!.url()).toMatch(/\/events\/kabul-2021\/\?.*embed$/);
  const open = frame.getByRole('link', { name: /^Open in Attested/ });
  const href = (await open.getAttribute('href'))!;
  expect(href).toContain(`${site}/events/kabul-2021/`);
  expect(href).not.toContain('embed');
  const [opened] = await Promise.all([page.waitForEvent('popup'), open.click()]);
  await expect(opened.getByRole('searchbox')).toBeVisible();
  expect(await opened.evaluate(() => window.opener)).toBeNull();
  await opened.close();

  await page.goBack();
  await expect(page).toHaveURL(`${host}/before`);
});

test('the wheel over a frame is the page’s', async ({ page }) => {
  await openHost(page, '/wheel', { parts: frameOf('/?embed', 640) });
  const frame = page.frameLocator('iframe');
  // Out of sight a frame is not drawn.
  const stands = await scrollTo(page, page.locator('iframe'));
  await expect(labels(frame).first()).toBeVisible();
  const box = (await frame.getByRole('group', { name: 'Timeline', exact: true }).boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let turn = 0; turn < 8; turn++) await page.mouse.wheel(0, 120);
  await expect.poll(() => scrollOf(page)).toBeGreaterThan(stands + 100);
});

test('a frame tells how high it is, and the page gives it that height', async ({ page }) => {
  await openHost(page, '/height', { parts: frameOf('/events/kabul-2021/?embed=card', 100) });
  const card = page.frameLocator('iframe').getByRole('main');
  await expect(card).toBeVisible();
  const fits = () =>
    card.evaluate((main) => {
      const { scrollHeight, clientHeight } = document.documentElement;
      return scrollHeight <= clientHeight && Math.abs(main.getBoundingClientRect().height - innerHeight) < 2;
    });
  await expect.poll(fits).toBe(true);
  const first = await page.locator('iframe').evaluate((frame) => frame.clientHeight);
  await card.getByText(/sources, and what they say$/).click();
  await expect(card.getByRole('link').first()).toBeVisible();
  await expect.poll(fits).toBe(true);
  expect(await page.locator('iframe').evaluate((frame) => frame.clientHeight)).toBeGreaterThan(first);
});

test('a card has the quote with its corrections, the verdict and the source', async ({ page }) => {
  await page.goto('/');
  const { headline, passages, elsewhere } = await readEntry(page, 'kabul-1996');
  await openHost(page, '/card', { parts: frameOf('/events/kabul-1996/?embed=card') });
  const card = page.frameLocator('iframe').getByRole('main');
  await expect(card.getByRole('heading', { name: headline })).toBeVisible();
  for (const { exact, sic } of passages) {
    await expect(card.getByText(`“${exact}”`)).toBeVisible();
    for (const { note } of sic) await expect(card.getByText(note)).toBeVisible();
  }
  await expect(card).toContainText(elsewhere.summary);
  await expect(card).toContainText(
    '“Imran Khan Cosies Up To Vladimir Putin — At What Cost?”, opinion article by an unnamed journalist',
  );
  await expect(card).toContainText('A quote shows that the article says it, not that it is true.');
  await expect(card.getByRole('link', { name: /^Open in Attested/ })).toHaveAttribute('target', '_blank');
});

test('the dialog gives the code of a frame and shows it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/events/kabul-2021/?actors=taliban');
  await page.getByRole('button', { name: 'Embed', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Embed this on a page' });
  const code = dialog.getByRole('textbox', { name: 'Code of the frame' });
  await expect(code).toHaveValue(
    /src="[^"]*\/events\/kabul-2021\/\?actors=taliban&amp;embed" .*height="480"/,
  );
  await expect(labels(dialog.frameLocator('iframe')).first()).toBeVisible();

  await dialog.getByRole('radio', { name: /640 high/ }).check();
  await expect(code).toHaveValue(/height="640"/);
  await dialog.getByRole('radio', { name: /card/ }).check();
  await expect(code).toHaveValue(/&amp;embed=card"/);
  await expect(
    dialog.frameLocator('iframe').getByRole('heading', { name: /^The Taliban take over/ }),
  ).toBeVisible();
  await dialog.getByRole('button', { name: 'Copy: Code of the frame' }).click();
  await expect(dialog.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code.inputValue());

  // What it gives works on a page of another origin.
  const height = await dialog.getByRole('textbox', { name: 'Code of its height' }).inputValue();
  await openHost(page, '/pasted', { parts: (await code.inputValue()) + height });
  await expect(
    page.frameLocator('iframe').getByRole('heading', { name: /^The Taliban take over/ }),
  ).toBeVisible();
  await expect.poll(() => page.locator('iframe').getAttribute('height')).not.toBe('420');
});
