import { useState } from 'react';
import type { Actor, TimelineEvent } from '../domain/dataset.ts';
import { actorsByCount, filterEvents, toggleActor } from '../domain/filter.ts';
import { useActions, useAttested } from '../state/store.ts';
import './filters.css';

const SHOWN = 4;

type Props = { readonly actors: readonly Actor[]; readonly events: readonly TimelineEvent[] };

/** One chip for each actor, with the count that would be left if it were pressed; any or all, once there are two. */
export function ActorFilter({ actors, events }: Props) {
  const store = useActions();
  const pressed = useAttested(({ view }) => view.actors);
  const match = useAttested(({ view }) => view.match);
  // What stood behind “More” when it was opened stays there until it is closed: a chip must not leave under the pointer.
  const [opened, setOpened] = useState<readonly string[] | null>(null);
  const sorted = actorsByCount(actors, events);
  // A pressed actor is never behind “more”, or the filter could not be seen.
  const rare = sorted.filter(({ id }, i) => i >= SHOWN && !pressed.includes(id));
  const behind = opened ? sorted.filter(({ id }) => opened.includes(id)) : rare;
  const inRow = sorted.filter((actor) => !behind.includes(actor));
  const chip = (actor: Actor) => {
    const count = filterEvents(events, toggleActor({ actors: pressed, match }, actor.id)).length;
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
  };
  return (
    <div className="actor-filter" role="group" aria-label="Filter by actor">
      <span className="filter-name" aria-hidden="true">
        Who
      </span>
      <ul>{inRow.map(chip)}</ul>
      {behind.length > 0 && (
        <details
          className="more-actors"
          open={opened !== null}
          onToggle={({ currentTarget }) => setOpened(currentTarget.open ? behind.map(({ id }) => id) : null)}
          onBlur={({ currentTarget, relatedTarget }) =>
            relatedTarget && !currentTarget.contains(relatedTarget) && setOpened(null)
          }
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !opened) return;
            event.preventDefault();
            setOpened(null);
            event.currentTarget.querySelector('summary')?.focus();
          }}
        >
          <summary className="chip quiet">More</summary>
          <ul>{behind.map(chip)}</ul>
        </details>
      )}
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
