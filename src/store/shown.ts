import type { FilterParts } from '../i18n/en.ts';
import { t } from '../i18n/text.ts';
import type { Dataset, Supplement, TimelineEvent } from '../model/dataset.ts';
import { selectFilterDescription, selectReading } from './selectors.ts';
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
export function shownOf(state: State, url: Store['url']): Shown {
  const { dataset, view, supplement } = state;
  const events = selectReading(state);
  return {
    dataset,
    view,
    events,
    set: setText(events.length, dataset.events.length, selectFilterDescription(state)),
    link: url({ event: null, span: null, panel: null }),
    here: url({ panel: null }),
    linkOf: (id) => url({ ...openingView, event: id }),
    references: supplement?.references ?? null,
  };
}

/** The set in words: “All 44 entries”, “12 of 44 entries that name Russia”. */
const setText = (shown: number, all: number, filter: FilterParts | null): string =>
  filter ? t.filters.set(shown, all, t.filters.entriesThatName(filter)) : t.filters.allEntries(all);
