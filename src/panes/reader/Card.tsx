import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { CopyLink } from '../../entry/CopyLink.tsx';
import { CorrectionNote } from '../../entry/CorrectionNote.tsx';
import { EntryLink } from '../../entry/EntryLink.tsx';
import { OtherSources } from '../../entry/OtherSources.tsx';
import { Quote } from '../../entry/Quote.tsx';
import { When } from '../../entry/When.tsx';
import { relationText } from '../../i18n/entryText.ts';
import { formatDate } from '../../i18n/formatDate.ts';
import { t } from '../../i18n/text.ts';
import type { Actor, Article, OtherEntry, Relation, TimelineEvent } from '../../model/dataset.ts';
import { useActions, useStoreState } from '../../store/store.ts';
import { Words } from '../../ui/Words.tsx';
import { CardTop } from './CardTop.tsx';
import { useTallness } from './useTallness.ts';

type Props = {
  readonly event: TimelineEvent;
  readonly article: Article;
  readonly actors: readonly Actor[];
  /** Every entry: relations may lead to one that a filter hides. */
  readonly all: readonly TimelineEvent[];
  /** Those that pass the filters: previous and next go through them. */
  readonly events: readonly TimelineEvent[];
  /** More that can be done with the entry: a button. */
  readonly actions: ReactNode;
  readonly onClose: () => void;
};

/** The chosen entry as a plain list of facts. */
export function Card({ event, article, actors, all, events, actions, onClose }: Props) {
  const { clearFilters, toggleActor } = useActions();
  const pressed = useStoreState(({ view }) => view.actors);
  const card = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const headline = useId();
  const [expanded, setExpanded] = useState(false);
  const tall = useTallness(card, event.id);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another entry begins at its top, folded
  useLayoutEffect(() => {
    setExpanded(false);
    card.current?.scrollTo({ top: 0 });
  }, [event.id]);

  const hidden = !events.includes(event);
  const nameOf = (id: string) => actors.find((actor) => actor.id === id)?.name ?? id;
  return (
    <section className="card" data-expanded={expanded} data-tall={tall} aria-labelledby={headline} ref={card}>
      <CardTop event={event} events={events} factsId={`${headline}-facts`} onClose={onClose} />
      <h2 id={headline} aria-describedby={`${headline}-facts`} tabIndex={-1} ref={title}>
        {event.headline}
      </h2>
      {hidden && (
        <p className="hidden-by-filter">
          {t.card.hidden}{' '}
          <button
            type="button"
            className="link"
            onClick={() => {
              title.current?.focus({ preventScroll: true });
              clearFilters();
            }}
          >
            {t.card.clearFilter}
          </button>
        </p>
      )}
      <div className="card-quotes">
        {event.passages.map((passage) => (
          <Quote key={passage.start} passage={passage} lang={article.language} />
        ))}
      </div>
      <div className="sheet-line">
        <CopyLink />
        <span className="card-actions">{actions}</span>
        <button
          type="button"
          className="link details"
          aria-expanded={expanded}
          onClick={() => setExpanded(!expanded)}
        >
          {expanded ? t.card.less : t.card.details}
        </button>
      </div>
      <dl>
        <dt>{t.card.when}</dt>
        <dd>
          <When date={event.date} article={article} />
        </dd>
        {event.saidBy && (
          <>
            <dt>{t.card.saidBy}</dt>
            <dd>{event.saidBy.words}</dd>
          </>
        )}
        {event.actors.length > 0 && (
          <>
            <dt className="folds">{t.card.who}</dt>
            <dd className="folds">
              {event.actors.map(({ actor, role }, i) => (
                <span key={actor}>
                  {i > 0 && ' · '}
                  <button
                    type="button"
                    className="link"
                    title={t.card.filterBy(nameOf(actor))}
                    aria-pressed={pressed.includes(actor)}
                    onClick={() => toggleActor(actor)}
                  >
                    {nameOf(actor)}
                  </button>{' '}
                  {role}
                </span>
              ))}
            </dd>
          </>
        )}
        <dt>{t.card.inArticle}</dt>
        <dd>
          {t.card.paragraphs(paragraphsOf(event, article))}
          {event.passages.flatMap(({ sic, start }) =>
            sic.map(({ exact, note }) => (
              <p className="slip" key={`${start} ${exact}`}>
                <CorrectionNote exact={exact} note={note} lang={article.language} />
              </p>
            )),
          )}
          {event.note && <p className="note">{event.note}</p>}
        </dd>
        <dt>{t.card.otherSources}</dt>
        <dd>
          <OtherSources key={event.id} event={event} />
        </dd>
        {event.relations.length > 0 && (
          <>
            <dt className="folds">{t.card.related}</dt>
            <dd className="folds">
              {event.relations.map((relation, i) => (
                <RelatedEntry
                  key={`${relation.kind} ${relation.event}`}
                  relation={relation}
                  event={all.find(({ id }) => id === relation.event)}
                  lang={article.language}
                  first={i === 0}
                />
              ))}
            </dd>
          </>
        )}
      </dl>
      {tall && (
        <button
          type="button"
          className="link more"
          aria-expanded={expanded}
          onClick={() => setExpanded(!expanded)}
        >
          {expanded ? t.card.less : t.card.more}
        </button>
      )}
    </section>
  );
}

/** The numbers of the paragraphs in which an entry is quoted, each once. */
function paragraphsOf(event: TimelineEvent, article: Article): number[] {
  const numbers = event.passages.map(({ paragraph }) => article.paragraphs[paragraph]?.number);
  return [...new Set(numbers)].filter((number) => number != null);
}

type RelatedProps = {
  readonly relation: Relation;
  readonly event: TimelineEvent | undefined;
  readonly lang: string;
  readonly first: boolean;
};

function RelatedEntry({ relation, event, lang, first }: RelatedProps) {
  return (
    <span>
      {first ? '' : ' · '}
      {relationText(relation)}:{' '}
      {relation.other ? (
        <OtherEntryLink id={relation.event} other={relation.other} />
      ) : (
        <EntryLink id={relation.event} className="link">
          {event?.label}
        </EntryLink>
      )}
      {event?.date && <small> {formatDate(event.date.edtf, 'short')}</small>}
      {relation.words && (
        <>
          {' '}
          (“<Words lang={lang}>{relation.words}</Words>”)
        </>
      )}
    </span>
  );
}

/** An entry of another article is on another page, which may not be known from here. */
function OtherEntryLink({ id, other }: { readonly id: string; readonly other: OtherEntry }) {
  const page = useActions().beyond(`/events/${id}/`);
  return (
    <>
      {page ? (
        <a className="link" href={page}>
          {other.label}
        </a>
      ) : (
        other.label
      )}
      <small> {t.card.inOtherArticle(other.date && formatDate(other.date, 'short'), other.article)}</small>
    </>
  );
}
