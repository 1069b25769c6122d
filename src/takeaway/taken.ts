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
