import { daysInMonth, type EpochDay, toEpochDay } from './days.ts';
import { type EdtfError, edtfHint, edtfHintForDay } from './edtfHint.ts';

/** A year, a month or a day of the proleptic Gregorian calendar; years are astronomical (0 is 1 BC). */
export type EdtfPoint = {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly approximate: boolean;
  readonly uncertain: boolean;
};

/** EDTF of a single date, perhaps with `~`, `?` or `%`. */
export function parsePoint(text: string): EdtfPoint | EdtfError {
  const match = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/.exec(text);
  if (!match) return refused(text);
  const [, yearText = '', monthText, dayText, mark] = match;
  if (yearText === '-0000')
    return { error: 'There is no year -0000', hint: 'The year 1 BC is written 0000.' };
  const year = Number(yearText);
  const month = monthText === undefined ? null : Number(monthText);
  const day = dayText === undefined ? null : Number(dayText);
  const hint = edtfHintForDay(year, month, day);
  if (hint) return hint;
  return {
    year,
    month,
    day,
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  };
}

export const precisionOf = (point: EdtfPoint): 'day' | 'month' | 'year' =>
  point.day !== null ? 'day' : point.month !== null ? 'month' : 'year';

export const firstDay = ({ year, month, day }: EdtfPoint): EpochDay =>
  toEpochDay({ year, month: month ?? 1, day: day ?? 1 });

export function lastDay({ year, month, day }: EdtfPoint): EpochDay {
  const last = month ?? 12;
  return toEpochDay({ year, month: last, day: day ?? daysInMonth(year, last) });
}

export const refused = (text: string): EdtfError => ({
  error: 'This is not a date that is read here',
  hint: edtfHint(text),
});
