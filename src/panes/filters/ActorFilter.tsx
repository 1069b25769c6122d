import { memo, useId, useState } from 'react';
import type { Actor, TimelineEvent } from '../../model/dataset.ts';
import { actorsByCount, countIfPressed, type Filter } from '../../model/filter.ts';
import type { SearchIndex } from '../../model/search.ts';
import { useActions } from '../../store/store.ts';
import { Popover } from '../../ui/Popover.tsx';
import { Chip } from './Chip.tsx';

const SHOWN = 4;

type Props = {
  readonly actors: readonly Actor[];
  readonly events: readonly TimelineEvent[];
  readonly filter: Filter;
  readonly index: SearchIndex;
};

/** One chip for each actor, with the count that would be left if it were pressed; any or all, once there are two. */
export const ActorFilter = memo(function ActorFilter({ actors, events, filter, index }: Props) {
  const store = useActions();
  const name = useId();
  const { actors: pressed, match } = filter;
  const [open, setOpen] = useState(false);
  const sorted = actorsByCount(actors, events);
  // A pressed actor always stands in the row, or the filter could not be seen.
  const inRow = sorted.filter(({ id }, i) => i < SHOWN || pressed.includes(id));
  const countOf = countIfPressed(events, filter, index);

  const chip = ({ id, name, about }: Actor) => (
    <li key={id}>
      <Chip
        title={about}
        pressed={pressed.includes(id)}
        count={countOf(id)}
        onPress={() => store.toggleActor(id)}
      >
        {name}
      </Chip>
    </li>
  );
  return (
    <div className="actor-filter" role="group" aria-label="Filter by actor">
      <span className="filter-name" aria-hidden="true">
        Who
      </span>
      <ul>{inRow.map(chip)}</ul>
      {actors.length > SHOWN && (
        <Popover
          name={
            <>
              All {actors.length}
              <span className="visually-hidden"> actors</span>
            </>
          }
          className="filter-popover"
          look="chip quiet"
          open={open}
          onOpen={setOpen}
        >
          <ul>{open && sorted.map(chip)}</ul>
        </Popover>
      )}
      {pressed.length > 1 && (
        <fieldset className="match">
          <legend className="visually-hidden">Entries that name</legend>
          {(['any', 'all'] as const).map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                name={name}
                checked={match === choice}
                onChange={() => store.setFilter({ match: choice })}
              />
              {choice}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
});
