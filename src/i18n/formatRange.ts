import { type EdtfPoint, firstDay, precisionOf } from '../model/dates/edtfForm.ts';
import type { Catalogue } from './en.ts';

/** `long`: “2 March 2022”. `short`: “2 Mar 2022”. `axis`: shorter still, where the axis says the year, “2 Mar”. */
export type DateStyle = 'long' | 'short' | 'axis';

/** One of several days, months or years: “26 or 27 September 1996”. `word` stands before the last of them, with its spaces. */
export type Choice = { readonly points: readonly EdtfPoint[]; readonly word: string };

/** One year, month or day in words, without its qualifier. The style `axis` leaves out the year of a day. */
export const formatPoint = (point: EdtfPoint, style: DateStyle, locale: Catalogue): string =>
  joined([dayText(point), monthText(point, style, locale), yearOf(point, style, locale)]);

/** Two ends of one precision, what they share said once: “7–14 August 2021”, “Feb–Mar 2022”, “2018–21”. */
export function formatRange(
  from: EdtfPoint,
  to: EdtfPoint,
  style: DateStyle,
  locale: Catalogue,
  choice: Choice | null = null,
): string {
  if (!isLater(to, from)) return formatPoint(from, style, locale);
  const points = choice?.points ?? [from, to];
  const sameYear = points.every((point) => point.year === from.year);
  if (precisionOf(from) === 'year') return yearRange(from, to, style, locale, choice);
  if (!sameYear)
    return list(
      points.map((point) => formatPoint(point, style, locale)),
      choice ? choice.word : ' – ',
    );
  const year = yearOf(from, style, locale);
  if (points.every((point) => point.day !== null && point.month === from.month)) {
    const days = list(points.map(dayText), choice ? choice.word : '–');
    return joined([days, monthText(from, style, locale), year]);
  }
  const parts = points.map((point) => joined([dayText(point), monthText(point, style, locale)]));
  return joined([list(parts, choice ? choice.word : from.day === null ? '–' : ' – '), year]);
}

/** Does `a` begin after `b`? */
export const isLater = (a: EdtfPoint, b: EdtfPoint): boolean => firstDay(a) > firstDay(b);

/** Months since the year 0. */
export const monthIndex = ({ year, month }: EdtfPoint): number => year * 12 + (month ?? 1) - 1;

/** An astronomical year (0 is 1 BC) → “2022”, “44 BC”, “AD 14”: a bare “14” would be taken for a day. */
const yearText = (year: number, { dates }: Catalogue): string =>
  year <= 0 ? dates.bc(String(1 - year)) : year < 100 ? dates.ad(year) : String(year);

function yearRange(
  from: EdtfPoint,
  to: EdtfPoint,
  style: DateStyle,
  locale: Catalogue,
  choice: Choice | null,
): string {
  const dash = choice?.word ?? '–';
  if (to.year <= 0) return locale.dates.bc(`${1 - from.year}${dash}${1 - to.year}`);
  if (from.year < 100)
    return `${yearText(from.year, locale)}${choice ? dash : ' – '}${yearText(to.year, locale)}`;
  const century = Math.floor(from.year / 100) === Math.floor(to.year / 100);
  const brief = style !== 'long' && !choice && century && from.year >= 1000;
  return `${from.year}${dash}${brief ? String(to.year).slice(-2) : to.year}`;
}

const yearOf = ({ year, day }: EdtfPoint, style: DateStyle, locale: Catalogue): string =>
  style === 'axis' && day !== null ? '' : yearText(year, locale);

const dayText = ({ day }: EdtfPoint): string => (day === null ? '' : String(day));

function monthText({ month }: EdtfPoint, style: DateStyle, { dates }: Catalogue): string {
  if (month === null) return '';
  return (style === 'long' ? dates.months : dates.shortMonths)[month - 1] ?? '';
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

const list = (parts: readonly string[], last: string): string =>
  [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(last);
