import { useState } from 'react';
import { t } from '../../i18n/text.ts';
import { legendFor } from '../../scene/legend.ts';
import type { Mark } from '../../scene/Scene.ts';
import { Popover } from '../../ui/Popover.tsx';

/** What the line work means; only the marks that are there. */
export function Legend({ marks }: { marks: readonly Mark[] }) {
  return (
    <ul className="line-key" aria-label={t.timeline.legendList}>
      {legendFor(marks).map(({ look, words }) => (
        <li key={look}>
          <i className={look} role="img" aria-label={look.replaceAll('-', ' ')} />
          {words}
        </li>
      ))}
    </ul>
  );
}

/** The same behind a button, where there is no room for it. */
export function LegendPopover({ marks }: { marks: readonly Mark[] }) {
  const [open, setOpen] = useState(false);
  if (marks.length === 0) return null;
  return (
    <Popover name={t.timeline.legend} className="key-popover" look="link" open={open} onOpen={setOpen}>
      <Legend marks={marks} />
    </Popover>
  );
}
