import type { Supplement } from '../model/dataset.ts';
import type { Shown } from '../store/shown.ts';

/** What a reader takes away: what is shown, with what others say of it. */
export type Taken = Pick<Shown, 'dataset' | 'events' | 'set' | 'link' | 'linkOf'> & {
  /** The address of the whole timeline, unfiltered. */
  readonly home: string;
  /** What others say, by the id of the entry. */
  readonly references: Supplement['references'];
};
