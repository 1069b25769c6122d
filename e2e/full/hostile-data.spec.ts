import type { Frame, Page } from 'playwright/test';
import { httpSource, paragraphs, texts } from '../../test/shownSeeds.ts';
import { article, desktop, expect, list, test, words } from '../attested.ts';
import { serveSite } from '../sites.ts';

test.use({ viewport: desktop, unknownPage: true });

let served: Awaited<ReturnType<typeof serveSite>>;
test.beforeAll(async () => {
  served = await serveSite('hostile');
});
test.afterAll(() => served?.close());

type Looked = { readonly faults: readonly string[]; readonly text: string };

/** What of a page is more than text, and all of its text: in elements, in fields, and in what a pointer or a screen reader is told. */
const look = (frame: Page | Frame): Promise<Looked> =>
  frame.evaluate(() => {
    const paper = document.querySelector('[data-paper]')?.shadowRoot;
    const all = [document, ...(paper ? [paper] : [])].flatMap((root) => [...root.querySelectorAll('*')]);
    const faults: string[] = [];
    for (const element of all) {
      const tag = element.localName;
      const inApp = element.closest('#attested, main') !== null;
      if (
        /^(img|object|embed|form|foreignobject|audio|video)$/i.test(tag) ||
        element.matches('base[href]') ||
        (inApp && /^(script|style|meta)$/.test(tag))
      )
        faults.push(`an element: ${element.outerHTML.slice(0, 200)}`);
      for (const { name, value } of element.attributes)
        if (
          /^on|^srcdoc$|^formaction$/i.test(name) ||
          (/^(href|src|xlink:href|action)$/i.test(name) &&
            /^\s*(javascript|data|vbscript):/i.test(value) &&
            tag !== 'link')
        )
          faults.push(`an attribute: ${name}=${value}`);
      if (!(element instanceof HTMLAnchorElement)) continue;
      const { protocol, origin, rel, href } = element;
      if (protocol === 'mailto:' || origin === location.origin) continue;
      if (!/^https?:$/.test(protocol)) faults.push(`a link: ${href}`);
      if (!/\bnoopener\b/.test(rel) || !/\bnoreferrer\b/.test(rel))
        faults.push(`a link that tells where from: ${href}`);
      const marked = element.nextElementSibling?.textContent === ' (not encrypted)';
      if (marked !== (protocol === 'http:')) faults.push(`a link that is marked wrongly: ${href}`);
    }
    if ('hacked' in window) faults.push(`done: ${window.hacked}`);
    if (document.cookie !== '') faults.push(`a cookie: ${document.cookie}`);
    const said: string[] = [];
    const scripted = document.documentElement.dataset.pending === undefined;
    for (const element of all) {
      if (/^(script|style)$/.test(element.localName) || (scripted && element.localName === 'noscript'))
        continue;
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE) said.push(node.nodeValue ?? '');
      if (element instanceof HTMLTextAreaElement) said.push(element.value);
      for (const name of ['title', 'aria-label']) said.push(element.getAttribute(name) ?? '');
    }
    return { faults, text: [document.title, ...said].join('\n') };
  });

/** Looks at one page after another, and remembers what it read. */
function reader() {
  let read = '';
  return {
    read: () => read,
    see: async (what: string, frame: Page | Frame) => {
      const { faults, text } = await look(frame);
      expect(faults, what).toEqual([]);
      read += text;
    },
  };
}

const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });
async function press(page: Page, button: string, title: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(dialog(page, title).getByRole('heading').first()).toBeVisible();
}

test('whatever a text holds is shown as it is, wherever it is shown, and nothing of it is done', async ({
  freshPage,
}) => {
  const page = await freshPage({ viewport: desktop, baseURL: served.site });
  page.on('dialog', (opened) => expect.soft(opened.message(), 'a dialog').toBe(''));
  const { see, read } = reader();

  await page.goto('/');
  await expect(page.getByRole('region', { name: 'Introduction' })).toBeVisible();
  await page.getByText('What is known of this article').click();
  await see('the start', page);
  for (const [i, [name, text]] of paragraphs.entries())
    expect((await words(page, `paragraph-${i}`).allTextContents()).join(''), name).toBe(text);

  await press(page, 'About', 'About this timeline');
  await dialog(page, 'About this timeline').getByText('What was left out, and why').click();
  await expect(dialog(page, 'About this timeline').getByText(texts.reason)).toBeVisible();
  await see('About', page);
  await page.keyboard.press('Escape');
  await press(page, 'Take away', 'Take away');
  await see('Take away', page);
  await page.keyboard.press('Escape');

  await page.goto('/events/constructor/');
  const card = page.getByRole('region', { name: texts.headline });
  await card.getByRole('button', { name: 'More' }).click();
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
  await press(page, 'Cite and copy', 'Cite and copy');
  for (const form of await dialog(page, 'Cite and copy').getByRole('radio').all()) {
    await form.check();
    await see('a citation', page);
  }
  await page.keyboard.press('Escape');
  await press(page, 'Embed', 'Embed this on a page');
  await expect(
    dialog(page, 'Embed this on a page').frameLocator('iframe').getByRole('heading', { level: 1 }),
  ).toBeVisible();
  for (const frame of page.frames()) await see('a frame', frame);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Show as list' }).click();
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

test('the page that is one file, and every page without JavaScript, hold text and nothing else', async ({
  freshPage,
}) => {
  const page = await freshPage({ viewport: desktop, baseURL: served.site });
  const { see, read } = reader();
  await page.goto('/attested.html?event=constructor');
  await expect(page.getByRole('heading', { name: texts.headline })).toBeVisible();
  await see('one file', page);
  await page.goto('/attested.html');
  await expect(article(page)).toContainText('The last words.');
  await see('one file', page);

  const plain = await freshPage({ viewport: desktop, baseURL: served.site, javaScriptEnabled: false });
  const { events } = await (
    await plain.request.get(
      (await plain.goto('/').then(() => plain.locator('link#dataset').getAttribute('href'))) ?? '',
    )
  ).json();
  for (const { id } of events) {
    await plain.goto(`/events/${id}/`);
    await see(id, plain);
  }
  for (const [, text] of paragraphs) expect(read()).toContain(text);
});
