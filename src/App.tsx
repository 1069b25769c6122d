import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useAbout } from './about/useAbout.tsx';
import { type Dataset, datedKinds, saidKinds, type TimelineEvent } from './domain/dataset.ts';
import { filterEvents } from './domain/filter.ts';
import { inReadingOrder } from './domain/order.ts';
import { indexEvents } from './domain/search.ts';
import { horizonOf } from './domain/span.ts';
import { ActorFilter } from './filters/ActorFilter.tsx';
import { FilterStatus } from './filters/FilterStatus.tsx';
import { KindFilter } from './filters/KindFilter.tsx';
import { SearchField } from './filters/SearchField.tsx';
import { VerdictFilter } from './filters/VerdictFilter.tsx';
import { List } from './list/List.tsx';
import { CopyLink } from './reader/CopyLink.tsx';
import { Reader } from './reader/Reader.tsx';
import { Said } from './said/Said.tsx';
import { useActions, useAttested } from './state/store.ts';
import { type Panel, panels, type View } from './state/view.ts';
import { Timeline } from './timeline/Timeline.tsx';
import './filters/filters.css';
import './theme.css';
import './App.css';

/** Where the panes stand. They get what is visible; they meet in the store. */
export function App() {
  const { selectEvent } = useActions();
  const ids = useId();
  const dataset = useAttested((state) => state.dataset);
  const view = useAttested((state) => state.view);
  const [filtersOpen, setFiltersOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const firstPanel = useFirstPanel(root);
  const about = useAbout();

  const { events, actors } = dataset;
  const { filter, visible, othersOfKind, index } = useFound(dataset, view);
  const allDated = useMemo(() => events.filter(isDated), [events]);
  const dated = useMemo(() => visible.filter(isDated), [visible]);
  const said = useMemo(() => visible.filter((event) => !isDated(event)), [visible]);
  const reading = useMemo(() => inReadingOrder(visible, view.order), [visible, view.order]);
  const horizon = useMemo(() => horizonOf(dataset), [dataset]);

  const panel = view.panel ?? firstPanel;
  const chosen = events.find((event) => event.id === view.event) ?? null;
  const article = dataset.articles[0];
  if (!article) throw new Error('A dataset has at least one article');
  const caption = `written ${article.writtenOn}`;
  const onTimeline = [
    ...datedKinds,
    ...saidKinds.filter((kind) => allDated.some((event) => event.kind === kind)),
  ];

  const closeEntry = () => {
    if (chosen) focusEntry(root.current, chosen.id);
    selectEvent(null);
  };
  return (
    <div className="attested-frame">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape lets go of the entry from wherever the focus is */}
      <div
        className="attested"
        ref={root}
        onKeyDown={(event) => chosen && event.key === 'Escape' && !event.defaultPrevented && closeEntry()}
        data-panel={panel}
        data-chosen={chosen !== null}
        data-filters-open={filtersOpen}
      >
        <Header dataset={dataset} dated={allDated.length} about={about.button} />
        <Tabs
          panel={panel}
          firstPanel={firstPanel}
          said={said.length}
          filtersOpen={filtersOpen}
          onFilters={() => setFiltersOpen(!filtersOpen)}
        />
        <section className="filter-row" aria-label="Filters">
          <SearchField events={events} index={index} />
          <ActorFilter actors={actors} events={events} filter={filter} index={index} />
          <FilterStatus
            actors={actors}
            events={events}
            filter={filter}
            index={index}
            found={visible.length}
          />
          <VerdictFilter events={events} filter={filter} index={index} />
        </section>
        <main className="panes">
          {panel === 'list' ? (
            <List
              article={article}
              events={reading}
              chosen={chosen?.id ?? null}
              count={countOf(visible.length, events.length)}
            >
              <KindFilter
                name="Kinds of entries"
                kinds={[...datedKinds, ...saidKinds]}
                events={othersOfKind}
              />
            </List>
          ) : (
            <div className="picture" data-said-chosen={chosen !== null && !isDated(chosen)}>
              <section className="timeline" aria-labelledby={`${ids}-dated`}>
                <h2 id={`${ids}-dated`}>
                  Events and reports, by date <small>{countOf(dated.length, allDated.length)}</small>
                </h2>
                <KindFilter
                  name="Kinds of dated entries"
                  kinds={onTimeline}
                  events={othersOfKind.filter(isDated)}
                />
                <Timeline
                  dated={allDated}
                  events={dated}
                  chosen={chosen}
                  horizon={horizon}
                  extent={dataset.extent}
                  caption={caption}
                  shortCaption={`written ${article.written.shortest}`}
                />
              </section>
              <section className="said" aria-labelledby={`${ids}-said`}>
                <h2 id={`${ids}-said`}>
                  Claims and questions, as told{' '}
                  <small>{countOf(said.length, events.length - allDated.length)}</small>
                </h2>
                <KindFilter
                  name="Kinds of entries without a date"
                  kinds={saidKinds}
                  events={othersOfKind.filter((event) => !isDated(event))}
                />
                <Said article={article} events={said} chosen={chosen?.id ?? null} caption={caption} />
              </section>
            </div>
          )}
          <Reader dataset={dataset} article={article} events={reading} chosen={chosen} onClose={closeEntry} />
        </main>
        {about.dialog}
      </div>
    </div>
  );
}

const isDated = ({ date }: TimelineEvent): boolean => date !== null;

/** The entries that the reader’s filter leaves. They stay the same value while it does, whatever else of the view moves. */
function useFound(dataset: Dataset, { actors, match, kinds, elsewhere, words }: View) {
  const { events } = dataset;
  const index = useMemo(() => indexEvents(dataset), [dataset]);
  return useMemo(() => {
    const filter = { actors, match, kinds, elsewhere, words };
    return {
      index,
      filter,
      visible: filterEvents(events, filter, index),
      /** What the filters but that of the kinds leave. */
      othersOfKind: filterEvents(events, { ...filter, kinds: [] }, index),
    };
  }, [events, index, actors, match, kinds, elsewhere, words]);
}

const NARROW = 340; // CSS pixels; a page at 400 % zoom is 320 wide

/** What is shown where no link says it: the list where the window is too narrow for a timeline. */
function useFirstPanel(root: React.RefObject<HTMLElement | null>): Panel {
  const [narrow, setNarrow] = useState(false);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setNarrow(element.clientWidth < NARROW));
    observer.observe(element);
    return () => observer.disconnect();
  }, [root]);
  return narrow ? 'list' : 'timeline';
}

const countOf = (shown: number, all: number): string => (shown === all ? `${all}` : `${shown} of ${all}`);

function Header({ dataset, dated, about }: { dataset: Dataset; dated: number; about: ReactNode }) {
  const article = dataset.articles[0]!;
  const said = dataset.events.length - dated;
  const { author, publisher, description, written } = article;
  const known = [
    description,
    author ? `by ${author}` : null,
    publisher ?? 'outlet not known',
    `written ${written.words}${written.basis === 'inferred' ? ' (inferred)' : ''}`,
  ];
  return (
    <header className="masthead">
      <p className="kicker">
        <b>Attested</b> <span>{known.filter(Boolean).join(' · ')}</span>
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
        <CopyLink />
        {about}
      </div>
    </header>
  );
}

/** On a wide screen: the list instead of timeline and column, and back. */
function ListButton() {
  const { showPanel } = useActions();
  const listed = useAttested(({ view }) => view.panel === 'list');
  return (
    <button type="button" className="link list-button" onClick={() => showPanel(listed ? null : 'list')}>
      {listed ? 'Show as timeline' : 'Show as list'}
    </button>
  );
}

const panelWords: Record<Panel, string> = {
  timeline: 'Timeline',
  claims: 'Claims',
  article: 'Article',
  list: 'List',
};

type TabsProps = {
  readonly panel: Panel;
  readonly firstPanel: Panel;
  readonly said: number;
  readonly filtersOpen: boolean;
  readonly onFilters: () => void;
};

/** On a narrow screen one pane is shown at a time, and the filters are one press away. */
function Tabs({ panel, firstPanel, said, filtersOpen, onFilters }: TabsProps) {
  const { showPanel } = useActions();
  return (
    <nav className="tabs" aria-label="Panes">
      {panels.map((name) => (
        <button
          type="button"
          key={name}
          aria-current={name === panel}
          onClick={() => showPanel(name === firstPanel ? null : name)}
        >
          {panelWords[name]} {name === 'claims' && <small>{said}</small>}
        </button>
      ))}
      <button type="button" className="open-filters" aria-expanded={filtersOpen} onClick={onFilters}>
        Filter
      </button>
    </nav>
  );
}

/** Moves the focus to an entry's label on the timeline or in the column, where it is in sight: a card that goes away gives it back. */
function focusEntry(within: Element | null | undefined, id: string): void {
  const name = CSS.escape(id);
  const labels = within?.querySelectorAll<HTMLElement>(
    `.mark[data-event="${name}"] .mark-label, .said-list [data-event="${name}"], .list-entries [data-event="${name}"] > button`,
  );
  [...(labels ?? [])].find((label) => label.checkVisibility())?.focus();
}
