import type { Sic } from '../domain/dataset.ts';

/** The correction of a slip, in the same words wherever the quote is shown. */
export function OurNote({ exact, note }: Pick<Sic, 'exact' | 'note'>) {
  return (
    <>
      Our note: “<bdi>{exact}</bdi>” – {note}
    </>
  );
}
