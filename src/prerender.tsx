import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import type { Background, Dataset, TimelineEvent } from './domain/dataset.ts';
import { List } from './list/List.tsx';
import { formatHead, headOf } from './pages/head.ts';
import type { Site } from './pages/site.ts';
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
  const pages = [null, ...content.dataset.events].map(async (event) => {
    const link = event ? `/events/${event.id}/` : '/';
    const bytes = fill(template, {
      head: formatHead(headOf({ ...content, event })),
      before:
        '<noscript><p class="without-script">Filters, search and zoom need JavaScript. All else is here.</p></noscript>',
      app: `<div id="attested" data-page="${link}">${renderApp(content, link)}</div>`,
      after: `<noscript>${await renderRest(content, link, event)}</noscript>`,
    });
    return { path: `${link.slice(1)}index.html`, bytes };
  });
  return Promise.all(pages);
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
    <StoreContext value={store}>
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
