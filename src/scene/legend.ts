import { t } from '../i18n/text.ts';
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
    words: t.legend.fact,
    is: ({ line, shape }) => line === 'solid' && shape !== 'dot',
    sample: plain,
  },
  {
    look: 'line dashed',
    words: t.legend.reported,
    is: ({ line }) => line === 'dashed',
    sample: { ...plain, line: 'dashed' },
  },
  {
    look: 'line fades-in',
    words: t.legend.beginsAbout,
    is: ({ fadesIn }) => fadesIn,
    sample: { ...plain, fadesIn: true },
  },
  {
    look: 'line ends-vaguely',
    words: t.legend.endsAbout,
    is: ({ endsVaguely }) => endsVaguely,
    sample: { ...plain, endsVaguely: true },
  },
  {
    look: 'line fades-out',
    words: t.legend.goesOn,
    is: ({ fadesOut }) => fadesOut,
    sample: { ...plain, fadesOut: true },
  },
  {
    look: 'outline',
    words: t.legend.within,
    is: ({ shape }) => shape === 'span',
    sample: { ...plain, shape: 'span' },
  },
  {
    look: 'dot',
    words: t.legend.dateOther,
    is: ({ shape, filled }) => shape === 'dot' && !filled,
    sample: { ...plain, shape: 'dot' },
  },
  {
    look: 'dot filled',
    words: t.legend.dateStated,
    is: ({ shape, filled }) => shape === 'dot' && filled,
    sample: { ...plain, shape: 'dot', filled: true },
  },
];

/** The rows that these marks need. The page, pictures and print all draw their legend from them. */
export const legendFor = (marks: readonly MarkStyle[]): readonly LegendRow[] =>
  rows.filter(({ is }) => marks.some(is));
