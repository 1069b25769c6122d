import { type EdtfPoint, firstDay, precisionOf } from '../model/dates/edtfPoint.ts';
import { monthNames } from '../model/dates/monthNames.ts';

export type Style = 'words' | 'short' | 'shortest';
export type Choice = { readonly points: readonly EdtfPoint[]; readonly word: ' or ' | ' and ' };

/** One year, month or day in English, without its qualifier. `shortest` leaves out the year of a day. */
export function pointWords(point: EdtfPoint, style: Style): string {
  return joined([dayWords(point), monthWords(point, style), yearOf(point, style)]);
}

/**
 * Two ends of one precision, what they share said once: “7–14 August 2021”, “Feb–Mar 2022”, “2018–21”.
 * With `choice`: one of several, “26 or 27 September 1996”.
 */
export function rangeWords(
  from: EdtfPoint,
  to: EdtfPoint,
  style: Style,
  choice: Choice | null = null,
): string {
  if (!isLater(to, from)) return pointWords(from, style);
  const points = choice?.points ?? [from, to];
  const sameYear = points.every((point) => point.year === from.year);
  if (precisionOf(from) === 'year') return yearRange(from, to, style, choice);
  if (!sameYear)
    return list(
      points.map((point) => pointWords(point, style)),
      choice ? choice.word : ' – ',
    );
  const year = yearOf(from, style);
  if (points.every((point) => point.day !== null && point.month === from.month)) {
    return joined([list(points.map(dayWords), choice ? choice.word : '–'), monthWords(from, style), year]);
  }
  const parts = points.map((point) => joined([dayWords(point), monthWords(point, style)]));
  return joined([list(parts, choice ? choice.word : from.day === null ? '–' : ' – '), year]);
}

/** Does `a` begin after `b`? */
export const isLater = (a: EdtfPoint, b: EdtfPoint): boolean => firstDay(a) > firstDay(b);

/** Months since the year 0. */
export const monthIndex = ({ year, month }: EdtfPoint): number => year * 12 + (month ?? 1) - 1;

function yearRange(from: EdtfPoint, to: EdtfPoint, style: Style, choice: Choice | null): string {
  const dash = choice?.word ?? '–';
  if (to.year <= 0) return `${1 - from.year}${dash}${1 - to.year} BC`;
  if (from.year < 100) return `${yearWords(from.year)}${choice ? dash : ' – '}${yearWords(to.year)}`;
  const century = Math.floor(from.year / 100) === Math.floor(to.year / 100);
  const brief = style !== 'words' && !choice && century && from.year >= 1000;
  return `${from.year}${dash}${brief ? String(to.year).slice(-2) : to.year}`;
}

// A bare “43” would be taken for a day.
const yearWords = (year: number) => (year <= 0 ? `${1 - year} BC` : year < 100 ? `AD ${year}` : String(year));

const yearOf = ({ year, day }: EdtfPoint, style: Style) =>
  style === 'shortest' && day !== null ? '' : yearWords(year);

const dayWords = ({ day }: EdtfPoint) => (day === null ? '' : String(day));

function monthWords({ month }: EdtfPoint, style: Style): string {
  const name = month === null ? '' : (monthNames[month - 1] ?? '');
  return style === 'words' ? name : name.slice(0, 3);
}

const joined = (parts: readonly string[]) => parts.filter((part) => part !== '').join(' ');

const list = (parts: readonly string[], last: string) =>
  [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(last);
