import type { Verdict as VerdictId } from '../domain/dataset.ts';
import { verdictWords } from '../domain/words.ts';
import './verdict.css';

export { verdictWords } from '../domain/words.ts';

/** What other sources say, as a small worded mark. */
export function Verdict({ verdict }: { verdict: VerdictId }) {
  return (
    <span className={`verdict ${verdict}`}>
      <span className="visually-hidden">Other sources: </span>
      {verdictWords[verdict]}
    </span>
  );
}
