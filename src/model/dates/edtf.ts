import type { DateEnd, DateSpan } from '../dataset.ts';
import { type EdtfEnd, type EdtfForm, type EdtfPoint, firstDay, lastDay, precisionOf } from './edtfForm.ts';
import type { EdtfError } from './edtfHint.ts';
import { parsePoint, refused } from './edtfPoint.ts';

export type Edtf = { readonly span: DateSpan; readonly form: EdtfForm };

/**
 * EDTF (ISO 8601-2) → the days it covers and how it is written, or why it is refused. Read are: `YYYY`, `YYYY-MM`,
 * `YYYY-MM-DD`, each with `~`, `?` or `%`; intervals `A/B`, `A/..`, `../B`, `A/`, `/B`; one of a set, `[A..B]`, and of
 * days also `[A,B]`. Everything else of EDTF (seasons, `X`, long years, times) is refused: nothing here needs it.
 */
export function parseEdtf(text: string): Edtf | EdtfError {
  const form = text.startsWith('[')
    ? parseSet(text)
    : text.includes('/')
      ? parseInterval(text)
      : parseSingle(text);
  return 'error' in form ? form : { span: toDateSpan(text, form), form };
}

function parseSingle(text: string): EdtfForm | EdtfError {
  const point = parsePoint(text);
  return 'error' in point ? point : { shape: 'date', point };
}

function parseInterval(text: string): EdtfForm | EdtfError {
  const sides = text.split('/');
  if (sides.length !== 2) return refused(text);
  const [start, end] = sides.map(parseEnd) as [EdtfEnd | EdtfError, EdtfEnd | EdtfError];
  // A whole that can be explained (`2/3/2022`, `03/2022`) is better explained whole.
  if (isError(start)) return start;
  if (isError(end)) return end;
  if (typeof start === 'string' && typeof end === 'string')
    return {
      error: 'This interval has no known end',
      hint: 'An entry of which no day is known has no date.',
    };
  if (typeof start !== 'string' && typeof end !== 'string' && firstDay(start) > lastDay(end))
    return {
      error: 'This interval ends before it starts',
      hint: `Perhaps ${sides[1]}/${sides[0]} is meant.`,
    };
  return { shape: 'interval', start, end };
}

const parseEnd = (text: string): EdtfEnd | EdtfError =>
  text === '..' ? 'open' : text === '' ? 'unknown' : parsePoint(text);

function parseSet(text: string): EdtfForm | EdtfError {
  const inner = /^\[(.*)\]$/.exec(text)?.[1];
  if (inner === undefined) return { error: 'This set has no closing bracket', hint: `Write ${text}].` };
  const ranged = inner.includes('..');
  const points: EdtfPoint[] = [];
  for (const part of inner.split(ranged ? '..' : ',')) {
    if (part === '')
      return {
        error: 'A set names both its ends',
        hint: 'An open end is written as an interval: 2022-03-02/..',
      };
    const point = parsePoint(part);
    if ('error' in point) return point;
    points.push(point);
  }
  return refusedSet(points, ranged) ?? { shape: 'set', points, ranged };
}

function refusedSet(points: readonly EdtfPoint[], ranged: boolean): EdtfError | null {
  const [first, second] = points;
  if (!first || !second || (ranged && points.length > 2))
    return {
      error: 'A set has two ends or several days',
      hint: 'Write [2022-03-02..2022-03-06] or [2022-03-02,2022-03-04].',
    };
  if (points.some((point) => point.approximate || point.uncertain))
    return { error: 'In a set, ~ ? and % are not read', hint: 'A wider set says the same.' };
  if (points.some((point) => precisionOf(point) !== precisionOf(first)))
    return { error: 'A set mixes days, months or years', hint: 'Write its members in one precision.' };
  if (!ranged && precisionOf(first) !== 'day')
    return { error: 'A set with commas names days', hint: 'Of months or years, write [A..B].' };
  if (points.some((point, i) => i > 0 && firstDay(point) <= firstDay(points[i - 1] ?? point)))
    return { error: 'This set is not in order of time', hint: 'Write the earlier day first.' };
  return null;
}

function toDateSpan(edtf: string, form: EdtfForm): DateSpan {
  if (form.shape === 'interval') {
    const { start, end } = form;
    return {
      edtf,
      earliest: typeof start === 'string' ? null : firstDay(start),
      latest: typeof end === 'string' ? null : lastDay(end),
      start: toDateEnd(start),
      end: toDateEnd(end),
      meaning: 'throughout',
    };
  }
  const points = form.shape === 'date' ? [form.point] : form.points;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) throw new Error(`A set without members: ${edtf}`);
  return {
    edtf,
    earliest: firstDay(first),
    latest: lastDay(last),
    start: toDateEnd(first),
    end: toDateEnd(last),
    meaning: 'within',
  };
}

const toDateEnd = (end: EdtfEnd): DateEnd =>
  typeof end === 'string'
    ? { bound: end, precision: null, approximate: false, uncertain: false }
    : { bound: 'known', precision: precisionOf(end), approximate: end.approximate, uncertain: end.uncertain };

const isError = (end: EdtfEnd | EdtfError): end is EdtfError => typeof end === 'object' && 'error' in end;
