import { memo, useId, useState } from 'react';
import { t } from '../../i18n/text.ts';
import type { Actor } from '../../model/dataset.ts';
import { selectActorsByCount, selectCountIfPressed } from '../../store/selectors.ts';
import { useActions, useStoreState } from '../../store/store.ts';
import { Popover } from '../../ui/Popover.tsx';
import { Chip } from './Chip.tsx';

const SHOWN = 4;

/** One chip for each actor, with the count that would be left if it were pressed; any or all, once there are two. */
export const ActorFilter = memo(function ActorFilter() {
  const store = useActions();
  const name = useId();
  const pressed = useStoreState(({ view }) => view.actors);
  const match = useStoreState(({ view }) => view.match);
  const sorted = useStoreState(selectActorsByCount);
  const countOf = useStoreState(selectCountIfPressed);
  const [open, setOpen] = useState(false);
  // A pressed actor always stands in the row, or the filter could not be seen.
  const inRow = sorted.filter(({ id }, i) => i < SHOWN || pressed.includes(id));

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
    <div className="actor-filter" role="group" aria-label={t.filters.byActor}>
      <span className="filter-name" aria-hidden="true">
        {t.filters.who}
      </span>
      <ul>{inRow.map(chip)}</ul>
      {sorted.length > SHOWN && (
        <Popover
          name={
            <>
              {t.filters.allActors(sorted.length)}
              <span className="visually-hidden">{t.filters.actors}</span>
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
          <legend className="visually-hidden">{t.filters.match}</legend>
          {(['any', 'all'] as const).map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                name={name}
                checked={match === choice}
                onChange={() => store.setFilter({ match: choice })}
              />
              {t.filters[choice]}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
});
