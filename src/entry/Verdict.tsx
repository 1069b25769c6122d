import { t } from '../i18n/text.ts';
import type { Verdict as VerdictId } from '../model/dataset.ts';
import './verdict.css';

type Props = {
  readonly verdict: VerdictId;
  /** The page has just said, for all to see, whose verdict it is. */
  readonly told?: boolean;
};

/** What other sources say, as a small worded mark, and that it is they: “Fear … Confirmed” would confirm the fear. */
export function Verdict({ verdict, told = false }: Props) {
  return (
    <span className="whose-verdict">
      <span className={told ? 'visually-hidden' : ''}>{t.entry.otherSources}</span>
      <span className={`verdict ${verdict}`}>{t.verdicts[verdict]}</span>
    </span>
  );
}
