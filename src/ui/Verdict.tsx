import type { Verdict as VerdictId } from '../domain/dataset.ts';
import './verdict.css';

/** How the page names the verdicts. */
export const verdictWords: Record<VerdictId, string> = {
  confirmed: 'Confirmed',
  partly: 'Partly confirmed',
  contested: 'Disputed',
  'not-found': 'None found',
  'not-checkable': 'Nothing to check',
};

/** What other sources say, as a small worded mark. */
export function Verdict({ verdict }: { verdict: VerdictId }) {
  return (
    <span className={`verdict ${verdict}`}>
      <span className="visually-hidden">Other sources: </span>
      {verdictWords[verdict]}
    </span>
  );
}
