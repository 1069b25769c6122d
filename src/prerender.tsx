import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import type { Background, Dataset, TimelineEvent } from './domain/dataset.ts';
import { List } from './list/List.tsx';
import { formatHead, headOf } from './pages/head.ts';
import { pagePath, type Site } from './pages/site.ts';
import { Root } from './Root.tsx';
import { References } from './reader/OtherSources.tsx';
import { memoryAddress } from './state/address.ts';
import { createAttestedStore, StoreContext } from './state/store.ts';

export { extraFiles } from './pages/extraFiles.ts';
export { parseSite } from './pages/site.ts';

type Content = Site & { readonly dataset: Dataset; readonly background: Background };

/** The built `index.html` and what it shows → every page of the site, by its path in it. */
export async function renderPages(
  template: string,
  content: Content,
): Promise<readonly { readonly path: string; readonly bytes: string }[]> {
  const { dataset, base } = content;
  const page = async (link: string, event: TimelineEvent | null, head = headOf({ ...content, event })) =>
    fill(template, {
      head: formatHead(head),
      before:
        '<noscript><p class="without-script">Filters, search and zoom need JavaScript. All else is here.</p></noscript>',
      app: `<div id="attested" data-page="${link}">${renderApp(content, link)}</div>`,
      after: `<noscript>${await renderRest(content, link, event)}</noscript>`,
    });
  // Under former ids stands the page of today, which tidies the address.
  const atEachId = (id: string, bytes: string) =>
    [id, ...Object.keys(dataset.formerIds).filter((former) => dataset.formerIds[former] === id)].map(
      (id) => ({
        path: `events/${id}/index.html`,
        bytes,
      }),
    );

  const pages = [{ path: 'index.html', bytes: await page('/', null) }];
  for (const event of dataset.events) {
    pages.push(...atEachId(event.id, await page(pagePath(event), event)));
  }
  for (const gone of dataset.withdrawn) {
    const title = `“${gone.headline}” was withdrawn · Attested`;
    const head = headOf({ ...content, event: null }).map((tag) =>
      tag.tag === 'title' ? { ...tag, text: title } : tag,
    );
    pages.push(...atEachId(gone.id, await page(pagePath(gone), null, head)));
  }
  const nothing = fill(template, {
    head: '<title>Not found · Attested</title>',
    before: '',
    app: '<div id="attested"></div>',
    after: `<noscript><p class="without-script">Nothing is at this address. <a href="${base}">The timeline and all its entries</a></p></noscript>`,
  });
  return [...pages, { path: '404.html', bytes: nothing }];
}

/** The app as it stands at a link before anybody has touched it, as HTML that the browser goes on with. */
export function renderApp({ dataset, base }: Content, link: string): string {
  return renderToString(<Root store={createAttestedStore(dataset, memoryAddress(link, base))} />);
}

/** What the app shows on demand only, for readers without JavaScript: the sources of an entry, and every entry in words. */
async function renderRest(
  { dataset, background, base }: Content,
  link: string,
  event: TimelineEvent | null,
): Promise<string> {
  const store = createAttestedStore(dataset, memoryAddress(link, base), async () => background);
  await store.loadBackground();
  return renderToStaticMarkup(
    // What is rendered to text is the state that the store began with, and then the sources had not come.
    <StoreContext value={{ ...store, getInitialState: store.getState }}>
      <div className="attested">
        {event && event.elsewhere.sources > 0 && (
          <section className="rest-sources">
            <h2>What other sources say of it</h2>
            <References id={event.id} />
          </section>
        )}
        <List
          article={dataset.articles[0]!}
          events={dataset.events}
          chosen={event}
          count={`${dataset.events.length}`}
        >
          {null}
        </List>
      </div>
    </StoreContext>,
  );
}

type Parts = Record<'head' | 'before' | 'app' | 'after', string>;

const fill = (template: string, { head, before, app, after }: Parts): string =>
  template
    .replace(/<title>.*?<\/title>/s, () => head)
    .replace('<!--before-->', () => before)
    .replace(/<div id="attested">.*?<\/div>/s, () => app)
    .replace('<!--after-->', () => after);
