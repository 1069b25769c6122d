import { selectDated, selectFilterDescription, selectUndated } from '../../store/selectors.ts';
import { useActions, useStoreState } from '../../store/store.ts';

/** In place of the introduction while a filter is on: what is left, in a sentence, and that the rest is hidden here too. */
export function FilterNote() {
  const { clearFilters } = useActions();
  const description = useStoreState(selectFilterDescription) ?? '';
  const dated = useStoreState(selectDated).length;
  const undated = useStoreState(selectUndated).length;
  return (
    <p className="filter-note">
      Shown are <b>entries{description.replace(/^ name/, ' that name')}</b>. {dated} dated, {undated} said
      without a date. The others are hidden, and so are their marks beside the text.{' '}
      <button type="button" className="link" onClick={clearFilters}>
        Show all
      </button>
    </p>
  );
}
