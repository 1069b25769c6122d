import type { Elsewhere } from '../domain/dataset.ts';
import { verdictWords } from '../ui/Verdict.tsx';

/** What others say: the verdict, why, and each reference with what it says. */
export function OtherSources({ elsewhere: { verdict, summary, references } }: { elsewhere: Elsewhere }) {
  return (
    <>
      <b className={`verdict ${verdict}`}>{verdictWords[verdict]}.</b> {summary}
      {references.length > 0 && (
        <details className="references">
          <summary>
            {references.length === 1 ? 'One source' : `${references.length} sources`}, and what{' '}
            {references.length === 1 ? 'it says' : 'they say'}
          </summary>
          <ul>
            {references.map(({ title, titleIsOurs, publisher, published, url, says }) => (
              <li key={url}>
                {says}{' '}
                <a href={url} rel="noreferrer">
                  {titleIsOurs ? title : `“${title}”`}
                </a>
                , {publisher}
                {published && `, ${published}`}.
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
