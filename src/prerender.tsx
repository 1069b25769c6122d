import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import type { Background, Dataset, TimelineEvent, Withdrawn } from './domain/dataset.ts';
import { List } from './list/List.tsx';
import { formatHead, type HeadTag, headOf } from './pages/head.ts';
import { pagePath, type Site } from './pages/site.ts';
import { Root } from './Root.tsx';
import { References } from './reader/OtherSources.tsx';
import { type Address, memoryAddress, queryHref } from './state/address.ts';
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
  const render = (id: string | null, event: TimelineEvent | null, head = headOf({ ...content, event })) =>
    fill(template, content, {
      head,
      without: 'Filters, search and zoom need JavaScript. All else is here.',
      event,
      address: memoryAddress(id === null ? '/' : pagePath({ id }), base),
    });
  // Under former ids stands the page of today, which tidies the address.
  const formerIds = Object.entries(dataset.formerIds);
  const atEachId = (present: string, bytes: string) =>
    [present, ...formerIds.flatMap(([former, id]) => (id === present ? former : []))].map((id) => ({
      path: `events/${id}/index.html`,
      bytes,
    }));

  const pages = [
    { path: 'index.html', bytes: await render(null, null) },
    { path: '404.html', bytes: nothingAt(template, base) },
  ];
  for (const event of dataset.events) pages.push(...atEachId(event.id, await render(event.id, event)));
  for (const gone of dataset.withdrawn)
    pages.push(...atEachId(gone.id, await render(gone.id, null, headOfWithdrawn(gone, content))));
  return pages;
}

/** It says what became of the entry, and is none of the site's for whoever lists pages. */
const headOfWithdrawn = ({ headline, onWords, why }: Withdrawn, content: Content): readonly HeadTag[] => [
  { tag: 'title', attrs: {}, text: `“${headline}” was withdrawn · Attested` },
  { tag: 'meta', attrs: { name: 'description', content: `Withdrawn on ${onWords}: ${why}` } },
  { tag: 'meta', attrs: { name: 'robots', content: 'noindex' } },
  ...headOf({ ...content, event: null }).filter(
    ({ tag, attrs }) => tag === 'link' && attrs.rel !== 'canonical',
  ),
];

/** The page of every address that has none: with scripts, it finds out what was meant. */
const nothingAt = (template: string, base: string): string =>
  template
    .replace(/<title>.*?<\/title>/s, '<title>Not found · Attested</title>')
    .replace('<!--before-->', '')
    .replace(/<div id="attested">.*?<\/div>/s, '<div id="attested"></div>')
    .replace(
      '<!--after-->',
      () =>
        `<noscript><p class="without-script">Nothing is at this address. <a href="${base}">The timeline and all its entries</a></p></noscript>`,
    );

/** The same as one page that stands alone: what its head says names no other file, and its links are queries. */
export function renderOneFile(template: string, content: Content): Promise<string> {
  return fill(template, content, {
    head: headOf({ ...content, event: null }).filter(
      ({ tag, attrs }) => tag !== 'link' || attrs.rel === 'canonical',
    ),
    without:
      'Choosing an entry, filters, search and zoom need JavaScript. The article and all entries are here.',
    event: null,
    address: { ...memoryAddress(), href: queryHref },
  });
}

type Page = {
  readonly head: readonly HeadTag[];
  /** What cannot be done without JavaScript, in words. */
  readonly without: string;
  readonly event: TimelineEvent | null;
  readonly address: Address;
};

async function fill(
  template: string,
  { dataset, background }: Content,
  { head, without, event, address }: Page,
): Promise<string> {
  const app = `<div id="attested" data-page="${address.read()}">${renderApp(dataset, address)}</div>`;
  const rest = await renderRest(dataset, background, event, address);
  return template
    .replace(/<title>.*?<\/title>/s, () => formatHead(head))
    .replace('<!--before-->', () => `<noscript><p class="without-script">${without}</p></noscript>`)
    .replace(/<div id="attested">.*?<\/div>/s, () => app)
    .replace('<!--after-->', () => `<noscript>${rest}</noscript>`);
}

/** The app as it stands at its address before anybody has touched it, as HTML that the browser goes on with. */
const renderApp = (dataset: Dataset, address: Address): string =>
  renderToString(<Root store={createAttestedStore(dataset, address)} />);

/** What the app shows on demand only, for readers without JavaScript: the sources of an entry, and every entry in words. */
async function renderRest(
  dataset: Dataset,
  background: Background,
  event: TimelineEvent | null,
  address: Address,
): Promise<string> {
  const store = createAttestedStore(dataset, address, async () => background);
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
