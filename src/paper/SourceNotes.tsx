import { OutLink } from '../ui/OutLink.tsx';
import type { Note } from './notes.ts';

/** The sources, each with what it says of which entry. */
export function SourceNotes({ notes }: { readonly notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <section>
      <h2>What other sources say</h2>
      {notes.map(({ number, source: { title, titleIsOurs, publisher, published, url }, says }) => (
        <div className="paper-note" key={number}>
          <span className="paper-number">{number}</span>
          <p>
            {titleIsOurs ? title : `“${title}”`}, {publisher}
            {published && `, ${published}`}.{' '}
            {says.map(({ words, entries }) => (
              <span key={words}>
                <b>On {entries.join(' and ')}:</b> {words}{' '}
              </span>
            ))}
            <OutLink to={url}>{url}</OutLink>
          </p>
        </div>
      ))}
    </section>
  );
}
