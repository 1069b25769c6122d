import type { EdtfPoint } from './edtfForm.ts';
import { readPoint } from './edtfForm.ts';
import { type EdtfError, edtfHint, edtfHintForDay } from './edtfHint.ts';

/** EDTF of a single date, perhaps with `~`, `?` or `%`, or why it is refused. */
export function parsePoint(text: string): EdtfPoint | EdtfError {
  const point = readPoint(text);
  if (!point) return refused(text);
  if (/^-0000/.test(text)) return { error: 'There is no year -0000', hint: 'The year 1 BC is written 0000.' };
  return edtfHintForDay(point.year, point.month, point.day) ?? point;
}

export const refused = (text: string): EdtfError => ({
  error: 'This is not a date that is read here',
  hint: edtfHint(text),
});
