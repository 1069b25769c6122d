import type { Background, Dataset, TimelineEvent } from '../domain/dataset.ts';

/** What a reader takes away: some entries of a dataset, and how they were chosen. */
export type Taken = {
  readonly dataset: Dataset;
  /** In the order in which they are read. */
  readonly events: readonly TimelineEvent[];
  /** The entries in words: “All 44 entries”, “12 of 44 entries that name Russia”. */
  readonly set: string;
  /** The address of the page that shows this set. */
  readonly link: string;
  /** The address of the whole timeline, unfiltered. */
  readonly home: string;
  /** The address of an entry, by its id. */
  readonly linkOf: (id: string) => string;
  /** What others say, by the id of the entry. */
  readonly references: Background['references'];
};

/** The set in words. `filter` follows the count as `filterWords` has it, and is empty where nothing is filtered. */
export function setWords(shown: number, all: number, filter: string): string {
  if (filter === '') return `All ${all} entries`;
  return `${shown} of ${all} entries${filter.replace(/^ name/, ' that name')}`;
}
