import { dialogText } from '../../i18n/dialogText.ts';
import { formatDate } from '../../i18n/formatDate.ts';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import type { Note } from './notes.ts';
import { Section } from './Section.tsx';

/** The sources, each with what it says of which entry. */
export function SourceNotes({ notes }: { readonly notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <Section heading={dialogText.print.sources}>
      {notes.map(({ number, source: { title, titleIsOurs, publisher, published, url }, says }) => (
        <div className="paper-note" key={number}>
          <span className="paper-number">{number}</span>
          <p>
            {titleIsOurs ? title : `“${title}”`}, {publisher}
            {published && `, ${formatDate(published, 'long')}`}.{' '}
            {says.map(({ words, entries }) => (
              <span key={words}>
                <b>{dialogText.print.onEntries(entries)}</b> {words}{' '}
              </span>
            ))}
            <ExternalLink to={url}>{url}</ExternalLink>
          </p>
        </div>
      ))}
    </Section>
  );
}
