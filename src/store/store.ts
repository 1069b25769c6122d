import { createContext, use } from 'react';
import { createStore, useStore } from 'zustand';
import type { Dataset, Supplement } from '../model/dataset.ts';
import type { TimeSpan } from '../model/dates/days.ts';
import { centreOn, clampSpan, isInSight, limitsOf, sameSpan } from '../model/dates/span.ts';
import { type Filter, noFilter, toggled } from '../model/filter.ts';
import type { Order } from '../model/order.ts';
import type { Address } from './address.ts';
import { formatView, isUnknownRoute, parseView, toSearchWords } from './link.ts';
import type { Panel, View } from './view.ts';

export type State = {
  readonly dataset: Dataset;
  /** `null` until somebody has asked for it and it has come. */
  readonly supplement: Supplement | null;
  readonly supplementFailed: boolean;
  readonly view: View;
  /** The link that the page was opened with leads to nothing, and nothing has been done since. */
  readonly notFound: boolean;
  /** The entry that the pointer or the focus is on, wherever it stands. No part of the view: it is over in a moment. */
  readonly hovered: string | null;
  /** The entries that the article speaks of where the reader has scrolled to. */
  readonly entriesInView: readonly string[];
  /** Where the timeline went by itself, for an entry outside the opening span: it stays there when another is chosen. */
  readonly autoSpan: TimeSpan | null;
};
export type Store = ReturnType<typeof createAttestedStore>;

/**
 * The one store: the dataset, which stays, and the view, which the reader moves. The address follows every action;
 * nothing else writes it, so that going Back never pushes. `page` is the link that a page was rendered for, where one was.
 */
export function createAttestedStore(
  dataset: Dataset,
  address: Address,
  fetchSupplement: () => Promise<Supplement> = async () => ({ references: {}, leftOut: [], rules: [] }),
  page = address.read(),
) {
  const store = createStore<State>(() => ({
    dataset,
    supplement: null,
    supplementFailed: false,
    view: parseView(page, dataset),
    notFound: false,
    hovered: null,
    entriesInView: [],
    autoSpan: null,
  }));
  const view = () => store.getState().view;

  function change(next: Partial<View>, how: 'push' | 'replace') {
    const changed = { ...view(), ...next };
    if (store.getState().notFound) store.setState({ notFound: false });
    if (formatView(changed) === formatView(view())) return;
    // The address first: whoever hears of the new view may name the page, and names the new entry of the history.
    address.write(formatView(changed), how);
    store.setState({ view: changed });
  }

  let loading: Promise<void> | null = null;
  function loadSupplement(): Promise<void> {
    store.setState({ supplement: null, supplementFailed: false });
    const mine = fetchSupplement().then(
      (supplement) => {
        // Another dataset may have come meanwhile, and its supplement is on its way.
        if (mine === loading) store.setState({ supplement });
      },
      () => {
        if (mine !== loading) return;
        loading = null;
        store.setState({ supplementFailed: true });
      },
    );
    loading = mine;
    return mine;
  }

  const readAddress = () =>
    store.setState(({ dataset, view }) => ({
      view: keepEqual(view, parseView(address.read(), dataset)),
      notFound: isUnknownRoute(address.read()),
    }));
  // React goes on with a page from the state that the store was made with.
  readAddress();
  const tidy = formatView(view());
  if (tidy !== address.read()) address.write(tidy, 'replace');

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    /** The link to a view that differs from the present one by `next`. */
    href: (next: Partial<View> = {}) => address.href(formatView({ ...view(), ...next })),
    /** The same for a view that need not be the present one. */
    hrefFrom: (from: View, next: Partial<View>) => address.href(formatView({ ...from, ...next })),
    /** The same as it is given to others. */
    url: (next: Partial<View> = {}) => address.url(formatView({ ...view(), ...next })),
    beyond: address.beyond,
    selectEvent: (event: string | null) => {
      const span = view().span ?? (event === view().event ? null : store.getState().autoSpan);
      change({ event, span: spanFor(event, store.getState().dataset, span) }, 'push');
    },
    /** Begins anew at an entry and a span, unfiltered: one step, so that Back undoes all of it. */
    startAt: (event: string, span: TimeSpan | null) =>
      change(startingView(event, span, store.getState().dataset), 'push'),
    toggleActor: (id: string) => {
      const actors = toggled(view().actors, id);
      change(actors.length > 0 ? { actors } : { actors, match: noFilter.match }, 'push');
    },
    setFilter: (filter: Partial<Filter>) => change(filter, 'push'),
    /** What is being typed is one step: Back takes all of it. */
    search: (text: string) =>
      change({ query: toSearchWords(text) }, view().query === '' ? 'push' : 'replace'),
    clearFilters: () => change(noFilter, 'push'),
    showSpan: (span: TimeSpan | null) => {
      if (!sameSpan(span, view().span)) change({ span }, 'replace');
    },
    rememberAutoSpan: (autoSpan: TimeSpan | null) => {
      if (!sameSpan(autoSpan, store.getState().autoSpan)) store.setState({ autoSpan });
    },
    setOrder: (order: Order) => change({ order }, 'replace'),
    showPanel: (panel: Panel | null) => change({ panel }, 'replace'),
    setHovered: (hovered: string | null) => {
      if (hovered !== store.getState().hovered) store.setState({ hovered });
    },
    setEntriesInView: (entriesInView: readonly string[]) => {
      if (entriesInView.join() !== store.getState().entriesInView.join()) store.setState({ entriesInView });
    },
    /** For whoever is about to show it: loads once, and anew where that failed. */
    loadSupplement: () => loading ?? loadSupplement(),
    /** For a dataset that was edited while the page is open: what the reader looks at stays. */
    replaceDataset: (dataset: Dataset) => {
      store.setState({ dataset });
      if (loading) loadSupplement();
    },
    destroy: address.subscribe(readAddress),
  };
}

/** What a starting point shows: its entry and its span, unfiltered. */
export const startingView = (event: string, span: TimeSpan | null, { extent }: Dataset): Partial<View> => ({
  event,
  span: span && clampSpan(span, limitsOf(extent)),
  ...noFilter,
});

/** Choosing moves the span only when the entry lies outside it; the opening span finds its own place. */
function spanFor(id: string | null, dataset: Dataset, span: TimeSpan | null): TimeSpan | null {
  const date = dataset.events.find((event) => event.id === id)?.date;
  if (!span || !date) return span;
  const { drawn } = date;
  return isInSight(drawn, span) ? span : clampSpan(centreOn(span, drawn), limitsOf(dataset.extent));
}

/** What did not change stays the same value, so that nobody derives it anew. */
function keepEqual(before: View, after: View): View {
  const same = Object.entries(before).filter(
    ([key, value]) => JSON.stringify(value) === JSON.stringify(after[key as keyof View]),
  );
  return { ...after, ...Object.fromEntries(same) };
}

export const StoreContext = createContext<Store | null>(null);

/** The store, for its actions and links. They never change, so reading them renders nothing anew. */
export function useActions(): Store {
  const store = use(StoreContext);
  if (!store) throw new Error('A pane of Attested stands outside <StoreContext>');
  return store;
}

/** A fact of the state. `select` must give the same value for the same state: what exists, or a selector of selectors.ts. */
export function useStoreState<T>(select: (state: State) => T): T {
  return useStore(useActions(), select);
}

/** Where a link to the view changed by `next` leads. It is rendered anew when that is another address, and only then. */
export function useHref(next: Partial<View> = {}): string {
  const { hrefFrom } = useActions();
  return useStoreState(({ view }) => hrefFrom(view, next));
}
