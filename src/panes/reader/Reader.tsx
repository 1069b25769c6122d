import { Fragment, type ReactNode, useRef } from 'react';
import { t } from '../../i18n/text.ts';
import { articleOf } from '../../model/articles.ts';
import type { Dataset, TimelineEvent } from '../../model/dataset.ts';
import { useStoreState } from '../../store/store.ts';
import { ArticleText } from './ArticleText.tsx';
import { Card } from './Card.tsx';
import { ExcerptNote } from './ExcerptNote.tsx';
import { Introduction } from './Introduction.tsx';
import { UnknownEntry } from './UnknownEntry.tsx';
import { useFocusOnChoice } from './useFocusOnChoice.ts';
import './reader.css';
import './article.css';

type Props = {
  readonly dataset: Dataset;
  /** The name by which a link of this page leads to the article. */
  readonly articleId: string;
  readonly events: readonly TimelineEvent[];
  readonly chosen: TimelineEvent | null;
  /** Whether the whole article stands there, or only what is around the chosen entry’s words. */
  readonly whole: boolean;
  /** Stands in place of the introduction while a filter is on. */
  readonly filterNote: ReactNode;
  /** More that can be done with the chosen entry: a button. */
  readonly actions: ReactNode;
  readonly onClose: () => void;
};

/** The reading pane: the introduction or the chosen entry's card, and the whole article. */
export function Reader(props: Props) {
  const { dataset, articleId, events, chosen, whole, filterNote, actions, onClose } = props;
  const id = useStoreState(({ view }) => view.event);
  const reader = useRef<HTMLElement>(null);
  const news = useFocusOnChoice(reader, id, chosen?.headline);
  return (
    <section className="reader" data-chosen={chosen !== null} aria-label={t.reader.name} ref={reader}>
      <p role="status" className="visually-hidden">
        {news}
      </p>
      {!chosen && <UnknownEntry id={id} dataset={dataset} />}
      {chosen && (
        <Card
          event={chosen}
          article={articleOf(chosen, dataset)}
          actors={dataset.actors}
          all={dataset.events}
          events={events}
          actions={actions}
          onClose={onClose}
        />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling pane must be reachable by keyboard */}
      <div className="article-pane" id={articleId} tabIndex={0} role="region" aria-label={t.reader.article}>
        {!chosen && (filterNote ?? <Introduction dataset={dataset} />)}
        <h2 className="visually-hidden">{t.reader.theArticle}</h2>
        {dataset.articles.map((article) => (
          <Fragment key={article.id}>
            {article.display === 'passages' && <ExcerptNote article={article} />}
            <ArticleText
              article={article}
              all={dataset.events}
              events={events}
              chosen={chosen?.id ?? null}
              whole={whole}
            />
          </Fragment>
        ))}
      </div>
    </section>
  );
}
