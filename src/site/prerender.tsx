import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { isLight } from '../app/isLight.ts';
import { Root } from '../app/Root.tsx';
import kindMarkStyles from '../entry/kindMark.css?inline';
import { References } from '../entry/OtherSources.tsx';
import { formatDate } from '../i18n/formatDate.ts';
import { t } from '../i18n/text.ts';
import type { Dataset, Supplement, TimelineEvent, Withdrawn } from '../model/dataset.ts';
import { List } from '../panes/list/List.tsx';
import { type Address, memoryAddress, queryHref } from '../store/address.ts';
import { createAttestedStore, StoreContext } from '../store/store.ts';
import themeStyles from '../ui/theme.css?inline';
import { CollectionPage } from './collection/CollectionPage.tsx';
import type { Known } from './collection/client.ts';
import articlesStyles from './collection/collection.css?inline';
import { formatHead, type HeadTag, headOf, headOfIndex } from './head.ts';
import { addressOf, pagePath, type Site } from './site.ts';

export { extraFiles } from './extraFiles.ts';
export { parseSite } from './site.ts';

type Content = Site & { readonly dataset: Dataset; readonly supplement: Supplement };

type Page = { readonly path: string; readonly bytes: string };

/** The built `index.html` and what it shows → every page of an article, by its path in the site: of the only one, every page of the site. */
export async function renderPages(template: string, content: Content): Promise<readonly Page[]> {
  const { dataset, base } = content;
  const start = pagePath(null, dataset);
  const render = (id: string | null, event: TimelineEvent | null, head = headOf({ ...content, event })) =>
    fill(template, content, {
      head,
      without: 'Filters, search and zoom need JavaScript. All else is here.',
      event,
      address: memoryAddress(id === null ? '/' : pagePath({ id }), base, start),
    });
  // Under former ids stands the page of today, which tidies the address.
  const formerIds = Object.entries(dataset.formerIds);
  const atEachId = (present: string, bytes: string) =>
    [present, ...formerIds.flatMap(([former, id]) => (id === present ? former : []))].map((id) => ({
      path: `events/${id}/index.html`,
      bytes,
    }));

  const pages = [
    { path: `${start.slice(1)}index.html`, bytes: await render(null, null) },
    ...(dataset.collection ? [] : [{ path: '404.html', bytes: nothingAt(template, base) }]),
  ];
  for (const event of dataset.events) pages.push(...atEachId(event.id, await render(event.id, event)));
  for (const gone of dataset.withdrawn)
    pages.push(...atEachId(gone.id, await render(gone.id, null, headOfWithdrawn(gone, content))));
  return pages;
}

/**
 * The pages of several articles that are of none of them: the index page, and that of every address that has none. `front` is the
 * address of their script (articles/front.ts).
 */
export function renderFront(
  template: string,
  { datasets, front, ...site }: Site & { readonly datasets: readonly Dataset[]; readonly front: string },
): readonly Page[] {
  const collection = datasets[0]!.collection!;
  const { base } = site;
  const script: HeadTag = {
    tag: 'script',
    attrs: { id: 'front', src: front, 'data-base': base, 'data-home': collection.home },
    text: '',
  };
  const entries: readonly Known[] = datasets.flatMap(({ events }) =>
    events.map(({ id, label }) => [id, label] as const),
  );
  const data = { id: 'entries', type: 'application/json' };
  const render = (head: readonly HeadTag[], missing: boolean) =>
    template
      // Nothing of the app: its styles, its scripts, the data of an article.
      .replace(/\s*<(style|script)\b.*?<\/\1>/gs, '')
      .replace(/\s*<link\b[^>]*\brel="(?:preload|modulepreload|alternate|stylesheet)"[^>]*>/g, '')
      .replace(
        /<title>.*?<\/title>/s,
        () => `${formatHead(head)}\n<style>${themeStyles}${kindMarkStyles}${articlesStyles}</style>`,
      )
      .replace(
        /<body>.*<\/body>/s,
        () =>
          `<body>${renderToStaticMarkup(
            <CollectionPage datasets={datasets} collection={collection} base={base} missing={missing} />,
          )}</body>`,
      );
  return [
    { path: 'index.html', bytes: render([...headOfIndex(datasets, collection, site), script], false) },
    {
      path: '404.html',
      bytes: render(
        [
          { tag: 'title', attrs: {}, text: 'Not found · Attested' },
          { tag: 'script', attrs: data, text: JSON.stringify(entries) },
          script,
        ],
        true,
      ),
    },
  ];
}

/** It says what became of the entry, and is none of the site's for whoever lists pages. */
const headOfWithdrawn = ({ headline, on, why }: Withdrawn, content: Content): readonly HeadTag[] => [
  { tag: 'title', attrs: {}, text: `“${headline}” was withdrawn · Attested` },
  { tag: 'meta', attrs: { name: 'description', content: `Withdrawn on ${formatDate(on, 'long')}: ${why}` } },
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
        `<noscript><main class="without-script">Nothing is at this address. <a href="${base}">The timeline and all its entries</a></main></noscript>`,
    );

/** The same as one page that stands alone: what its head says names no other file, and its links are queries. */
export function renderOneFile(template: string, content: Content): Promise<string> {
  const { dataset, site } = content;
  const head = headOf({ ...content, event: null }).filter(
    ({ tag, attrs }) => tag !== 'link' || attrs.rel === 'canonical',
  );
  // The start of one of several articles is not that of the site.
  const whole: readonly HeadTag[] =
    site && dataset.collection ? [{ tag: 'link', attrs: { id: 'site', rel: 'index', href: site } }] : [];
  return fill(template, content, {
    head: [...head, ...whole],
    without:
      'Choosing an entry, filters, search and zoom need JavaScript. The article and all entries are here.',
    event: null,
    address: { ...memoryAddress(), href: queryHref, beyond: (page) => site && addressOf(site, page) },
  });
}

type Filling = {
  readonly head: readonly HeadTag[];
  /** What cannot be done without JavaScript, in words. */
  readonly without: string;
  readonly event: TimelineEvent | null;
  readonly address: Address;
};

async function fill(
  template: string,
  { dataset, supplement }: Content,
  { head, without, event, address }: Filling,
): Promise<string> {
  const home = dataset.collection ? ` data-home="${dataset.collection.home}"` : '';
  const app = `<div id="attested" data-page="${address.read()}"${home}>${renderApp(dataset, address)}</div>`;
  const rest = await renderRest(dataset, supplement, event, address);
  return template
    .replace(/<title>.*?<\/title>/s, () => formatHead(head))
    .replace('<!--before-->', () => `<noscript><aside class="without-script">${without}</aside></noscript>`)
    .replace(/<div id="attested">.*?<\/div>/s, () => app)
    .replace('<!--after-->', () => `<noscript>${rest}</noscript>`);
}

/** The app as it stands at its address before anybody has touched it, as HTML that the browser goes on with. */
const renderApp = (dataset: Dataset, address: Address): string =>
  renderToString(<Root store={createAttestedStore(dataset, address)} light={isLight(address.read())} />);

/** What the app shows on demand only, for readers without JavaScript: the sources of an entry; on the start page every entry in words. */
async function renderRest(
  dataset: Dataset,
  supplement: Supplement,
  event: TimelineEvent | null,
  address: Address,
): Promise<string> {
  const store = createAttestedStore(dataset, address, async () => supplement);
  await store.loadSupplement();
  const markup = renderToStaticMarkup(
    // What is rendered to text is the state that the store began with, and then the sources had not come.
    <StoreContext value={{ ...store, getInitialState: store.getState }}>
      <div className="attested" lang="en">
        {event && event.corroboration.sources > 0 && (
          <section className="rest-sources" aria-labelledby="rest-sources">
            <h2 id="rest-sources">{t.site.sourcesOfIt}</h2>
            <References id={event.id} />
          </section>
        )}
        {event ? (
          <nav className="rest-whole" aria-label={t.site.timeline}>
            <a href={address.href('/')}>{t.site.wholeArticle(dataset.events.length)}</a>
          </nav>
        ) : (
          <List events={dataset.events} chosen={null} count={`${dataset.events.length}`}>
            {null}
          </List>
        )}
      </div>
    </StoreContext>,
  );
  // What only scripts use; and where they do not move the focus, Tab reaches every entry. No text holds a quotation mark as it is.
  return markup.replace(/ (?:tabindex|data-stop|data-event)="[^"]*"| class=""| aria-current="false"/g, '');
}
