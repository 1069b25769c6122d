import { useState } from 'react';
import type { Actor, TimelineEvent } from '../domain/dataset.ts';
import { actorsByCount, filterEvents, toggleActor } from '../domain/filter.ts';
import { useActions, useAttested } from '../state/store.ts';
import './filters.css';

const SHOWN = 5;

type Props = { readonly actors: readonly Actor[]; readonly events: readonly TimelineEvent[] };

/** One chip for each actor, with the count that would be left if it were pressed; any or all, once there are two. */
export function ActorFilter({ actors, events }: Props) {
  const store = useActions();
  const pressed = useAttested(({ view }) => view.actors);
  const match = useAttested(({ view }) => view.match);
  const [all, setAll] = useState(false);
  const filter = { actors: pressed, match };
  const sorted = actorsByCount(actors, events);
  // A pressed actor is never hidden behind “more”, or the filter could not be seen.
  const shown = all ? sorted : sorted.filter(({ id }, i) => i < SHOWN || pressed.includes(id));
  return (
    <div className="actor-filter" role="group" aria-label="Filter by actor">
      <span className="filter-name" aria-hidden="true">
        Who
      </span>
      <ul>
        {shown.map((actor) => {
          const count = filterEvents(events, toggleActor(filter, actor.id)).length;
          return (
            <li key={actor.id}>
              <button
                type="button"
                className="chip"
                title={actor.about}
                aria-pressed={pressed.includes(actor.id)}
                onClick={() => store.toggleActor(actor.id)}
              >
                {actor.name} <small>{count}</small>
                <span className="visually-hidden"> {count === 1 ? 'entry' : 'entries'}</span>
              </button>
            </li>
          );
        })}
        {sorted.length > SHOWN && (
          <li>
            <button type="button" className="chip quiet" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? 'Fewer' : 'More'}
            </button>
          </li>
        )}
      </ul>
      {pressed.length > 1 && (
        <fieldset className="match">
          <legend className="visually-hidden">Entries that name</legend>
          {(['any', 'all'] as const).map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                name="match"
                checked={match === choice}
                onChange={() => store.setMatch(choice)}
              />
              {choice}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
