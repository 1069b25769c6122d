import type { DateSpan } from '../model/dataset.ts';
import { formatDay, type TimeSpan, toCalendarDay } from '../model/dates/days.ts';
import {
  type EdtfEnd,
  type EdtfForm,
  type EdtfPoint,
  firstDay,
  lastDay,
  precisionOf,
  toForm,
} from '../model/dates/edtfForm.ts';
import { type Catalogue, en } from './en.ts';
import { type DateStyle, formatPoint, formatRange, isLater, monthIndex } from './formatRange.ts';

/**
 * EDTF that was checked (ISO 8601-2) → the date in words: `formatDate('2012~/2022-03', 'short')` is “about 2012–22”.
 *
 * The short styles never claim more than the EDTF does: an end is only ever made coarser (to the coarser of the two ends; to
 * months when the ends lie in two years; to years from two years on), a qualifier is kept, and what is open or not known is
 * never given an end.
 */
export function formatDate(edtf: string, style: DateStyle, locale: Catalogue = en): string {
  const known = knownOf(locale);
  const key = `${style} ${edtf}`;
  const text = known.get(key) ?? formatForm(toForm(edtf), style, locale);
  known.set(key, text);
  return text;
}

/** What a span shows: “Feb–Mar 2022” by months when it is shorter than two years, else “1996–2022”. */
export function formatSpan({ from, to }: TimeSpan, locale: Catalogue = en): string {
  const [start, end] = [from, to].map((day) => ({
    ...toCalendarDay(day),
    day: null,
    approximate: false,
    uncertain: false,
  })) as [EdtfPoint, EdtfPoint];
  return shortInterval(start, end, 'short', locale);
}

/** The days from the earliest to the latest as a stretch, “2–6 March 2022”, whichever of them is meant. */
export function formatStretch({ earliest, latest, edtf }: DateSpan, locale: Catalogue = en): string {
  if (earliest === null || latest === null) return formatDate(edtf, 'long', locale);
  const [first, last] = [formatDay(earliest), formatDay(latest)];
  return formatDate(first === last ? first : `${first}/${last}`, 'long', locale);
}

/** What a text alone supports: a beginning that it does not tell is no beginning, so only the end is said. */
export function formatSupport(edtf: string, locale: Catalogue = en): string {
  const [, end = ''] = /^\/(.+)$/.exec(edtf) ?? [];
  return end ? locale.dates.noLaterThan(formatDate(end, 'long', locale)) : formatDate(edtf, 'long', locale);
}

const texts = new WeakMap<Catalogue, Map<string, string>>();

/** A timeline says the same dates at each move. */
function knownOf(locale: Catalogue): Map<string, string> {
  const known = texts.get(locale) ?? new Map<string, string>();
  texts.set(locale, known);
  return known;
}

function formatForm(form: EdtfForm, style: DateStyle, locale: Catalogue): string {
  switch (form.shape) {
    case 'date':
      return qualified(form.point, style, locale);
    case 'set':
      return formatSet(form.points, form.ranged, style, locale);
    case 'interval':
      return formatInterval(form.start, form.end, style, locale);
  }
}

const isQualified = ({ approximate, uncertain }: EdtfPoint): boolean => approximate || uncertain;

function qualify(text: string, { approximate, uncertain }: EdtfPoint, { dates }: Catalogue): string {
  const about = approximate ? dates.about(text) : text;
  return uncertain ? dates.perhaps(about) : about;
}

const qualified = (point: EdtfPoint, style: DateStyle, locale: Catalogue) =>
  qualify(formatPoint(point, style, locale), point, locale);

function formatInterval(start: EdtfEnd, end: EdtfEnd, style: DateStyle, locale: Catalogue): string {
  const { dates } = locale;
  if (typeof start !== 'string' && typeof end !== 'string')
    return style === 'long' ? longInterval(start, end, locale) : shortInterval(start, end, style, locale);
  if (typeof start !== 'string') {
    const from = qualified(start, style, locale);
    if (end === 'open') return dates.since(from);
    return style === 'long' ? dates.fromEndUnknown(from) : dates.from(from);
  }
  if (typeof end === 'string') throw new Error('An interval without a known end is no date');
  const until = qualified(end, style, locale);
  return start === 'unknown' && style === 'long' ? dates.untilBeginningUnknown(until) : dates.until(until);
}

function longInterval(start: EdtfPoint, end: EdtfPoint, locale: Catalogue): string {
  if (isQualified(start) || isQualified(end) || precisionOf(start) !== precisionOf(end))
    return `${qualified(start, 'long', locale)} – ${qualified(end, 'long', locale)}`;
  if (precisionOf(start) !== 'day' && !isLater(end, start))
    return locale.dates.allOf(formatPoint(start, 'long', locale));
  return formatRange(start, end, 'long', locale);
}

function shortInterval(start: EdtfPoint, end: EdtfPoint, style: 'short' | 'axis', locale: Catalogue): string {
  const precision = shortPrecision(start, end);
  const [from, to] = [coarser(start, precision), coarser(end, precision)];
  if (!isLater(to, from)) {
    const both = {
      approximate: from.approximate || to.approximate,
      uncertain: from.uncertain || to.uncertain,
    };
    return qualified({ ...from, ...both }, style, locale);
  }
  if (isQualified(to)) return `${qualified(from, style, locale)} – ${qualified(to, style, locale)}`;
  return qualify(formatRange(from, to, style, locale), from, locale);
}

function shortPrecision(start: EdtfPoint, end: EdtfPoint): 'day' | 'month' | 'year' {
  const precisions = [precisionOf(start), precisionOf(end)];
  if (precisions.includes('year')) return 'year';
  // Days across New Year are still worth their days when they are a matter of weeks.
  const close = start.year === end.year || lastDay(end) - firstDay(start) < 62;
  if (!precisions.includes('month') && close) return 'day';
  return monthIndex(end) - monthIndex(start) < 24 ? 'month' : 'year';
}

const coarser = (point: EdtfPoint, precision: 'day' | 'month' | 'year'): EdtfPoint => ({
  ...point,
  month: precision === 'year' ? null : point.month,
  day: precision === 'day' ? point.day : null,
});

function formatSet(
  points: readonly EdtfPoint[],
  ranged: boolean,
  style: DateStyle,
  locale: Catalogue,
): string {
  const { dates } = locale;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) throw new Error('A set without members');
  const neighbours = points.length === 2 && firstDay(last) === lastDay(first) + 1;
  if (!ranged || neighbours) return formatRange(first, last, style, locale, { points, word: dates.or });
  if (style !== 'long') return formatRange(first, last, style, locale);
  return dates.between(formatRange(first, last, style, locale, { points, word: dates.and }));
}
