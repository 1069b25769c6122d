import { useState } from 'react';
import { Popover } from '../ui/Popover.tsx';
import type { Mark } from './Scene.ts';

const lines: readonly {
  /** Class names, and read out as what it looks like. */
  readonly look: string;
  readonly words: string;
  readonly is: (mark: Mark) => boolean;
}[] = [
  {
    look: 'line solid',
    words: 'stated as fact',
    is: ({ line, shape }) => line === 'solid' && shape !== 'dot',
  },
  { look: 'line dashed', words: 'reported', is: ({ line }) => line === 'dashed' },
  { look: 'line fades-in', words: 'begins about then', is: ({ fadesIn }) => fadesIn },
  {
    look: 'line ends-vaguely',
    words: 'ends about then',
    is: ({ endsVaguely }) => endsVaguely,
  },
  {
    look: 'line fades-out',
    words: 'still going on',
    is: ({ fadesOut }) => fadesOut,
  },
  { look: 'outline', words: 'one day within', is: ({ shape }) => shape === 'span' },
  {
    look: 'dot',
    words: 'date worked out, or from outside',
    is: ({ shape, filled }) => shape === 'dot' && !filled,
  },
  {
    look: 'dot filled',
    words: 'date as the article gives it',
    is: ({ shape, filled }) => shape === 'dot' && filled,
  },
];

/** The looks that these marks have, and what each means. */
export const looksOf = (marks: readonly Mark[]) => lines.filter(({ is }) => marks.some(is));

/** What the line work means; only the marks that are there. */
export function LineKey({ marks }: { marks: readonly Mark[] }) {
  return (
    <ul className="line-key" aria-label="Key to the timeline">
      {looksOf(marks).map(({ look, words }) => (
        <li key={look}>
          <i className={look} role="img" aria-label={look.replaceAll('-', ' ')} />
          {words}
        </li>
      ))}
    </ul>
  );
}

/** The same behind a button, where there is no room for it. */
export function LineKeyPopover({ marks }: { marks: readonly Mark[] }) {
  const [open, setOpen] = useState(false);
  if (marks.length === 0) return null;
  return (
    <Popover name="Key" className="key-popover" look="link" open={open} onOpen={setOpen}>
      <LineKey marks={marks} />
    </Popover>
  );
}
