import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Locator, Page } from 'playwright/test';
import { names } from '../test/names.ts';
import { test as base } from './attested.ts';

/** Styles of a page that mean no good. */
const hostile = `
  * { font-size: 40px !important; color: rgb(255, 0, 0) !important; letter-spacing: 3px !important; text-transform: uppercase !important; }
  button, input[type=search] { display: none !important }
  div { position: absolute; opacity: 0.3; direction: rtl }
  :root { --paper: red; --ink: red; --pitch: 90px }
  .before { height: 900px } .after { height: 1500px }
  .place { position: static; opacity: 1; direction: ltr; height: 600px; width: 900px }
  iframe { display: block; border: 0 }`;

type What = {
  /** HTML in the middle of the page. */
  readonly parts?: string;
  readonly css?: string;
  /** The views of the timelines that are mounted in elements of the page, one after another. */
  readonly mounts?: readonly string[];
};

const hostPage = (site: string, { parts = '', css = hostile, mounts = [] }: What) => `<!doctype html>
<html lang="en"><title>Host</title><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><style>${css}</style>
<section class="before"><h1>Host</h1><input aria-label="Host’s field"><p>Words of the host</p></section>
${parts}
${mounts.map((_, i) => `<div class="place" id="place-${i}"></div>`).join('')}
<section class="after"><p>More words of the host</p></section>
<script>
  window.keysHeard = [];
  addEventListener('keydown', ({ key }) => keysHeard.push(key));
  addEventListener('message', ({ data, source }) => {
    if (data?.type !== 'attested:height') return;
    for (const frame of document.querySelectorAll('iframe')) if (frame.contentWindow === source) frame.height = data.height;
  });
</script>
<script type="module">
  import { mountAttested } from '${site}/embed/attested.js';
  window.mounted = [];
  window.mount = (i, view) => { mounted[i] = mountAttested(document.querySelector('#place-' + i), { view }) };
  ${JSON.stringify(mounts)}.forEach((view, i) => window.mount(i, view));
</script></html>`;

type Host = {
  /** The origin of the page around, and that of the site. */
  readonly origin: string;
  readonly site: string;
  /** Opens a page of the other origin with timelines in it, after another page to go back to. */
  readonly open: (page: Page, what: What) => Promise<void>;
  /** The code of a frame of the site. */
  readonly frameOf: (link: string, height?: number) => string;
};

export const test = base.extend<{ readonly host: Host }>({
  host: async ({ baseURL }, use) => {
    const site = new URL(baseURL!).origin;
    let html = '';
    const server = createServer((request, response) => {
      // Its own encoding is an old one, so whatever comes must say that it has another.
      response.setHeader('Content-Type', 'text/html; charset=windows-1252');
      const before = '<!doctype html><link rel="icon" href="data:,"><title>Before</title><h1>Before</h1>';
      response.end(Buffer.from(request.url === '/before' ? before : html, 'latin1'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await use({
      origin,
      site,
      open: async (page, what) => {
        html = hostPage(site, what).replaceAll('’', '&rsquo;');
        await page.goto(`${origin}/before`);
        await page.goto(`${origin}/host`);
      },
      frameOf: (link, height = 480) =>
        `<iframe title="Embedded" src="${site}${link}" width="100%" height="${height}"></iframe>`,
    });
    server.close();
    server.closeAllConnections();
  },
});

type Within = Page | Locator | FrameLocator;
export const labels = (within: Within) =>
  within.getByRole('group', { name: names.timeline, exact: true }).getByRole('button');
export const label = (within: Within, name: string) => labels(within).filter({ hasText: name });
export const place = (page: Page, i = 0) => page.locator(`#place-${i}`);
export const scrollOf = (page: Page) => page.evaluate(() => Math.round(scrollY));

/** Brings an element of the page into sight, and says where the page then stands. */
export async function scrollTo(page: Page, element: Locator): Promise<number> {
  await element.evaluate((node) =>
    window.scrollTo({ top: node.getBoundingClientRect().top + scrollY - 150 }),
  );
  return scrollOf(page);
}

/** Takes off one of the timelines that the page has mounted. */
export const destroy = (page: Page, i = 0) =>
  page.evaluate((i) => (window as never as { mounted: { destroy: () => void }[] }).mounted[i]!.destroy(), i);

/** Mounts one where another was. */
export const mount = (page: Page, i = 0) =>
  page.evaluate((i) => (window as never as { mount: (i: number) => void }).mount(i), i);
