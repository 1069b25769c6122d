import { dateWords } from '../i18n/dateWords.ts';
import type { DateSpan, EventDate } from '../model/dataset.ts';
import { formatDay } from '../model/dates/days.ts';
import { type Edtf, type EdtfForm, parseEdtf } from '../model/dates/edtf.ts';
import { type Report, type SourceLocation, spotIn } from './seedFile.ts';
import type { SeedDate } from './seedSchema.ts';

/** A date as written in the seeds → the same with its days and its words; `null`, with a problem, where it is no date. */
export function compileDate(seed: SeedDate, spot: SourceLocation, report: Report): EventDate | null {
  const edtf = readEdtf(seed.edtf, spotIn(spot, 'edtf'), report);
  const supports =
    seed.textSupports === undefined
      ? undefined
      : readEdtf(seed.textSupports, spotIn(spot, 'textSupports'), report);
  if (!edtf || supports === null) return null;
  return {
    ...edtf.span,
    ...dateWords(edtf.form),
    basis: seed.basis,
    textWords: seed.textWords ?? null,
    textSupports: supports ? supportWords(supports.form) : null,
    note: seed.note ?? null,
  };
}

/** What a text alone supports: a beginning that it does not tell is no beginning, so only the end is said. */
function supportWords(form: EdtfForm): string {
  if (form.shape === 'interval' && form.start === 'unknown' && typeof form.end !== 'string') {
    return `no later than ${dateWords({ shape: 'date', point: form.end }).words}`;
  }
  return dateWords(form).words;
}

/** The days from the earliest to the latest as a stretch, “2–6 March 2022”, whichever of them is meant. */
export function stretchWords({ earliest, latest, edtf }: DateSpan): string {
  if (earliest === null || latest === null) return edtf;
  const stretch = parseEdtf(
    earliest === latest ? formatDay(earliest) : `${formatDay(earliest)}/${formatDay(latest)}`,
  );
  return 'error' in stretch ? edtf : dateWords(stretch.form).words;
}

/** EDTF at a spot; `null`, with a problem, where it is none. */
export function readEdtf(text: string, spot: SourceLocation, report: Report): Edtf | null {
  const edtf = parseEdtf(text);
  if (!('error' in edtf)) return edtf;
  report(spot, edtf.error, { words: text, hint: edtf.hint });
  return null;
}
