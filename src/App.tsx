import { useId, useMemo, useRef, useState } from 'react';
import { type Dataset, datedKinds, saidKinds } from './domain/dataset.ts';
import { filterEvents } from './domain/filter.ts';
import { horizonOf } from './domain/span.ts';
import { ActorFilter } from './filters/ActorFilter.tsx';
import { FilterStatus } from './filters/FilterStatus.tsx';
import { CopyLink } from './reader/CopyLink.tsx';
import { Reader } from './reader/Reader.tsx';
import { Said } from './said/Said.tsx';
import { useActions, useAttested } from './state/store.ts';
import { type Panel, panels } from './state/view.ts';
import { Timeline } from './timeline/Timeline.tsx';
import { Legend } from './ui/Legend.tsx';
import './theme.css';
import './App.css';

/** Where the panes stand. They get what is visible; they meet in the store. */
export function App() {
  const { selectEvent } = useActions();
  const ids = useId();
  const dataset = useAttested((state) => state.dataset);
  const actors = useAttested(({ view }) => view.actors);
  const match = useAttested(({ view }) => view.match);
  const id = useAttested(({ view }) => view.event);
  const panel = useAttested(({ view }) => view.panel);

  const [filtersOpen, setFiltersOpen] = useState(false);

  const visible = useMemo(() => filterEvents(dataset.events, { actors, match }), [dataset, actors, match]);
  const allDated = useMemo(() => dataset.events.filter(({ date }) => date !== null), [dataset]);
  const dated = useMemo(() => visible.filter(({ date }) => date !== null), [visible]);
  const said = useMemo(() => visible.filter(({ date }) => date === null), [visible]);
  const horizon = useMemo(() => horizonOf(dataset), [dataset]);
  const chosen = dataset.events.find((event) => event.id === id) ?? null;

  const article = dataset.articles[0];
  if (!article) throw new Error('A dataset has at least one article');
  const caption = `written ${article.writtenOn}`;
  const datedLegend = [
    ...datedKinds,
    ...saidKinds.filter((kind) => allDated.some((event) => event.kind === kind)),
  ];

  const root = useRef<HTMLDivElement>(null);
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
        <Header dataset={dataset} dated={allDated.length} />
        <Tabs
          panel={panel}
          said={said.length}
          filtersOpen={filtersOpen}
          onFilters={() => setFiltersOpen(!filtersOpen)}
        />
        <section className="filter-row" aria-label="Filters">
          <ActorFilter actors={dataset.actors} events={dataset.events} />
          <FilterStatus actors={dataset.actors} found={visible.length} total={dataset.events.length} />
        </section>
        <main className="panes">
          <div className="picture" data-said-chosen={chosen !== null && chosen.date === null}>
            <section className="timeline" aria-labelledby={`${ids}-dated`}>
              <h2 id={`${ids}-dated`}>
                Events and reports, by date <small>{countOf(dated.length, allDated.length)}</small>
              </h2>
              <Legend kinds={datedLegend} events={dated} />
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
                <small>{countOf(said.length, dataset.events.length - allDated.length)}</small>
              </h2>
              <Legend kinds={saidKinds} events={said} />
              <Said article={article} events={said} chosen={chosen?.id ?? null} caption={caption} />
            </section>
          </div>
          <Reader dataset={dataset} article={article} events={visible} chosen={chosen} onClose={closeEntry} />
        </main>
      </div>
    </div>
  );
}

const countOf = (shown: number, all: number): string => (shown === all ? `${all}` : `${shown} of ${all}`);

function Header({ dataset, dated }: { dataset: Dataset; dated: number }) {
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
        <CopyLink />
      </div>
    </header>
  );
}

const panelWords: Record<Panel, string> = { timeline: 'Timeline', claims: 'Claims', article: 'Article' };

type TabsProps = {
  readonly panel: Panel;
  readonly said: number;
  readonly filtersOpen: boolean;
  readonly onFilters: () => void;
};

/** On a narrow screen one pane is shown at a time, and the filters are one press away. */
function Tabs({ panel, said, filtersOpen, onFilters }: TabsProps) {
  const { showPanel } = useActions();
  return (
    <nav className="tabs" aria-label="Panes">
      {panels.map((name) => (
        <button type="button" key={name} aria-current={name === panel} onClick={() => showPanel(name)}>
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
    `.mark[data-event="${name}"] .mark-label, .said-list [data-event="${name}"]`,
  );
  [...(labels ?? [])].find((label) => label.checkVisibility())?.focus();
}
