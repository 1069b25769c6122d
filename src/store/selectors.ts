import { filterDescription } from '../i18n/filterDescription.ts';
import type { Actor, Dataset, EventKind, TimelineEvent } from '../model/dataset.ts';
import { writingPeriodOf } from '../model/dates/span.ts';
import {
  actorsByCount,
  bestLoosening,
  countIfPressed,
  type Filter,
  filterEvents,
  isFiltering,
} from '../model/filter.ts';
import { inReadingOrder } from '../model/order.ts';
import { indexEvents } from '../model/search.ts';
import type { View } from './view.ts';

/**
 * What is derived of the data and the view, once for all panes. Each selector takes the state and gives the same value as
 * long as nothing that it reads has changed, so that `useStoreState(selectVisible)` renders anew only then.
 */
export type Selected = { readonly dataset: Dataset; readonly view: View };

/** A function of a dataset alone that remembers its answer. `selectDated({ dataset, view })` → its entries with a date. */
function ofDataset<T>(derive: (dataset: Dataset) => T): (state: Pick<Selected, 'dataset'>) => T {
  const answers = new WeakMap<Dataset, { readonly value: T }>();
  return ({ dataset }) => {
    const known = answers.get(dataset) ?? { value: derive(dataset) };
    answers.set(dataset, known);
    return known.value;
  };
}

/**
 * A function of a state that remembers its last two answers for each dataset (while React takes up a page, the view that the
 * page was rendered for and the link's): `derive` is asked only for other values of `inputs` (`Object.is`).
 */
function ofState<const Inputs extends readonly unknown[], T>(
  inputs: (state: Selected) => Inputs,
  derive: (...inputs: Inputs) => T,
): (state: Selected) => T {
  const answers = new WeakMap<Dataset, readonly { readonly inputs: Inputs; readonly value: T }[]>();
  return (state) => {
    const now = inputs(state);
    const recent = answers.get(state.dataset) ?? [];
    const known = recent.find((answer) => answer.inputs.every((input, i) => Object.is(input, now[i])));
    if (known) return known.value;
    const made = { inputs: now, value: derive(...now) };
    answers.set(state.dataset, [made, ...recent.slice(0, 1)]);
    return made.value;
  };
}

const isDated = ({ date }: TimelineEvent): boolean => date !== null;
const isUndated = (event: TimelineEvent): boolean => !isDated(event);

const selectIndex = ofDataset(indexEvents);

/** The days in which the article was written. */
export const selectWritingPeriod = ofDataset(writingPeriodOf);

/** All entries with a date, by their beginning. */
export const selectAllDated = ofDataset(({ events }) => events.filter(isDated));

/** The actors, those first that most entries name. */
export const selectActorsByCount = ofDataset(({ actors, events }) => actorsByCount(actors, events));

/** An actor's id → its name; an id that nobody has stays as it is. */
export const selectNameOf = ofDataset(({ actors }) => {
  const names = new Map(actors.map(({ id, name }: Actor) => [id, name]));
  return (id: string): string => names.get(id) ?? id;
});

/** The filter that the view holds. */
export const selectFilter = ofState(
  ({ view: { actors, match, kinds, verdicts, query } }) => [actors, match, kinds, verdicts, query],
  (actors, match, kinds, verdicts, query): Filter => ({ actors, match, kinds, verdicts, query }),
);

const selectWithout = (part: Partial<Filter>) =>
  ofState(
    (state) => [state.dataset.events, selectFilter(state), selectIndex(state)],
    (events, filter, index) => filterEvents(events, { ...filter, ...part }, index),
  );

/** The entries that pass the filter, by date; those without one follow, in the order told. */
export const selectVisible = selectWithout({});

const selectOfAnyKind = selectWithout({ kinds: [] });

/** What the filter leaves, but for its verdicts. */
export const selectOfAnyVerdict = selectWithout({ verdicts: [] });

/** The visible entries with a date. */
export const selectDated = ofState(
  (state) => [selectVisible(state)],
  (visible) => visible.filter(isDated),
);

/** The visible entries without a date, in the order told. */
export const selectUndated = ofState(
  (state) => [selectVisible(state)],
  (visible) => visible.filter(isUndated),
);

/** The visible entries in the order in which previous and next lead through them. */
export const selectReading = ofState((state) => [selectVisible(state), state.view.order], inReadingOrder);

/** The ids of the visible entries. */
export const selectVisibleIds = ofState(
  (state) => [selectVisible(state)],
  (visible): ReadonlySet<string> => new Set(visible.map(({ id }) => id)),
);

/** The chosen entry, whether it is visible or not; `null` where none is, or none has the id of the link. */
export const selectChosen = ({ dataset, view }: Selected): TimelineEvent | null =>
  view.event === null ? null : (dataset.events.find(({ id }) => id === view.event) ?? null);

type KindCount = { readonly dated: number; readonly undated: number };

/** How many entries of a kind the other parts of the filter leave, with a date and without. */
export const selectKindCounts = ofState(
  (state) => [selectOfAnyKind(state)],
  (events): ReadonlyMap<EventKind, KindCount> => {
    const counts = new Map<EventKind, KindCount>();
    for (const event of events) {
      const { dated, undated } = counts.get(event.kind) ?? { dated: 0, undated: 0 };
      counts.set(
        event.kind,
        isDated(event) ? { dated: dated + 1, undated } : { dated, undated: undated + 1 },
      );
    }
    return counts;
  },
);

/** How many entries would be visible that name an actor, if it were pressed: by the actor's id. */
export const selectCountIfPressed = ofState(
  (state) => [state.dataset.events, selectFilter(state), selectIndex(state)],
  countIfPressed,
);

/** The filter in words, to follow a count; `null` where nothing is filtered. */
export const selectFilterDescription = ofState(
  (state) => [selectFilter(state), selectNameOf(state)],
  (filter, nameOf) => (isFiltering(filter) ? filterDescription(filter, nameOf) : null),
);

/** Where the filter leaves nothing: the one change that would show most. */
export const selectLoosening = ofState(
  (state) => [state.dataset.events, selectFilter(state), selectIndex(state), selectVisible(state)],
  (events, filter, index, visible) =>
    isFiltering(filter) && visible.length === 0 ? bestLoosening(events, filter, index) : null,
);
