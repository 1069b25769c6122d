import type { Passage } from '../model/dataset.ts';
import { OurNote } from './CorrectionNote.tsx';

/** A quote with the corrections of its slips: one never goes without the other. */
export function Quote({ passage, lang }: { passage: Passage; lang: string }) {
  return (
    <figure className="quote">
      <blockquote lang={lang}>
        “<bdi>{passage.exact}</bdi>”
      </blockquote>
      {passage.sic.map(({ exact, note }) => (
        <figcaption className="slip" key={exact}>
          <OurNote exact={exact} note={note} lang={lang} />
        </figcaption>
      ))}
    </figure>
  );
}
