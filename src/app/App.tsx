import { startTransition, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { entryAt } from '../entry/entryAt.ts';
import { t } from '../i18n/text.ts';
import { datedKinds, saidKinds, type TimelineEvent } from '../model/dataset.ts';
import { isFiltering } from '../model/filter.ts';
import { Claims } from '../panes/claims/Claims.tsx';
import { ActorFilter } from '../panes/filters/ActorFilter.tsx';
import { FilterNote } from '../panes/filters/FilterNote.tsx';
import { FilterStatus } from '../panes/filters/FilterStatus.tsx';
import { KindFilter } from '../panes/filters/KindFilter.tsx';
import { SearchField } from '../panes/filters/SearchField.tsx';
import { VerdictFilter } from '../panes/filters/VerdictFilter.tsx';
import { List } from '../panes/list/List.tsx';
import { Reader } from '../panes/reader/Reader.tsx';
import { Timeline } from '../panes/timeline/Timeline.tsx';
import {
  selectAllDated,
  selectChosen,
  selectDated,
  selectReading,
  selectUndated,
  selectVisible,
  selectVisibleIds,
} from '../store/selectors.ts';
import { useActions, useStoreState } from '../store/store.ts';
import type { Panel } from '../store/view.ts';
import { InternalLink } from '../ui/InternalLink.tsx';
import { isDrawn } from '../ui/isDrawn.ts';
import { keyOf, pressControl } from '../ui/keys.ts';
import { onCloseRequest } from '../ui/onCloseRequest.ts';
import { scrollInside } from '../ui/scrollInside.ts';
import { useDialog } from '../ui/useDialog.tsx';
import { useFocusFallback } from '../ui/useFocusFallback.ts';
import { useSettled } from '../ui/useSettled.ts';
import { highlightMatches } from './highlight.ts';
import { Masthead } from './Masthead.tsx';
import { Tabs } from './Tabs.tsx';
import '../panes/filters/filters.css';
import '../ui/theme.css';
import './App.css';
import { shortWrittenCaption, writtenCaption } from '../i18n/entryText.ts';

/**
 * Where the panes stand; they meet in the store. The page of an entry is `light`: it comes with the entry, its paragraph and the
 * nearest marks, and what it lacks is added once it is drawn.
 */
export function App({ light = false }: { readonly light?: boolean }) {
  const { selectEvent, setHovered, subscribe } = useActions();
  const ids = useId();
  const dataset = useStoreState((state) => state.dataset);
  const view = useStoreState((state) => state.view);
  const [filtersOpen, setFiltersOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const firstPanel = useFirstPanel(root);
  const setSettled = useSettled(root);
  useFocusFallback(root);
  useEffect(() => (filtersOpen ? onCloseRequest(() => setFiltersOpen(false)) : undefined), [filtersOpen]);
  useEffect(
    () =>
      subscribe(({ view: now }, { view: before }) => {
        // Another pane or entry is what the reader wants to see now.
        if (now.panel !== before.panel || now.event !== before.event) setFiltersOpen(false);
      }),
    [subscribe],
  );
  useEffect(() => highlightMatches(root.current!, view.query), [view.query]);
  const about = useDialog({ name: t.app.dialogs.about, load: loadAbout });
  const embed = useDialog({ name: t.app.dialogs.embed, load: loadEmbedCode });
  const keyList = useDialog({ name: t.app.dialogs.keys, load: loadKeyList, shortcut: '?' });
  const takeAway = useDialog({ name: t.app.dialogs.takeAway, load: loadTakeAway });
  const cite = useDialog({ name: t.app.dialogs.cite, load: loadCite });

  const { events } = dataset;
  const visible = useStoreState(selectVisible);
  const allDated = useStoreState(selectAllDated);
  const dated = useStoreState(selectDated);
  const undated = useStoreState(selectUndated);
  const reading = useStoreState(selectReading);
  const visibleIds = useStoreState(selectVisibleIds);
  const chosen = useStoreState(selectChosen);
  const [whole, setWhole] = useState(!light || chosen === null);
  useEffect(() => startTransition(() => setWhole(true)), []);

  const panel = view.panel ?? firstPanel;
  useEffect(() => {
    // The list stands as soon as it is rendered.
    if (panel === 'list') setSettled(true);
  }, [panel, setSettled]);
  const caption = writtenCaption(dataset.articles);
  const onTimeline = [
    ...datedKinds,
    ...saidKinds.filter((kind) => allDated.some((event) => event.kind === kind)),
  ];

  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.currentTarget.querySelector('dialog[open]')) return;
    const key = keyOf(event.nativeEvent);
    const closes = event.key === 'Escape' && chosen !== null;
    if (!key && !closes) return;
    event.preventDefault();
    if (!key) return closeEntry();
    const app = event.currentTarget;
    const pressed = pressControl(app, key);
    if (key === '/' && !app.querySelector('input:focus')) {
      // On a small screen the field stands behind “Filter”.
      setFiltersOpen(true);
      requestAnimationFrame(() => pressControl(app, key));
    }
    const first = reading.at(key === 'k' ? -1 : 0);
    if (!pressed && (key === 'j' || key === 'k') && first) selectEvent(first.id);
  };
  const closeEntry = () => {
    if (chosen) focusEntry(root.current, chosen.id);
    selectEvent(null);
  };
  const skipTo = (place: string) => root.current?.querySelector<HTMLElement>(place)?.focus();
  return (
    <div className="attested-frame">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys act from wherever in the app the focus is, and a click on plain ground leaves it in the app */}
      <div
        className="attested"
        ref={root}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onPointerOver={({ target, pointerType }) =>
          pointerType !== 'touch' && setHovered(entryAt(target, visibleIds))
        }
        onPointerLeave={() => setHovered(null)}
        onFocus={({ target }) => setHovered(entryAt(target, visibleIds))}
        onBlur={() => setHovered(null)}
        lang="en"
        data-panel={panel}
        data-chosen={chosen !== null}
        data-filters-open={filtersOpen}
      >
        <p className="skip">
          <InternalLink href={`#${ids}-entries`} onFollow={() => skipTo('.panes')}>
            {t.app.skipToEntries}
          </InternalLink>{' '}
          <InternalLink href={`#${ids}-article`} onFollow={() => skipTo('.card h2, .article-pane')}>
            {t.app.skipToArticle}
          </InternalLink>
        </p>
        <Masthead dataset={dataset} dated={allDated.length} panel={panel} firstPanel={firstPanel}>
          {takeAway.button}
          {keyList.button}
          {about.button}
          {embed.button}
        </Masthead>
        <Tabs
          panel={panel}
          firstPanel={firstPanel}
          undated={undated.length}
          filtersOpen={filtersOpen}
          onFilters={() => setFiltersOpen(!filtersOpen)}
        />
        <section className="filter-row" aria-label={t.app.filters}>
          <SearchField />
          <ActorFilter />
          <FilterStatus />
          <VerdictFilter />
        </section>
        <main className="panes" id={`${ids}-entries`} tabIndex={-1}>
          {panel === 'list' ? (
            <List events={reading} chosen={chosen} count={t.app.countOf(visible.length, events.length)}>
              <KindFilter name={t.list.kinds} kinds={[...datedKinds, ...saidKinds]} />
            </List>
          ) : (
            <div className="picture" data-said-chosen={chosen?.date === null}>
              <section className="timeline" aria-labelledby={`${ids}-dated`}>
                <h2 id={`${ids}-dated`}>
                  {`${t.timeline.heading} `}
                  <small>{t.app.countOf(dated.length, allDated.length)}</small>
                </h2>
                <KindFilter name={t.timeline.kinds} kinds={onTimeline} of="dated" />
                <Timeline
                  allMarks={whole}
                  caption={caption}
                  shortCaption={shortWrittenCaption(dataset.articles)}
                  onSettled={setSettled}
                />
              </section>
              <section className="said" aria-labelledby={`${ids}-said`}>
                <h2 id={`${ids}-said`}>
                  {/* One piece of text: the browser’s own tree drops a space that stands alone. */}
                  {t.claims.heading}
                  <small>{t.app.countOf(undated.length, events.length - allDated.length)}</small>
                </h2>
                <KindFilter name={t.claims.kinds} kinds={saidKinds} of="undated" />
                <Claims
                  events={whole ? undated : none}
                  chosen={chosen}
                  hidden={events.length - allDated.length - undated.length}
                  caption={caption}
                />
              </section>
            </div>
          )}
          <Reader
            dataset={dataset}
            articleId={`${ids}-article`}
            events={reading}
            chosen={chosen}
            whole={whole}
            filterNote={isFiltering(view) ? <FilterNote /> : null}
            actions={cite.button}
            onClose={closeEntry}
          />
        </main>
        {about.dialog}
        {embed.dialog}
        {keyList.dialog}
        {takeAway.dialog}
        {cite.dialog}
      </div>
    </div>
  );
}

const loadAbout = () => import('../panes/about/About.tsx').then(({ About }) => About);
const loadEmbedCode = () => import('../panes/embed/EmbedCode.tsx').then(({ EmbedCode }) => EmbedCode);
const loadTakeAway = () => import('../export/Export.tsx').then(({ TakeAway }) => TakeAway);
const loadCite = () => import('../export/Cite.tsx').then(({ Cite }) => Cite);
const loadKeyList = () => import('../panes/about/KeyList.tsx').then(({ KeyList }) => KeyList);

const none: readonly TimelineEvent[] = [];

const NARROW = 340; // CSS pixels; a page at 400 % zoom is 320 wide

/** What is shown where no link says it: the list where the window is too narrow for a timeline. */
function useFirstPanel(root: React.RefObject<HTMLElement | null>): Panel {
  const [narrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const measure = () => setNarrow(element.clientWidth < NARROW);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [root]);
  return narrow ? 'list' : 'timeline';
}

/** Moves the focus to an entry’s label, where one is in sight: a card that goes away gives it back. */
function focusEntry(within: Element | null, id: string): void {
  const name = `[data-event="${CSS.escape(id)}"]`;
  const labels = within?.querySelectorAll<HTMLElement>(`:is(a, button)${name}, ${name} > :is(a, button)`);
  const label = [...(labels ?? [])].find(isDrawn);
  label?.focus({ preventScroll: true });
  const pane = label?.closest<HTMLElement>('.said-list, .list-entries');
  if (label && pane) scrollInside(pane, label);
}
