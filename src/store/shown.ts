import { filterWords, setWords } from '../i18n/filterDescription.ts';
import type { Dataset, Supplement, TimelineEvent } from '../model/dataset.ts';
import { filterEvents, isFiltering } from '../model/filter.ts';
import { inReadingOrder } from '../model/order.ts';
import { indexEvents } from '../model/search.ts';
import type { State, Store } from './store.ts';
import { openingView, type View } from './view.ts';

/** What a reader sees of a dataset, and how it came to that: what is printed and drawn from it is this and no more. */
export type Shown = {
  readonly dataset: Dataset;
  readonly view: View;
  /** Those that pass the filters, in the order in which they are read. */
  readonly events: readonly TimelineEvent[];
  /** The entries in words: “All 44 entries”, “12 of 44 entries that name Russia”. */
  readonly set: string;
  /** The address of the page that shows this set. */
  readonly link: string;
  /** The address of the page as it stands: its entry and its span too. */
  readonly here: string;
  /** The address of an entry, by its id. */
  readonly linkOf: (id: string) => string;
  /** What others say, by the id of the entry; `null` while that has not come. */
  readonly references: Supplement['references'] | null;
};

/** A state and its addresses → what is shown. */
export function shownOf({ dataset, view, supplement }: State, url: Store['url']): Shown {
  const events = inReadingOrder(filterEvents(dataset.events, view, indexEvents(dataset)), view.order);
  const nameOf = (id: string) => dataset.actors.find((actor) => actor.id === id)?.name ?? id;
  return {
    dataset,
    view,
    events,
    set: setWords(events.length, dataset.events.length, isFiltering(view) ? filterWords(view, nameOf) : ''),
    link: url({ event: null, span: null, panel: null }),
    here: url({ panel: null }),
    linkOf: (id) => url({ ...openingView, event: id }),
    references: supplement?.references ?? null,
  };
}
