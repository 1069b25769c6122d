import type { Taken } from '../src/export/taken.ts';
import { t } from '../src/i18n/text.ts';
import type { Dataset, Supplement } from '../src/model/dataset.ts';

const home = 'https://example.org/timeline/';

/** Entries of a dataset as a reader takes them away: all of it, or those of these ids with their filter in words. */
export function takenOf(
  dataset: Dataset,
  {
    ids,
    filter = '',
    references = {},
  }: {
    readonly ids?: readonly string[];
    readonly filter?: string;
    readonly references?: Supplement['references'];
  } = {},
): Taken {
  const events = ids ? dataset.events.filter(({ id }) => ids.includes(id)) : dataset.events;
  return {
    dataset,
    events,
    set: filter
      ? t.filters.set(events.length, dataset.events.length, `entries${filter}`)
      : t.filters.allEntries(dataset.events.length),
    link: filter ? `${home}?q=drawn` : home,
    home,
    linkOf: (id) => `${home}events/${id}/`,
    references,
  };
}
