import { memo } from 'react';
import { filterWords, partWords } from '../../i18n/filterDescription.ts';
import type { Actor, TimelineEvent } from '../../model/dataset.ts';
import { bestLoosening, type Filter, isFiltering } from '../../model/filter.ts';
import type { SearchIndex } from '../../model/search.ts';
import { useActions } from '../../store/store.ts';

type Props = {
  readonly actors: readonly Actor[];
  readonly events: readonly TimelineEvent[];
  readonly filter: Filter;
  readonly index: SearchIndex;
  readonly found: number;
};

/** How many entries the filters leave, in words, said once; and the ways out. */
export const FilterStatus = memo(function FilterStatus({ actors, events, filter, index, found }: Props) {
  const { clearFilters, setFilter } = useActions();
  const filtering = isFiltering(filter);
  const loosening = filtering && found === 0 ? bestLoosening(events, filter, index) : null;
  const nameOf = (id: string) => actors.find((actor) => actor.id === id)?.name ?? id;
  // Both buttons go away with what they undo; the focus goes to the filters it came from.
  const undo = (button: HTMLElement, change: () => void) => {
    button.closest('.filter-row')?.querySelector<HTMLElement>('input, .chip')?.focus({ preventScroll: true });
    change();
  };
  return (
    <div className="filter-status">
      <p role="status">
        {filtering && (
          <>
            <b>
              {found} of {events.length}
            </b>
            <span className="filter-words"> entries{filterWords(filter, nameOf)}</span>
          </>
        )}
      </p>
      {loosening && (
        <button
          type="button"
          className="link"
          onClick={({ currentTarget }) => undo(currentTarget, () => setFilter(loosening.filter))}
        >
          {partWords(loosening.part, filter)}: {loosening.count}
        </button>
      )}
      {filtering && (
        <button
          type="button"
          className="link"
          onClick={({ currentTarget }) => undo(currentTarget, clearFilters)}
        >
          Clear
        </button>
      )}
    </div>
  );
});
