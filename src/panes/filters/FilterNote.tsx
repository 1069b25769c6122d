import { t } from '../../i18n/text.ts';
import { selectDated, selectFilterDescription, selectUndated } from '../../store/selectors.ts';
import { useActions, useStoreState } from '../../store/store.ts';
import { Filled } from '../../ui/Filled.tsx';

/** In place of the introduction while a filter is on: what is left, in a sentence, and that the rest is hidden here too. */
export function FilterNote() {
  const { clearFilters } = useActions();
  const description = useStoreState(selectFilterDescription);
  const dated = useStoreState(selectDated).length;
  const undated = useStoreState(selectUndated).length;
  if (!description) return null;
  return (
    <p className="filter-note">
      <Filled
        text={t.filters.note(dated, undated)}
        parts={{ set: <b>{t.filters.entriesThatName(description)}</b> }}
      />{' '}
      <button type="button" className="link" onClick={clearFilters}>
        {t.filters.showAll}
      </button>
    </p>
  );
}
