import { t } from '../i18n/text.ts';
import {
  type CalendarDay,
  type EpochDay,
  type TimeSpan,
  toCalendarDay,
  toEpochDay,
  yearText,
} from '../model/dates/days.ts';
import { lengthOf } from '../model/dates/span.ts';
import type { Tick } from './Scene.ts';

/** “Mar”, of a month from 1 to 12. */
export const shortMonth = (month: number): string => t.dates.shortMonths[month - 1]!;
const CHARACTER = 7.8; // no system font is wider at 12 px; a pure function cannot measure
const INSET = 5; // from a tick to its text
const GAP = 6; // between two texts

type Scale = {
  readonly unit: 'day' | 'week' | 'month' | 'year';
  readonly step: number;
  readonly days: number;
};

const scales: readonly Scale[] = [
  { unit: 'day', step: 1, days: 1 },
  { unit: 'week', step: 7, days: 7 },
  { unit: 'month', step: 1, days: 30 },
  { unit: 'month', step: 3, days: 91 },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((step) => ({
    unit: 'year' as const,
    step,
    days: step * 365,
  })),
];

/**
 * The axis of a span in a pane of `width` CSS pixels. The first text and every new year say the year; no text meets
 * another or is cut; no tick stands after `last`, the last day that anything is dated, unless the whole span does.
 */
export function ticksOf(span: TimeSpan, width: number, last: EpochDay): Tick[] {
  const perDay = width / lengthOf(span);
  const scale = scales.find(({ days }) => days * perDay >= 30) ?? scales.at(-1)!;
  // Where nothing is dated any more, the axis still says when that is.
  const to = last < span.from ? span.to : Math.min(span.to, last);
  const days = daysOf(scale, { from: span.from, to });
  const at = days.map((day) => (toEpochDay(day) - span.from) * perDay);
  // The text of the last tick does not lean over the writing period.
  const end = Math.min(width, (to + 1 - span.from) * perDay);
  const endOf = (i: number, text: string) => at[i]! + INSET + text.length * CHARACTER + GAP;
  const newYears = scale.unit === 'year' ? [] : days.flatMap((day, i) => (isNewYear(day) ? [i] : []));

  // Each text counts on what the one before it said, and gives way to a new year.
  let free = Number.NEGATIVE_INFINITY;
  let said: CalendarDay | undefined;
  return days.map((day, i) => {
    const text = textOf(day, scale, said);
    const textEnd = endOf(i, text);
    const newYear = newYears.find((other) => other > i);
    const inItsWay =
      newYear !== undefined &&
      at[newYear]! < textEnd &&
      endOf(newYear, textOf(days[newYear]!, scale, day)) <= end;
    const leans = textEnd - GAP > (said ? end : width); // what must be said is said, if it leans over
    if (at[i]! < free || leans || inItsWay) return { at: at[i]!, text: '' };
    free = textEnd;
    said = day;
    return { at: at[i]!, text };
  });
}

const isNewYear = ({ month, day }: CalendarDay) => month === 1 && day === 1;

function textOf(
  { year, month, day }: CalendarDay,
  { unit }: Scale,
  previous: CalendarDay | undefined,
): string {
  const yearWords = yearText(year);
  if (unit === 'year') return yearWords;
  const newYear = previous?.year !== year;
  if (unit === 'month')
    return newYear && month === 1
      ? yearWords
      : newYear
        ? `${shortMonth(month)} ${yearWords}`
        : shortMonth(month);
  if (newYear) return `${day} ${shortMonth(month)} ${yearWords}`;
  return previous?.month === month
    ? String(day)
    : day === 1
      ? shortMonth(month)
      : `${day} ${shortMonth(month)}`;
}

function daysOf({ unit, step }: Scale, { from, to }: TimeSpan): CalendarDay[] {
  const days: CalendarDay[] = [];
  let { year, month, day } = toCalendarDay(from);
  if (unit === 'year') {
    year = Math.floor(year / step) * step;
    month = day = 1;
  } else if (unit === 'month') {
    month = Math.floor((month - 1) / step) * step + 1;
    day = 1;
  } else if (unit === 'week') day = Math.floor((day - 1) / 7) * 7 + 1;
  for (let next = { year, month, day }; toEpochDay(next) <= to; next = after(next, unit, step)) {
    if (toEpochDay(next) >= from) days.push(next);
  }
  return days;
}

/** The next tick: weeks are the 1st, 8th, 15th and 22nd, so that every month begins with a tick. */
function after({ year, month, day }: CalendarDay, unit: Scale['unit'], step: number): CalendarDay {
  if (unit === 'year') return { year: year + step, month, day };
  if (unit === 'month')
    return month + step > 12
      ? { year: year + 1, month: month + step - 12, day }
      : { year, month: month + step, day };
  if (unit === 'week')
    return day + step > 22 ? after({ year, month, day: 1 }, 'month', 1) : { year, month, day: day + step };
  return toCalendarDay(toEpochDay({ year, month, day }) + step);
}
