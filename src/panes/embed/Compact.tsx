import { useRef } from 'react';
import { dialogText } from '../../i18n/dialogText.ts';
import { t } from '../../i18n/text.ts';
import { articleOf, languageOf } from '../../model/articles.ts';
import {
  selectAllDated,
  selectChosen,
  selectFilterDescription,
  selectReading,
  selectVisible,
} from '../../store/selectors.ts';
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
import { shortWrittenCaption, sourceTitle, writtenCaption } from '../../i18n/entryText.ts';

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

  const { events, actors, articles } = dataset;
  const allDated = useStoreState(selectAllDated);
  const reading = useStoreState(selectReading);
  const chosen = useStoreState(selectChosen);
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
          <h1 lang={languageOf(articles)}>{sourceTitle(dataset)}</h1>
          <OpenInAttested />
          <p>
            <small>
              {dialogText.embed.lead(
                articles.map(({ description }) => description).join(' · '),
                allDated.length,
                events.length,
              )}
            </small>
            {t.app.promise}
          </p>
          <FilterLine />
        </header>
        <main className="compact-body" ref={body}>
          <p role="status" className="visually-hidden">
            {news}
          </p>
          <section className="timeline" aria-label={t.timeline.heading}>
            <Timeline
              caption={writtenCaption(articles)}
              shortCaption={shortWrittenCaption(articles)}
              onSettled={setSettled}
            />
          </section>
          {(view.event !== null || notFound) && (
            <div className="compact-card">
              {chosen ? (
                <Card
                  event={chosen}
                  article={articleOf(chosen, dataset)}
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

/** A link may bring a filter, and a card can set one: what is left out is said. */
function FilterLine() {
  const { clearFilters } = useActions();
  const description = useStoreState(selectFilterDescription);
  const found = useStoreState(selectVisible).length;
  const all = useStoreState(({ dataset }) => dataset.events.length);
  const filtering = description !== null;
  return (
    <div className="frame-filter">
      <p role="status">{description && t.filters.set(found, all, t.filters.entriesName(description))}</p>
      {filtering && (
        <button type="button" className="link" onClick={clearFilters}>
          {t.filters.showAll}
        </button>
      )}
    </div>
  );
}
