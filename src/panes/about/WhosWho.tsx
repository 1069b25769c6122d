import { useMemo } from 'react';
import type { Dataset } from '../../model/dataset.ts';
import { actorsByCount, countsOfActors, filterEvents, isFiltering } from '../../model/filter.ts';
import { indexEvents } from '../../model/search.ts';
import { useActions, useStoreState } from '../../store/store.ts';

/** Every actor, each name a filter. The dialog stays open, so that several can be pressed. */
export function WhosWho({ dataset }: { readonly dataset: Dataset }) {
  const { toggleActor } = useActions();
  const view = useStoreState((state) => state.view);
  const { actors, events, articles } = dataset;
  const index = useMemo(() => indexEvents(dataset), [dataset]);
  const counts = useMemo(() => countsOfActors(events), [events]);
  const sorted = useMemo(() => actorsByCount(actors, events), [actors, events]);
  return (
    <>
      <p>Press one name or several to filter by them.</p>
      <ul className="whos-who">
        {sorted.map(({ id, name, type, about, aliases }) => (
          <li key={id}>
            <button
              type="button"
              className="chip"
              aria-pressed={view.actors.includes(id)}
              onClick={() => toggleActor(id)}
            >
              {name}
            </button>
            <small>
              {type}, {entriesIn(counts.get(id) ?? 0)}
            </small>
            <p>
              {about}{' '}
              {aliases.length > 0 && (
                <small>
                  In the article:{' '}
                  <span lang={articles[0]?.language}>{aliases.map((alias) => `“${alias}”`).join(', ')}</span>.
                </small>
              )}
            </p>
          </li>
        ))}
      </ul>
      <p role="status" className="filtered">
        {isFiltering(view) &&
          `The page shows ${filterEvents(events, view, index).length} of ${entriesIn(events.length)}.`}
      </p>
    </>
  );
}

const entriesIn = (count: number): string => (count === 1 ? 'one entry' : `${count} entries`);
