import type { ReactNode } from 'react';
import { CopyLink } from '../entry/CopyLink.tsx';
import { sourceTitle, writtenText } from '../i18n/entryText.ts';
import { t } from '../i18n/text.ts';
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
  const [article, ...more] = dataset.articles;
  const said = dataset.events.length - dated;
  const { beyond } = useActions();
  const index = dataset.collection && beyond('/');
  const only = article && more.length === 0 ? article : null;
  const known = only && [
    only.author ? t.article.by(only.author) : null,
    only.publisher ?? t.article.outletUnknown,
    writtenText(only),
  ];
  return (
    <header className="masthead">
      <p className="kicker">
        <b>{t.app.name}</b>{' '}
        {index && (
          <>
            <a className="all-articles" href={index}>
              {t.app.allArticles}
            </a>{' '}
            ·{' '}
          </>
        )}
        <span>{only?.description ?? t.app.severalArticles(dataset.articles.length)}</span>
        {known && <span className="kicker-more"> · {known.filter(Boolean).join(' · ')}</span>}
      </p>
      <h1 lang={only?.language}>{sourceTitle(dataset)}</h1>
      <p className="promise">
        <span>{t.app.howMany(dated, said)}</span>
        {t.app.promise}
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
      {listed ? t.app.showAsTimeline : t.app.showAsList}
    </button>
  );
}
