import { daysInMonth, type EpochDay, toEpochDay } from './days.ts';

/** A year, a month or a day of the proleptic Gregorian calendar; years are astronomical (0 is 1 BC). */
export type EdtfPoint = {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly approximate: boolean;
  readonly uncertain: boolean;
};

export type EdtfEnd = EdtfPoint | 'open' | 'unknown';

/** How a date is written in EDTF (ISO 8601-2). */
export type EdtfForm =
  | { readonly shape: 'date'; readonly point: EdtfPoint }
  | { readonly shape: 'interval'; readonly start: EdtfEnd; readonly end: EdtfEnd }
  /** One of these: of all from the first to the last when `ranged`, else of those named. */
  | { readonly shape: 'set'; readonly points: readonly EdtfPoint[]; readonly ranged: boolean };

/** EDTF that was checked → its form: `toForm('2012~/2022-03')`. Throws on what is none; `parseEdtf` says why it is none. */
export function toForm(edtf: string): EdtfForm {
  if (edtf.startsWith('[')) {
    const ranged = edtf.includes('..');
    return {
      shape: 'set',
      points: edtf
        .slice(1, -1)
        .split(ranged ? '..' : ',')
        .map(toPoint),
      ranged,
    };
  }
  const [start = '', end] = edtf.split('/');
  if (end === undefined) return { shape: 'date', point: toPoint(edtf) };
  return { shape: 'interval', start: toEnd(start), end: toEnd(end) };
}

const toEnd = (text: string): EdtfEnd => (text === '..' ? 'open' : text === '' ? 'unknown' : toPoint(text));

function toPoint(text: string): EdtfPoint {
  const point = readPoint(text);
  if (!point) throw new Error(`This is no EDTF: ${text}`);
  return point;
}

/** `2022-03-02~` → its parts, whether there is such a day or not; `null` for another form. */
export function readPoint(text: string): EdtfPoint | null {
  const match = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/.exec(text);
  if (!match) return null;
  const [, year, month, day, mark] = match;
  return {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
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
