import type { Sic } from '../model/dataset.ts';
import { Words } from '../ui/Words.tsx';

type Props = Pick<Sic, 'exact' | 'note'> & { readonly lang: string };

/** The correction of a slip, in the same words wherever the quote is shown. */
export function CorrectionNote({ exact, note, lang }: Props) {
  return (
    <>
      Our note: “<Words lang={lang}>{exact}</Words>” – {note}
    </>
  );
}
