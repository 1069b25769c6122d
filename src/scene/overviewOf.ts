import { t } from '../i18n/text.ts';
import type { TimelineEvent } from '../model/dataset.ts';
import { type EpochDay, type TimeSpan, toCalendarDay, yearText } from '../model/dates/days.ts';
import { lengthOf, moveSpan, zoomSpan } from '../model/dates/span.ts';
import type { Tick } from './Scene.ts';
import { ticksOf } from './ticks.ts';

/** The whole extent as drawn: a plain value. x counts in CSS pixels from the pane's left edge. */
export type Overview = {
  /** For each column of `COLUMN` pixels, how many entries touch its days. */
  readonly counts: readonly number[];
  readonly writingPeriod: { readonly left: number; readonly right: number };
  readonly ticks: readonly Tick[];
};

/** What is given to whoever is shown: which days, and how many CSS pixels wide. */
type Pane = { readonly range: TimeSpan; readonly width: number };

export const COLUMN = 3;
const TARGET = 24;
const SLIVER = 8;
const FEW_DAYS = 62;

/** How densely the dated entries stand in `range`, drawn `width` CSS pixels wide. */
export function overviewOf(
  events: readonly TimelineEvent[],
  writingPeriod: TimeSpan,
  { range, width }: Pane,
): Overview {
  const x = toX({ range, width });
  const columns = Math.max(1, Math.ceil(width / COLUMN));
  const columnAt = (day: number) => Math.max(0, Math.min(columns - 1, Math.floor(x(day) / COLUMN)));
  const steps = new Array<number>(columns + 1).fill(0);
  for (const { date } of events) {
    if (!date) continue;
    const { from, to } = date.drawn;
    steps[columnAt(from)]! += 1;
    // Where a day is wider than a column, to the day's end, but not into the column of the next.
    steps[Math.max(columnAt(to + 0.5), columnAt(to + 1) - 1) + 1]! -= 1;
  }
  let going = 0;
  return {
    counts: steps.slice(0, columns).map((step) => {
      going += step;
      return going;
    }),
    writingPeriod: { left: x(writingPeriod.from), right: x(writingPeriod.to + 1) },
    ticks: ticksOf(range, width, range.to),
  };
}

/**
 * Where the window stands that says which span is shown: a target wide enough to be hit, and how far its frame stands
 * inside it where the span is less than that. CSS pixels, within the pane.
 */
export function windowOf(span: TimeSpan, pane: Pane): { left: number; width: number; inset: number } {
  const within = (at: number) => Math.max(0, Math.min(pane.width, at));
  const x = toX(pane);
  const [from, to] = [within(x(span.from)), within(x(span.to + 1))];
  const width = Math.max(TARGET, to - from);
  const left = Math.max(0, Math.min(pane.width - width, (from + to - width) / 2));
  return { left, width, inset: (width - Math.max(SLIVER, to - from)) / 2 };
}

/** The day at `x` CSS pixels from the pane's left edge. */
export const dayAt = (x: number, { range, width }: Pane): EpochDay =>
  Math.floor(range.from + (x * lengthOf(range)) / width);

/** A span in words: “May 2021 to March 2022”, and by the day where it is short. */
export function spanWords(span: TimeSpan): string {
  const words = (day: EpochDay) => {
    const calendar = toCalendarDay(day);
    const month = `${t.dates.months[calendar.month - 1]} ${yearText(calendar.year)}`;
    return lengthOf(span) < FEW_DAYS ? `${calendar.day} ${month}` : month;
  };
  return span.from === span.to ? words(span.from) : t.dates.to(words(span.from), words(span.to));
}

const toX =
  ({ range, width }: Pane) =>
  (day: number) =>
    ((day - range.from) * width) / lengthOf(range);

/**
 * Where a key of the overview’s window leads from a span: arrows by a tenth of it, pages by all of it, Home and End to the
 * first and the last entry (`ends`), + and − zoom about `anchors`. `undefined` for any other key.
 */
export function spanAfterKey(
  key: string,
  span: TimeSpan,
  limits: TimeSpan,
  ends: TimeSpan,
  anchors: readonly TimeSpan[],
): TimeSpan | undefined {
  const page = lengthOf(span);
  const step = Math.max(1, Math.round(page / 10));
  const margin = Math.ceil(page / 20);
  const days = {
    ArrowLeft: -step,
    ArrowDown: -step,
    ArrowRight: step,
    ArrowUp: step,
    PageDown: -page,
    PageUp: page,
    Home: ends.from - margin - span.from,
    End: ends.to + margin - span.to,
  }[key];
  if (days !== undefined) return moveSpan(span, days, limits);
  const factor = { '+': 1 / 2, '=': 1 / 2, '-': 2, '−': 2 }[key];
  return factor === undefined ? undefined : zoomSpan(span, factor, anchors, limits);
}
