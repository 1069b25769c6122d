import type { Mark } from './Scene.ts';

/** How a mark is drawn, apart from its colour and place. */
export type MarkStyle = Pick<Mark, 'shape' | 'line' | 'filled' | 'fadesIn' | 'endsVaguely' | 'fadesOut'>;

/** A row of the legend: a sample, and what it means. */
export type LegendRow = {
  /** The classes of the sample on the page, which also say what it looks like. */
  readonly look: string;
  readonly words: string;
  /** Whether it explains a mark. */
  readonly is: (mark: MarkStyle) => boolean;
  /** How the sample is drawn. */
  readonly sample: MarkStyle;
};

const plain: MarkStyle = {
  shape: 'bar',
  line: 'solid',
  filled: false,
  fadesIn: false,
  endsVaguely: false,
  fadesOut: false,
};

const rows: readonly LegendRow[] = [
  {
    look: 'line solid',
    words: 'stated as fact',
    is: ({ line, shape }) => line === 'solid' && shape !== 'dot',
    sample: plain,
  },
  {
    look: 'line dashed',
    words: 'reported',
    is: ({ line }) => line === 'dashed',
    sample: { ...plain, line: 'dashed' },
  },
  {
    look: 'line fades-in',
    words: 'begins about then',
    is: ({ fadesIn }) => fadesIn,
    sample: { ...plain, fadesIn: true },
  },
  {
    look: 'line ends-vaguely',
    words: 'ends about then',
    is: ({ endsVaguely }) => endsVaguely,
    sample: { ...plain, endsVaguely: true },
  },
  {
    look: 'line fades-out',
    words: 'still going on',
    is: ({ fadesOut }) => fadesOut,
    sample: { ...plain, fadesOut: true },
  },
  {
    look: 'outline',
    words: 'one day within',
    is: ({ shape }) => shape === 'span',
    sample: { ...plain, shape: 'span' },
  },
  {
    look: 'dot',
    words: 'date worked out, or from outside',
    is: ({ shape, filled }) => shape === 'dot' && !filled,
    sample: { ...plain, shape: 'dot' },
  },
  {
    look: 'dot filled',
    words: 'date as the article gives it',
    is: ({ shape, filled }) => shape === 'dot' && filled,
    sample: { ...plain, shape: 'dot', filled: true },
  },
];

/** The rows that these marks need. The page, pictures and print all draw their legend from them. */
export const legendFor = (marks: readonly MarkStyle[]): readonly LegendRow[] =>
  rows.filter(({ is }) => marks.some(is));
