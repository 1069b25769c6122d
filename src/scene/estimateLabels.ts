import type { Measure } from './layoutTimeline.ts';

const LETTER = 6.4; // CSS pixels; wider than all but the widest system fonts at the labels' size
const BOLD = 0.5;
const GAP = 7;

/** Label widths where there is no page to measure them on: before any script, on paper, in a file. A little too wide rather than too narrow. */
export const estimateLabel: Measure = (text, date, kind) =>
  Math.ceil(
    text.length * (LETTER + (kind === 'event' ? BOLD : 0)) + (date === '' ? 0 : GAP + date.length * LETTER),
  );
