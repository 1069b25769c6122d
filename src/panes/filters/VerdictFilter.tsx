import { memo, useState } from 'react';
import { Verdict as VerdictMark } from '../../entry/Verdict.tsx';
import { t } from '../../i18n/text.ts';
import { type Verdict, verdicts } from '../../model/dataset.ts';
import { toggled } from '../../model/filter.ts';
import { selectOfAnyVerdict } from '../../store/selectors.ts';
import { useActions, useStoreState } from '../../store/store.ts';
import { Popover } from '../../ui/Popover.tsx';
import { Chip } from './Chip.tsx';

/** “Which of these hold up?” What other sources say of the entries that the other filters leave. */
export const VerdictFilter = memo(function VerdictFilter() {
  const { setFilter } = useActions();
  const [open, setOpen] = useState(false);
  const pressed = useStoreState(({ view }) => view.verdicts);
  const others = useStoreState(selectOfAnyVerdict);
  const countOf = (verdict: Verdict) =>
    others.filter(({ corroboration }) => corroboration.verdict === verdict).length;
  return (
    <Popover
      name={t.filters.otherSources(pressed.length)}
      className={`filter-popover verdict-filter${pressed.length > 0 ? ' pressed' : ''}`}
      look="chip"
      open={open}
      onOpen={setOpen}
    >
      <h2>{t.filters.whichHoldUp}</h2>
      <p>
        {t.filters.verdictCounts(
          others.length,
          countOf('confirmed'),
          countOf('partly'),
          countOf('contested'),
          countOf('not-found'),
          countOf('not-checkable'),
        )}
      </p>
      <div role="group" aria-label={t.filters.byVerdict}>
        <ul>
          {verdicts.map((verdict) => (
            <li key={verdict}>
              <Chip
                pressed={pressed.includes(verdict)}
                count={countOf(verdict)}
                onPress={() => setFilter({ verdicts: toggled(pressed, verdict) })}
              >
                <VerdictMark verdict={verdict} told />
              </Chip>
            </li>
          ))}
        </ul>
      </div>
    </Popover>
  );
});
