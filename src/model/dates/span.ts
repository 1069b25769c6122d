import type { Dataset, DateSpan } from '../dataset.ts';
import { type EpochDay, type TimeSpan, toCalendarDay, toEpochDay } from './days.ts';

const MONTH = 31;

/** Days in a span, both ends counted. */
export const lengthOf = ({ from, to }: TimeSpan): number => to - from + 1;

/** Whether two spans share a day. */
export const meet = (a: TimeSpan, b: TimeSpan): boolean => a.from <= b.to && b.from <= a.to;

/** The days that two spans share. */
export const overlap = (a: TimeSpan, b: TimeSpan): TimeSpan | null =>
  meet(a, b) ? { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) } : null;

/**
 * Whether anything of `days` stands within a span where it can be seen: what lies in the last fiftieth at either end is
 * named there, not drawn.
 */
export function isInSight(days: TimeSpan, span: TimeSpan): boolean {
  const edge = lengthOf(span) / 50;
  return days.to + 0.5 >= span.from + edge && days.from + 0.5 <= span.to + 1 - edge;
}

export const sameSpan = (a: TimeSpan | null, b: TimeSpan | null): boolean =>
  a === b || (a !== null && b !== null && a.from === b.from && a.to === b.to);

/**
 * The days that a date is drawn over.
 * An open end, and a last month or year in which the writing period lies (`2012/2022-03`, `/2022`), are drawn to the writing period's
 * end: the article cannot speak of what came after it. An unknown beginning is drawn as its last day, to fade into.
 */
export function drawnSpan(date: DateSpan, writingPeriod: TimeSpan): TimeSpan {
  const latest = date.latest ?? Math.max(writingPeriod.to, date.earliest ?? writingPeriod.to);
  const begun = date.earliest === null || date.earliest < writingPeriod.from;
  const lasts = date.meaning === 'throughout' && begun && latest > writingPeriod.to;
  const to = lasts && firstDayOf(latest, date.end.precision) <= writingPeriod.to ? writingPeriod.to : latest;
  return { from: Math.min(date.earliest ?? to, to), to };
}

/** The first day of the month or the year of a day; the day itself where it is meant. */
function firstDayOf(day: EpochDay, precision: DateSpan['end']['precision']): EpochDay {
  const { year, month } = toCalendarDay(day);
  if (precision === 'year') return toEpochDay({ year, month: 1, day: 1 });
  return precision === 'month' ? toEpochDay({ year, month, day: 1 }) : day;
}

/** A span moved and, if need be, shortened to lie within limits. */
export function clampSpan(span: TimeSpan, limits: TimeSpan): TimeSpan {
  const length = Math.min(lengthOf(span), lengthOf(limits));
  const from = Math.min(Math.max(span.from, limits.from), limits.to - length + 1);
  return { from, to: from + length - 1 };
}

/** A span scaled about a day, its middle unless told: `factor` 0.5 shows half as much time. At least one day. */
export function scaleSpan(span: TimeSpan, factor: number, about = (span.from + span.to + 1) / 2): TimeSpan {
  const length = Math.max(1, Math.round(lengthOf(span) * factor));
  const from = Math.round(about - ((about - span.from) / lengthOf(span)) * length);
  return { from, to: from + length - 1 };
}

/** A span scaled within limits about the first of `anchors` that lies in it, which so stays in sight where it is, or about its middle. */
export function zoomSpan(
  span: TimeSpan,
  factor: number,
  anchors: readonly TimeSpan[],
  limits: TimeSpan,
): TimeSpan {
  const anchor = anchors.find((days) => days.from >= span.from && days.to <= span.to);
  const about = anchor && (anchor.from + anchor.to + 1) / 2;
  return clampSpan(scaleSpan(span, factor, about), limits);
}

/** A span moved by so many days, within limits. */
export const moveSpan = ({ from, to }: TimeSpan, days: number, limits: TimeSpan): TimeSpan =>
  clampSpan({ from: Math.round(from + days), to: Math.round(from + days) + to - from }, limits);

/** A span of the same length with `target` in its middle; longer when the target is. */
export function centreOn(span: TimeSpan, target: TimeSpan): TimeSpan {
  const length = Math.max(lengthOf(span), Math.round(lengthOf(target) * 1.25));
  const from = Math.round((target.from + target.to + 1 - length) / 2);
  return { from, to: from + length - 1 };
}

/** A span with `target` in its middle third; about a month around a single day. */
export function closeUp(target: TimeSpan): TimeSpan {
  const length = Math.max(MONTH, 3 * lengthOf(target));
  const from = Math.round((target.from + target.to + 1 - length) / 2);
  return { from, to: from + length - 1 };
}

/** How far the reader may go: the whole extent and a tenth of it on either side. */
export function limitsOf(extent: TimeSpan): TimeSpan {
  const margin = Math.ceil(lengthOf(extent) / 10);
  return { from: extent.from - margin, to: extent.to + margin };
}

/** From the first to the last day in which any of the articles was written; all of these days are known. */
export const writingPeriodOf = ({ articles }: Pick<Dataset, 'articles'>): TimeSpan => ({
  from: Math.min(...articles.map(({ written }) => written.earliest!)),
  to: Math.max(...articles.map(({ written }) => written.latest!)),
});
