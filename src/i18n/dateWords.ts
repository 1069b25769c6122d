import type { TimeSpan } from '../model/dates/days.ts';
import { toCalendarDay } from '../model/dates/days.ts';
import type { EdtfEnd, EdtfForm } from '../model/dates/edtf.ts';
import { type EdtfPoint, firstDay, lastDay, precisionOf } from '../model/dates/edtfPoint.ts';
import { isLater, monthIndex, pointWords, rangeWords, type Style } from './rangeWords.ts';

export type DateWords = { readonly words: string; readonly short: string; readonly shortest: string };

/**
 * A date in English, in full, short (“2 Mar 2022”) and shorter still where the axis says the year (“2 Mar”).
 *
 * The short forms never claim more than the EDTF does: an end is only ever made coarser (to the coarser of the two
 * ends; to months when the ends lie in two years; to years from two years on), a qualifier is kept, and what is open or not
 * known is never given an end.
 */
export function dateWords(form: EdtfForm): DateWords {
  return {
    words: inStyle(form, 'words'),
    short: inStyle(form, 'short'),
    shortest: inStyle(form, 'shortest'),
  };
}

/** What a span shows: “Feb–Mar 2022” by months when it is shorter than two years, else “1996–2022”. */
export function spanWords({ from, to }: TimeSpan): string {
  const [start, end] = [from, to].map((day) => ({
    ...toCalendarDay(day),
    day: null,
    approximate: false,
    uncertain: false,
  })) as [EdtfPoint, EdtfPoint];
  return knownInterval(start, end, 'short');
}

function inStyle(form: EdtfForm, style: Style): string {
  switch (form.shape) {
    case 'date':
      return qualified(form.point, style);
    case 'set':
      return setWords(form.points, form.ranged, style);
    case 'interval':
      return intervalWords(form.start, form.end, style);
  }
}

function qualifier({ approximate, uncertain }: EdtfPoint): string {
  return `${uncertain ? 'perhaps ' : ''}${approximate ? 'about ' : ''}`;
}

const qualified = (point: EdtfPoint, style: Style) => qualifier(point) + pointWords(point, style);

function intervalWords(start: EdtfEnd, end: EdtfEnd, style: Style): string {
  if (typeof start !== 'string' && typeof end !== 'string') {
    return style === 'words' ? fullInterval(start, end) : knownInterval(start, end, style);
  }
  if (typeof start !== 'string') {
    if (end === 'open') return `since ${qualified(start, style)}`;
    return `from ${qualified(start, style)}${style === 'words' ? ', end not known' : ''}`;
  }
  if (typeof end === 'string') throw new Error('An interval without a known end is no date');
  return `until ${qualified(end, style)}${start === 'unknown' && style === 'words' ? ', beginning not known' : ''}`;
}

function fullInterval(start: EdtfPoint, end: EdtfPoint): string {
  const plain = qualifier(start) === '' && qualifier(end) === '';
  if (!plain || precisionOf(start) !== precisionOf(end)) {
    return `${qualified(start, 'words')} – ${qualified(end, 'words')}`;
  }
  if (precisionOf(start) !== 'day' && !isLater(end, start)) return `all of ${pointWords(start, 'words')}`;
  return rangeWords(start, end, 'words');
}

function knownInterval(start: EdtfPoint, end: EdtfPoint, style: 'short' | 'shortest'): string {
  const precision = shortPrecision(start, end);
  const [from, to] = [coarser(start, precision), coarser(end, precision)];
  if (!isLater(to, from)) {
    const both = {
      approximate: from.approximate || to.approximate,
      uncertain: from.uncertain || to.uncertain,
    };
    return qualified({ ...from, ...both }, style);
  }
  if (qualifier(to) !== '') return `${qualified(from, style)} – ${qualified(to, style)}`;
  return qualifier(from) + rangeWords(from, to, style);
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

function setWords(points: readonly EdtfPoint[], ranged: boolean, style: Style): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) throw new Error('A set without members');
  const neighbours = points.length === 2 && firstDay(last) === lastDay(first) + 1;
  if (!ranged || neighbours) return rangeWords(first, last, style, { points, word: ' or ' });
  if (style !== 'words') return rangeWords(first, last, style);
  return `between ${rangeWords(first, last, style, { points, word: ' and ' })}`;
}
