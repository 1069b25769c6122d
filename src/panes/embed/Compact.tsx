import { useMemo, useRef } from 'react';
import { filterWords } from '../../i18n/filterDescription.ts';
import type { TimelineEvent } from '../../model/dataset.ts';
import { writingPeriodOf } from '../../model/dates/span.ts';
import { type Filter, filterEvents, isFiltering } from '../../model/filter.ts';
import { inReadingOrder } from '../../model/order.ts';
import { indexEvents } from '../../model/search.ts';
import { useActions, useStoreState } from '../../store/store.ts';
import { keyOf, pressControl } from '../../ui/keys.ts';
import { useFocusFallback } from '../../ui/useFocusFallback.ts';
import { useSettled } from '../../ui/useSettled.ts';
import { Card } from '../reader/Card.tsx';
import { UnknownEntry } from '../reader/UnknownEntry.tsx';
import { useFocusOnChoice } from '../reader/useFocusOnChoice.ts';
import { Timeline } from '../timeline/Timeline.tsx';
import { OpenInAttested } from './OpenInAttested.tsx';
import './frame.css';

/** For a frame in another page: the timeline and the chosen entry. The link’s filter holds, and can be taken off. */
export function Compact() {
  const { selectEvent } = useActions();
  const dataset = useStoreState((state) => state.dataset);
  const view = useStoreState((state) => state.view);
  const notFound = useStoreState((state) => state.notFound);
  const root = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const setSettled = useSettled(root);
  useFocusFallback(root);

  const { events, actors, articles, extent } = dataset;
  const { actors: filtered, match, kinds, verdicts, query, order } = view;
  const index = useMemo(() => indexEvents(dataset), [dataset]);
  const visible = useMemo(
    () => filterEvents(events, { actors: filtered, match, kinds, verdicts, query }, index),
    [events, filtered, match, kinds, verdicts, query, index],
  );
  const allDated = useMemo(() => events.filter(isDated), [events]);
  const dated = useMemo(() => visible.filter(isDated), [visible]);
  const reading = useMemo(() => inReadingOrder(visible, order), [visible, order]);
  const writingPeriod = useMemo(() => writingPeriodOf(dataset), [dataset]);
  const chosen = events.find(({ id }) => id === view.event) ?? null;
  const article = articles[0]!;
  const news = useFocusOnChoice(body, view.event, chosen?.headline);

  const close = () => {
    root.current
      ?.querySelector<HTMLElement>('.mark-label[aria-current=true]')
      ?.focus({ preventScroll: true });
    selectEvent(null);
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented) return;
    const key = keyOf(event.nativeEvent);
    const closes = event.key === 'Escape' && chosen !== null;
    if (closes) close();
    if (closes || (key && pressControl(event.currentTarget, key))) event.preventDefault();
  };
  return (
    <div className="attested-frame compact-frame">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys act from wherever in it the focus is */}
      <div
        className="attested compact"
        lang="en"
        ref={root}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        data-chosen={chosen !== null}
      >
        <header className="frame-head">
          <h1 lang={article.language}>“{article.title}”</h1>
          <OpenInAttested />
          <p>
            <small>
              {article.description}, as a timeline: {allDated.length} of {events.length} entries have a date.{' '}
            </small>
            A quote shows that the article says it, not that it is true.
          </p>
          <FilterLine
            filter={view}
            found={visible.length}
            all={events.length}
            nameOf={(id) => actors.find((actor) => actor.id === id)?.name ?? id}
          />
        </header>
        <main className="compact-body" ref={body}>
          <p role="status" className="visually-hidden">
            {news}
          </p>
          <section className="timeline" aria-label="Events and reports, by date">
            <Timeline
              dated={allDated}
              events={dated}
              chosen={chosen}
              writingPeriod={writingPeriod}
              extent={extent}
              caption={`written ${article.writtenOn}`}
              shortCaption={`written ${article.written.shortest}`}
              onSettled={setSettled}
            />
          </section>
          {(view.event !== null || notFound) && (
            <div className="compact-card">
              {chosen ? (
                <Card
                  event={chosen}
                  article={article}
                  actors={actors}
                  all={events}
                  events={reading}
                  actions={null}
                  onClose={close}
                />
              ) : (
                <UnknownEntry id={view.event} dataset={dataset} />
              )}
            </div>
          )}
        </main>
      </div>
    </div>
  );
}

type FilterLineProps = {
  readonly filter: Filter;
  readonly found: number;
  readonly all: number;
  readonly nameOf: (actor: string) => string;
};

/** A link may bring a filter, and a card can set one: what is left out is said. */
function FilterLine({ filter, found, all, nameOf }: FilterLineProps) {
  const { clearFilters } = useActions();
  const filtering = isFiltering(filter);
  return (
    <div className="frame-filter">
      <p role="status">{filtering && `${found} of ${all} entries${filterWords(filter, nameOf)}`}</p>
      {filtering && (
        <button type="button" className="link" onClick={clearFilters}>
          Show all
        </button>
      )}
    </div>
  );
}

const isDated = ({ date }: TimelineEvent): boolean => date !== null;
