import type { Sic } from '../domain/dataset.ts';
import { Words } from './Words.tsx';

type Props = Pick<Sic, 'exact' | 'note'> & { readonly lang: string };

/** The correction of a slip, in the same words wherever the quote is shown. */
export function OurNote({ exact, note, lang }: Props) {
  return (
    <>
      Our note: “<Words lang={lang}>{exact}</Words>” – {note}
    </>
  );
}
