import type { Passage } from '../model/dataset.ts';
import { CorrectionNote } from './CorrectionNote.tsx';

/** A quote with the corrections of its slips: one never goes without the other. */
export function Quote({ passage, lang }: { passage: Passage; lang: string }) {
  return (
    <figure className="quote">
      <blockquote lang={lang}>
        “<bdi>{passage.exact}</bdi>”
      </blockquote>
      {passage.sic.map(({ exact, note }) => (
        <figcaption className="slip" key={exact}>
          <CorrectionNote exact={exact} note={note} lang={lang} />
        </figcaption>
      ))}
    </figure>
  );
}
