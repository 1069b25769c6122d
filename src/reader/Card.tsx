import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Actor, Article, TimelineEvent } from '../domain/dataset.ts';
import { useActions } from '../state/store.ts';
import { KindMark, kindWords } from '../ui/KindMark.tsx';
import { CopyLink } from './CopyLink.tsx';
import { OtherSources } from './OtherSources.tsx';
import { Quote } from './Quote.tsx';
import { undatedWords, verdictWords, whenWords, wordsOfRelation } from './words.ts';

const MOST = 0.4; // of the reading pane's height

type Props = {
  readonly event: TimelineEvent;
  readonly article: Article;
  readonly actors: readonly Actor[];
  /** Every entry: relations may lead to one that a filter hides. */
  readonly all: readonly TimelineEvent[];
  /** Those that pass the filters: previous and next go through them. */
  readonly events: readonly TimelineEvent[];
};

/** The chosen entry as a plain list of facts. */
export function Card({ event, article, actors, all, events }: Props) {
  const { selectEvent, clearFilters, toggleActor } = useActions();
  const card = useRef<HTMLElement>(null);
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
    <section
      className="card"
      data-expanded={expanded}
      data-tall={tall}
      aria-labelledby="card-headline"
      ref={card}
    >
      <CardTop event={event} events={events} />
      <h2 id="card-headline">{event.headline}</h2>
      {hidden && (
        <p className="hidden-by-filter">
          Your filter hides this entry from timeline, column and text.{' '}
          <button type="button" className="link" onClick={clearFilters}>
            Clear the filter
          </button>
        </p>
      )}
      <div className="card-quotes">
        {event.passages.map((passage) => (
          <Quote key={passage.start} passage={passage} />
        ))}
      </div>
      <div className="sheet-line">
        <b>{verdictWords[event.elsewhere.verdict]}</b>
        <CopyLink />
        <button
          type="button"
          className="link"
          aria-expanded={expanded}
          onClick={() => setExpanded(!expanded)}
        >
          {expanded ? 'Less' : 'Details'}
        </button>
      </div>
      <dl>
        <dt>When</dt>
        <dd>{event.date ? whenWords(event.date) : undatedWords(article)}</dd>
        {event.saidBy && (
          <>
            <dt>Said by</dt>
            <dd>{event.saidBy.words}</dd>
          </>
        )}
        {event.actors.length > 0 && (
          <>
            <dt className="folds">Who</dt>
            <dd className="folds">
              {event.actors.map(({ actor, role }, i) => (
                <span key={actor}>
                  {i > 0 && ' · '}
                  <button
                    type="button"
                    className="link"
                    title={`Filter: ${nameOf(actor)}`}
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
        <dt>In the article</dt>
        <dd>
          {placesOf(event, article)}, word for word.
          {event.passages.flatMap(({ sic, start }) =>
            sic.map(({ exact, note }) => (
              <p className="slip" key={`${start} ${exact}`}>
                Our note: “{exact}” – {note}
              </p>
            )),
          )}
          {event.note && <p className="note">{event.note}</p>}
        </dd>
        <dt>Other sources</dt>
        <dd>
          <OtherSources elsewhere={event.elsewhere} />
        </dd>
        {event.relations.length > 0 && (
          <>
            <dt className="folds">Related</dt>
            <dd className="folds">
              {event.relations.map((relation, i) => (
                <span
                  key={`${relation.kind} ${relation.event}`}
                  title={relation.words ? `“${relation.words}”` : undefined}
                >
                  {i > 0 && ' · '}
                  {wordsOfRelation(relation)}:{' '}
                  <button type="button" className="link" onClick={() => selectEvent(relation.event)}>
                    {all.find(({ id }) => id === relation.event)?.label}
                  </button>
                </span>
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
          {expanded ? 'Less' : 'More: who, and what is related'}
        </button>
      )}
    </section>
  );
}

/** Whether all of a card would take more than two fifths of the reading pane. */
function useTallness(card: RefObject<HTMLElement | null>, id: string): boolean {
  const [tall, setTall] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another entry is another card
  useLayoutEffect(() => {
    const pane = card.current?.parentElement;
    if (!card.current || !pane) return;
    const measure = () => {
      const { current } = card;
      if (!current?.querySelector('dl')?.offsetHeight) return; // a folded sheet
      // Unfolded for a moment, before anything is painted: the height that all of it would take.
      current.dataset.tall = 'false';
      const tall = current.scrollHeight > pane.clientHeight * MOST;
      current.dataset.tall = String(tall);
      setTall(tall);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(pane);
    return () => observer.disconnect();
  }, [card, id]);
  return tall;
}

/** Kind, date, where it stands among its family, and the ways on. */
function CardTop({ event, events }: { event: TimelineEvent; events: readonly TimelineEvent[] }) {
  const { selectEvent } = useActions();
  const dated = event.date !== null;
  const family = events.filter(({ date }) => (date !== null) === dated);
  const at = family.indexOf(event);
  const previous = at > 0 ? family[at - 1] : undefined;
  const next = at >= 0 ? family[at + 1] : undefined;
  return (
    <header className="card-top">
      <KindMark kind={event.kind} />
      <b>{kindWords[event.kind].one}</b>
      <span className="card-date">{event.date?.words ?? 'no date of its own'}</span>
      <span className="card-nav">
        {at >= 0 && (
          <small>
            {at + 1} of {family.length} {dated ? 'dated' : 'said'}
          </small>
        )}
        <CopyLink />
        <button
          type="button"
          aria-label="Previous entry"
          disabled={!previous}
          onClick={() => previous && selectEvent(previous.id)}
        >
          ←
        </button>
        <button
          type="button"
          aria-label="Next entry"
          disabled={!next}
          onClick={() => next && selectEvent(next.id)}
        >
          →
        </button>
        <button type="button" aria-label="Close entry" onClick={() => selectEvent(null)}>
          ×
        </button>
      </span>
    </header>
  );
}

function placesOf(event: TimelineEvent, article: Article): string {
  const numbers = event.passages.map(({ paragraph }) => article.paragraphs[paragraph]?.number);
  const unique = [...new Set(numbers)].filter((number) => number != null);
  return `Paragraph${unique.length > 1 ? 's' : ''} ${unique.join(' and ')}`;
}
