import type { Page } from 'playwright/test';
import type { Dataset } from '../src/model/dataset.ts';
import { isUnknownRoute, parseView } from '../src/store/link.ts';
import { expect, readDataset } from './attested.ts';

type Opened = {
  readonly link: string;
  readonly path: string;
  readonly title: string;
  readonly alerts: readonly string[];
};

/** Loads pages in frames beside each other, and tells what stands there once they are drawn. */
const load = (links: readonly string[]): Promise<readonly Opened[]> =>
  Promise.all(
    links.map(async (link) => {
      const frame = document.createElement('iframe');
      frame.style.cssText = 'position: fixed; inset: 0; width: 1280px; height: 720px';
      frame.src = link;
      document.body.append(frame);
      const inside = (selector: string) => [...(frame.contentDocument?.querySelectorAll(selector) ?? [])];
      while (inside('h1').length === 0 || inside('.standing, .list, .entry-card').length === 0)
        await new Promise(requestAnimationFrame);
      const path = frame.contentWindow!.location.pathname;
      const title = frame.contentDocument!.title;
      const alerts = inside('[role=alert]').map(({ textContent }) => textContent);
      frame.remove();
      return { link, path, title, alerts };
    }),
  );

/** Goes to one after another within the page, as Back and Forward do. */
export const goTo = async (links: readonly string[]): Promise<readonly Opened[]> => {
  const opened: Opened[] = [];
  for (const link of links) {
    history.replaceState(null, '', link);
    dispatchEvent(new PopStateEvent('popstate'));
    await new Promise(requestAnimationFrame);
    const alerts = [...document.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent);
    opened.push({ link, path: location.pathname, title: document.title, alerts });
  }
  return opened;
};

/** What a reader is told of a link: in our own words, with at most a name in quotation marks. */
function toldOf(link: string, dataset: Dataset): RegExp | null {
  const { pathname, search } = new URL(link);
  const { event } = parseView(pathname + search, dataset);
  if (event === null)
    return isUnknownRoute(pathname)
      ? /^Nothing is at this address\. Here is the whole timeline\.Go on without it$/
      : null;
  if (dataset.events.some(({ id }) => id === event)) return null;
  return /^This link names an entry that is not here(: “[\p{L}\p{N}_-]{1,60}”)?\. (Perhaps one of these was meant:.*)?Go on without it$/u;
}

export function expectTold({ link, title, alerts }: Opened, dataset: Dataset): void {
  const named = JSON.stringify(link.slice(0, 300));
  const words = toldOf(link, dataset);
  expect(title, named).toMatch(/Attested$/);
  expect(alerts.length, `${named}: ${alerts}`).toBe(words ? 1 : 0);
  if (words) expect(alerts[0], named).toMatch(words);
}

/** As an address bar writes it: a browser loads no frame whose address holds a line end and a “<”. */
export const written = (links: readonly string[], origin: string) =>
  links.map((link) => new URL(origin + (link.startsWith('/') ? link : `/${link}`)).href);

const AT_ONCE = 10; // frames

/** That links are loaded as pages without a dialog, lead to the start or to an entry, and are told in our own words. */
export async function expectLoaded(page: Page, links: readonly string[], origin: string): Promise<void> {
  page.on('dialog', (dialog) => expect.soft(dialog.message(), 'a dialog').toBe(''));
  await page.goto('/');
  const dataset = await readDataset(page);
  // A page that does nothing, to put the frames into.
  await page.goto('/robots.txt');
  const asWritten = written(links, origin);
  for (let first = 0; first < asWritten.length; first += AT_ONCE)
    for (const opened of await page.evaluate(load, asWritten.slice(first, first + AT_ONCE))) {
      expectTold(opened, dataset);
      expect(opened.path, opened.link).toMatch(/^\/$|^\/events\/[^/]+\/$/);
    }
}
