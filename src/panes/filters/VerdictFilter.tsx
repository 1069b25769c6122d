import { memo, useState } from 'react';
import { Verdict as VerdictMark } from '../../entry/Verdict.tsx';
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
      name={`Other sources${pressed.length > 0 ? ` · ${pressed.length}` : ''}`}
      className={`filter-popover verdict-filter${pressed.length > 0 ? ' pressed' : ''}`}
      look="chip"
      open={open}
      onOpen={setOpen}
    >
      <h2>Which of these hold up?</h2>
      <p>{summaryOf(others.length, countOf)}</p>
      <div role="group" aria-label="Filter by what other sources say">
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

/** One sentence with all counts. A quote proves what the article says; this is the other question. */
function summaryOf(all: number, countOf: (verdict: Verdict) => number): string {
  const is = (count: number) => `${count} ${count === 1 ? 'is' : 'are'}`;
  return (
    `Of ${all} ${all === 1 ? 'entry' : 'entries'}, other sources confirm ${countOf('confirmed')} and partly confirm ` +
    `${countOf('partly')}; ${is(countOf('contested'))} disputed; for ${countOf('not-found')} no other source was found; ` +
    `${is(countOf('not-checkable'))} ${countOf('not-checkable') === 1 ? 'an opinion, a forecast or a question' : 'opinions, forecasts or questions'}, which no source can settle.`
  );
}
