import type { ReactNode } from 'react';
import { CopyLink } from '../entry/CopyLink.tsx';
import { formatDate } from '../i18n/formatDate.ts';
import type { Dataset } from '../model/dataset.ts';
import { useActions } from '../store/store.ts';
import type { Panel } from '../store/view.ts';

type Props = {
  readonly dataset: Dataset;
  /** How many entries have a date. */
  readonly dated: number;
  /** What is shown, and what would be where no link says it. */
  readonly panel: Panel;
  readonly firstPanel: Panel;
  /** More buttons. */
  readonly children: ReactNode;
};

/** What this is, what is not known of it, and what a quote proves. */
export function Masthead({ dataset, dated, panel, firstPanel, children }: Props) {
  const article = dataset.articles[0]!;
  const said = dataset.events.length - dated;
  const { author, publisher, description, written } = article;
  const { beyond } = useActions();
  const index = dataset.collection && beyond('/');
  const known = [
    author ? `by ${author}` : null,
    publisher ?? 'outlet not known',
    `written ${formatDate(written.edtf, 'long')}${written.basis === 'inferred' ? ' (inferred)' : ''}`,
  ];
  return (
    <header className="masthead">
      <p className="kicker">
        <b>Attested</b>{' '}
        {index && (
          <>
            <a className="all-articles" href={index}>
              All articles
            </a>{' '}
            ·{' '}
          </>
        )}
        <span>{description}</span>
        <span className="kicker-more"> · {known.filter(Boolean).join(' · ')}</span>
      </p>
      <h1 lang={article.language}>“{article.title}”</h1>
      <p className="promise">
        <span>
          {dated} {dated === 1 ? 'entry has a date and stands' : 'entries have a date and stand'} on the
          timeline
          {said > 0 &&
            `; ${said} ${said === 1 ? 'has none and stands' : 'have none and stand'} in the order told`}
          .{' '}
        </span>
        A quote shows that the article says it, not that it is true.
      </p>
      <div className="masthead-actions">
        <ListButton panel={panel} firstPanel={firstPanel} />
        {children}
        <CopyLink />
      </div>
    </header>
  );
}

/** On a wide screen: the list instead of timeline and column, and back. */
function ListButton({ panel, firstPanel }: Pick<Props, 'panel' | 'firstPanel'>) {
  const { showPanel } = useActions();
  const listed = panel === 'list';
  const other = listed ? 'timeline' : 'list';
  return (
    <button
      type="button"
      className="link list-button"
      aria-keyshortcuts="l"
      onClick={() => showPanel(other === firstPanel ? null : other)}
    >
      {listed ? 'Show as timeline' : 'Show as list'}
    </button>
  );
}
