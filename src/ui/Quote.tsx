import type { Passage } from '../domain/dataset.ts';
import { OurNote } from './OurNote.tsx';

/** A quote with the corrections of its slips: one never goes without the other. */
export function Quote({ passage }: { passage: Passage }) {
  return (
    <figure className="quote">
      <blockquote>
        “<bdi>{passage.exact}</bdi>”
      </blockquote>
      {passage.sic.map(({ exact, note }) => (
        <figcaption className="slip" key={exact}>
          <OurNote exact={exact} note={note} />
        </figcaption>
      ))}
    </figure>
  );
}
