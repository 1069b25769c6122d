import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Locator,
  type Page,
} from 'playwright/test';
import type { Dataset, TimelineEvent } from '../src/model/dataset.ts';
import { countedName, names } from '../test/names.ts';

export { expect };

type Options = {
  /** The page that is opened does not exist: the browser's own line about that document is no complaint. */
  readonly unknownPage: boolean;
  /** Files that do not arrive, by their address: what is said of that in the console is no complaint. */
  readonly missing: RegExp | null;
  /** The server is stopped, or refuses something: the browser's own lines about that are no complaints. */
  readonly serverGone: boolean;
  /** The test plays the intruder: what the page's policy refuses is no complaint. */
  readonly intruder: boolean;
};

type Fixtures = {
  readonly watch: (context: BrowserContext) => Promise<void>;
  /** A page in a context of its own: another reader, who has nothing of the first one's. */
  readonly freshPage: (options?: BrowserContextOptions) => Promise<Page>;
};

/** Fails on whatever the browser complains of, what the page's policy refuses included, and on any request to another host. */
export const test = base.extend<Options & Fixtures>({
  unknownPage: [false, { option: true }],
  missing: [null, { option: true }],
  serverGone: [false, { option: true }],
  intruder: [false, { option: true }],

  watch: async ({ unknownPage, missing, serverGone, intruder }, use) => {
    const complaints: string[] = [];
    await use(async (context) => {
      context.on('console', (message) => {
        const { url } = message.location();
        const ownLine = /^Failed to load resource: .* status of 404 /.test(message.text());
        if (unknownPage && ownLine && !new URL(url).pathname.startsWith('/assets/')) return;
        if (missing?.test(url)) return;
        if (intruder && /Content Security Policy|Trusted|trusted-types/.test(message.text())) return;
        if (serverGone && /^Failed to load resource: /.test(message.text())) return;
        if (message.text() === 'Service Worker registration blocked by Playwright') return;
        // Said some seconds after the load: on a slow machine, and where no script runs.
        if (/ was preloaded using link preload but not used /.test(message.text())) return;
        if (message.type() === 'error' || message.type() === 'warning')
          complaints.push(`${message.type()}: ${message.text()} (${url})`);
      });
      context.on('weberror', (error) => {
        const { stack = '' } = error.error();
        if (!missing?.test(stack)) complaints.push(`page error: ${stack}`);
      });
      context.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (protocol.startsWith('http') && hostname !== '127.0.0.1')
          complaints.push(`request to another host: ${request.url()}`);
      });
      // Not every browser tells the console.
      if (!intruder)
        await context.addInitScript(() =>
          addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
            console.error(`refused by the policy: ${violatedDirective} ${blockedURI} ${sample}`),
          ),
        );
    });
    expect(complaints, 'what the browser complained of').toEqual([]);
  },

  context: async ({ context, watch }, use) => {
    await watch(context);
    await use(context);
  },

  freshPage: async ({ browser, watch }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      await watch(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

export const desktop = { width: 1440, height: 900 };
export const laptop = { width: 1280, height: 720 };
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** The dataset that the page itself reads. */
export const readDataset = (page: Page): Promise<Dataset> =>
  page.evaluate(async () => {
    const response = await fetch(document.querySelector<HTMLLinkElement>('link#dataset')!.href);
    return response.json();
  });

export async function readEntry(page: Page, id: string): Promise<TimelineEvent> {
  const { events } = await readDataset(page);
  return events.find((event) => event.id === id)!;
}

/** The stretch of time that a link speaks of, in days. */
export function spanIn(url: string): { readonly from: number; readonly to: number } {
  const { searchParams } = new URL(url);
  return { from: toDay(searchParams.get('from')!), to: toDay(searchParams.get('to')!) };
}

/** `2022-03-02` → days since 1970. */
export const toDay = (day: string): number => Date.parse(`${day}T00:00Z`) / 86_400_000;

export const timeline = (page: Page) => page.getByRole('group', { name: names.timeline, exact: true });
/** What the axis says. It is told to no screen reader: every label says its date. */
export const axisTexts = (page: Page) =>
  timeline(page).locator('[aria-hidden=true] span').filter({ hasText: /./, visible: true });
export const column = (page: Page) => page.getByRole('region', { name: names.claims });
/** The entries in the column. Its other list is that of the kinds. */
export const columnList = (page: Page) => column(page).getByRole('list').last();
export const claims = (page: Page) => columnList(page).getByRole('link');
export const list = (page: Page) => page.getByRole('region', { name: names.list });
export const searchField = (page: Page) => page.getByRole('searchbox', { name: names.search });
/** A button of the kinds: over the timeline, over the column or over the list. */
export const kind = (page: Page, name: string) =>
  page.getByRole('group', { name: names.kinds }).getByRole('button', { name: countedName(name) });
export const gutter = (page: Page) => page.getByRole('list', { name: names.gutter });
export const article = (page: Page) => page.getByRole('region', { name: names.article, exact: true });
export const card = (page: Page, headline: string) =>
  page.getByRole('region', { name: headline, exact: true });
export const chip = (page: Page, actor: string) =>
  page.getByRole('group', { name: names.actors }).getByRole('button', { name: countedName(actor) });
export const counter = (page: Page) => page.getByRole('status').filter({ hasText: /\d of \d/ });
export const stretches = (page: Page) => page.getByRole('group', { name: names.spans });

/** The words of an entry in the article, piece by piece. */
export const words = (page: Page, id: string) => article(page).locator(`p [data-events~="${id}"]`);

/** The words that stand out from the rest of the article, in its order. */
export const wordsSetApart = (page: Page): Promise<string> =>
  article(page)
    .locator('p span')
    .evaluateAll((spans) =>
      spans
        .filter((span) => getComputedStyle(span).backgroundColor !== 'rgba(0, 0, 0, 0)')
        .map((span) => span.textContent)
        .join(''),
    );

/** The labels of the entries that the filters leave: each has its mark beside the article. */
export const labelsFound = async (page: Page): Promise<string[]> => {
  const marks = gutter(page).getByRole('button');
  const names = await marks.evaluateAll((all) => all.map((mark) => (mark as HTMLElement).title));
  return [...new Set(names.map((name) => name.replace(/^\w+: /, '').replace(/, paragraph \d+$/, '')))];
};

/** Opens a link, and waits until everything shows its view. */
export async function open(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await settled(page);
}

/** Waits until the interactive timeline and everything else shows the view, and nothing moves. */
export const settled = (page: Page): Promise<void> =>
  expect(page.locator('.attested[data-settled]')).toBeAttached();

/** What is the current one of several: the mark of, or the link to, the chosen entry; the stretch of time that is shown. */
export const current = (within: Locator) => within.locator('[aria-current=true]');

/** That an entry is the chosen one wherever it stands, and that no other is. */
export async function expectChosen(page: Page, id: string): Promise<void> {
  const { label, headline, date, passages } = await readEntry(page, id);
  await expect(page).toHaveURL((url) => url.pathname === `/events/${id}/`);
  await expect(card(page, headline)).toBeVisible();
  await expect(page).toHaveTitle(`${headline} · Attested`);

  for (const [marks, times] of [
    [current(timeline(page)), date ? 1 : 0],
    [current(column(page)), date ? 0 : 1],
    [current(gutter(page)), passages.length],
  ] as const) {
    await expect(marks).toHaveCount(times);
    await expect(marks.filter({ hasText: label }).or(marks.and(page.getByTitle(label)))).toHaveCount(times);
  }

  // What the pointer or the focus came to last stands out as well; now that is the masthead.
  await page.mouse.move(1, 1);
  await page.mouse.move(30, 14);
  const quotes = passages.map(({ exact }) => exact).join('');
  await expect.poll(() => wordsSetApart(page), 'the passage set apart').toBe(quotes);
}

/** That nothing is chosen. */
export async function expectNothingChosen(page: Page): Promise<void> {
  await expect(page.getByRole('region', { name: names.introduction })).toBeVisible();
  for (const marks of [timeline(page), gutter(page)]) await expect(current(marks)).toHaveCount(0);
  await expect(current(page.getByRole('main')).and(page.getByRole('link'))).toHaveCount(0);
  await expect(page).toHaveURL((url) => url.pathname === '/');
  await page.mouse.move(1, 1);
  await expect.poll(() => wordsSetApart(page)).toBe('');
}
