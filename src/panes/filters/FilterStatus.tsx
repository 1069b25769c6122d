import { memo } from 'react';
import { loosenText } from '../../i18n/filterDescription.ts';
import { t } from '../../i18n/text.ts';
import {
  selectFilter,
  selectFilterDescription,
  selectLoosening,
  selectVisible,
} from '../../store/selectors.ts';
import { useActions, useStoreState } from '../../store/store.ts';

/** How many entries the filters leave, in words, said once; and the ways out. */
export const FilterStatus = memo(function FilterStatus() {
  const { clearFilters, setFilter } = useActions();
  const filter = useStoreState(selectFilter);
  const all = useStoreState(({ dataset }) => dataset.events.length);
  const found = useStoreState(selectVisible).length;
  const description = useStoreState(selectFilterDescription);
  const loosening = useStoreState(selectLoosening);
  const filtering = description !== null;
  // Both buttons go away with what they undo; the focus goes to the filters it came from.
  const undo = (button: HTMLElement, change: () => void) => {
    button.closest('.filter-row')?.querySelector<HTMLElement>('input, .chip')?.focus({ preventScroll: true });
    change();
  };
  return (
    <div className="filter-status">
      <p role="status">
        {description && (
          <>
            <b>{t.filters.countOf(found, all)}</b>
            <span className="filter-words"> {t.filters.entriesName(description)}</span>
          </>
        )}
      </p>
      {loosening && (
        <button
          type="button"
          className="link"
          onClick={({ currentTarget }) => undo(currentTarget, () => setFilter(loosening.filter))}
        >
          {t.filters.loosened(loosenText(loosening.part, filter), loosening.count)}
        </button>
      )}
      {filtering && (
        <button
          type="button"
          className="link"
          onClick={({ currentTarget }) => undo(currentTarget, clearFilters)}
        >
          {t.filters.clear}
        </button>
      )}
    </div>
  );
});
