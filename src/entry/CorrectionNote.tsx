import { t } from '../i18n/text.ts';
import type { Sic } from '../model/dataset.ts';
import { Filled } from '../ui/Filled.tsx';
import { Words } from '../ui/Words.tsx';

type Props = Pick<Sic, 'exact' | 'note'> & { readonly lang: string };

/** The correction of a slip, in the same words wherever the quote is shown. */
export const CorrectionNote = ({ exact, note, lang }: Props) => (
  <Filled text={t.entry.correction} parts={{ words: <Words lang={lang}>{exact}</Words>, note }} />
);
