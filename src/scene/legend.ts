import type { Mark } from './Scene.ts';

const lines: readonly {
  /** The classes of its sample, which also say what it looks like. */
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

/** The rows of the legend that these marks need: what each looks like, and what that means. */
export const legendFor = (marks: readonly Mark[]) => lines.filter(({ is }) => marks.some(is));
