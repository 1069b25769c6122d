import { useMemo } from 'react';
import type { Dataset } from '../../model/dataset.ts';
import { countsOfActors } from '../../model/filter.ts';
import { selectActorsByCount, selectFilterDescription, selectVisible } from '../../store/selectors.ts';
import { useActions, useStoreState } from '../../store/store.ts';

/** Every actor, each name a filter. The dialog stays open, so that several can be pressed. */
export function WhosWho({ dataset }: { readonly dataset: Dataset }) {
  const { toggleActor } = useActions();
  const pressed = useStoreState(({ view }) => view.actors);
  const found = useStoreState(selectVisible).length;
  const filtering = useStoreState(selectFilterDescription) !== null;
  const { events, articles } = dataset;
  const counts = useMemo(() => countsOfActors(events), [events]);
  const sorted = useStoreState(selectActorsByCount);
  return (
    <>
      <p>Press one name or several to filter by them.</p>
      <ul className="whos-who">
        {sorted.map(({ id, name, type, about, aliases }) => (
          <li key={id}>
            <button
              type="button"
              className="chip"
              aria-pressed={pressed.includes(id)}
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
        {filtering && `The page shows ${found} of ${entriesIn(events.length)}.`}
      </p>
    </>
  );
}

const entriesIn = (count: number): string => (count === 1 ? 'one entry' : `${count} entries`);
