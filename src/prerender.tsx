import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import type { Dataset } from './domain/dataset.ts';
import { inReadingOrder } from './domain/order.ts';
import { List } from './list/List.tsx';
import { Root } from './Root.tsx';
import { memoryAddress } from './state/address.ts';
import { createAttestedStore, StoreContext } from './state/store.ts';

type Where = {
  /** The page's link, relative to the site's root. */
  readonly link: string;
  /** The path that the site lives under, with a slash at both ends. */
  readonly base: string;
};

/** The app as it stands at a link before anybody has touched it, as HTML that the browser goes on with. */
export function renderApp(dataset: Dataset, { link, base }: Where): string {
  return renderToString(<Root store={createAttestedStore(dataset, memoryAddress(link, base))} />);
}

/** Every entry in words, for readers without JavaScript. */
export function renderList(dataset: Dataset, { link, base }: Where): string {
  const store = createAttestedStore(dataset, memoryAddress(link, base));
  const { view } = store.getState();
  return renderToStaticMarkup(
    <StoreContext value={store}>
      <div className="attested">
        <List
          article={dataset.articles[0]!}
          events={inReadingOrder(dataset.events, view.order)}
          chosen={dataset.events.find(({ id }) => id === view.event) ?? null}
          count={`${dataset.events.length}`}
        >
          {null}
        </List>
      </div>
    </StoreContext>,
  );
}

type Page = Where & { readonly path: string; readonly html: string };

/** The built `index.html` and the dataset → every page of the site, by its path in it. */
export function renderPages(
  template: string,
  dataset: Dataset,
  base: string,
): readonly Pick<Page, 'path' | 'html'>[] {
  return [null, ...dataset.events].map((event) => {
    const link = event ? `/events/${event.id}/` : '/';
    const where = { link, base };
    return {
      path: `${link.slice(1)}index.html`,
      html: fill(template, {
        before:
          '<noscript><p class="without-script">Filters, search and zoom need JavaScript. All else is here.</p></noscript>',
        after: `<noscript>${renderList(dataset, where)}</noscript>`,
        page: `<div id="attested" data-page="${link}">${renderApp(dataset, where)}</div>`,
      }),
    };
  });
}

function fill(
  template: string,
  { before, after, page }: Record<'before' | 'after' | 'page', string>,
): string {
  return template
    .replace('<!--before-->', () => before)
    .replace(/<div id="attested">.*?<\/div>/s, () => page)
    .replace('<!--after-->', () => after);
}
