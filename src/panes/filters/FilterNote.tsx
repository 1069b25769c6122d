import { filterWords } from '../../i18n/filterDescription.ts';
import type { Actor } from '../../model/dataset.ts';
import type { Filter } from '../../model/filter.ts';
import { useActions } from '../../store/store.ts';

type Props = {
  readonly actors: readonly Actor[];
  readonly filter: Filter;
  readonly dated: number;
  readonly said: number;
};

/** In place of the introduction while a filter is on: what is left, in a sentence, and that the rest is hidden here too. */
export function FilterNote({ actors, filter, dated, said }: Props) {
  const { clearFilters } = useActions();
  const nameOf = (id: string) => actors.find((actor) => actor.id === id)?.name ?? id;
  return (
    <p className="filter-note">
      Shown are <b>entries{filterWords(filter, nameOf).replace(/^ name/, ' that name')}</b>. {dated} dated,{' '}
      {said} said without a date. The others are hidden, and so are their marks beside the text.{' '}
      <button type="button" className="link" onClick={clearFilters}>
        Show all
      </button>
    </p>
  );
}
