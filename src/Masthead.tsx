import type { ReactNode } from 'react';
import type { Dataset } from './domain/dataset.ts';
import { CopyLink } from './reader/CopyLink.tsx';
import { useActions, useAttested } from './state/store.ts';

type Props = {
  readonly dataset: Dataset;
  /** How many entries have a date. */
  readonly dated: number;
  /** More buttons. */
  readonly children: ReactNode;
};

/** What this is, what is not known of it, and what a quote proves. */
export function Masthead({ dataset, dated, children }: Props) {
  const article = dataset.articles[0]!;
  const said = dataset.events.length - dated;
  const { author, publisher, description, written } = article;
  const known = [
    author ? `by ${author}` : null,
    publisher ?? 'outlet not known',
    `written ${written.words}${written.basis === 'inferred' ? ' (inferred)' : ''}`,
  ];
  return (
    <header className="masthead">
      <p className="kicker">
        <b>Attested</b> <span>{description}</span>
        <span className="kicker-more"> · {known.filter(Boolean).join(' · ')}</span>
      </p>
      <h1>“{article.title}”</h1>
      <p className="promise">
        <span>
          {dated} {dated === 1 ? 'entry has a date and stands' : 'entries have a date and stand'} on the
          timeline; {said} {said === 1 ? 'has none and stands' : 'have none and stand'} in the order told.{' '}
        </span>
        A quote shows that the article says it, not that it is true.
      </p>
      <div className="masthead-actions">
        <ListButton />
        {children}
        <CopyLink />
      </div>
    </header>
  );
}

/** On a wide screen: the list instead of timeline and column, and back. */
function ListButton() {
  const { showPanel } = useActions();
  const listed = useAttested(({ view }) => view.panel === 'list');
  return (
    <button
      type="button"
      className="link list-button"
      aria-keyshortcuts="l"
      onClick={() => showPanel(listed ? null : 'list')}
    >
      {listed ? 'Show as timeline' : 'Show as list'}
    </button>
  );
}
