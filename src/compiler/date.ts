import type { DateSpan, EventDate } from '../model/dataset.ts';
import type { TimeSpan } from '../model/dates/days.ts';
import { type Edtf, parseEdtf } from '../model/dates/edtf.ts';
import { drawnSpan } from '../model/dates/span.ts';
import { type Report, type SourceLocation, spotIn } from './seedFile.ts';
import type { SeedDate } from './seedSchema.ts';

/** A date as written in the seeds, in an article of those days → the same with its days; `null`, with a problem, where it is no date. */
export function compileDate(
  seed: SeedDate,
  spot: SourceLocation,
  report: Report,
  writingPeriod: TimeSpan | null = null,
): EventDate | null {
  const edtf = readEdtf(seed.edtf, spotIn(spot, 'edtf'), report);
  const supports =
    seed.textSupports === undefined
      ? undefined
      : readEdtf(seed.textSupports, spotIn(spot, 'textSupports'), report);
  if (!edtf || supports === null) return null;
  return {
    ...edtf.span,
    drawn: drawnSpan(edtf.span, writingPeriod ?? knownDays(edtf.span)),
    basis: seed.basis,
    textWords: seed.textWords ?? null,
    textSupports: seed.textSupports ?? null,
    note: seed.note ?? null,
  };
}

/** Of the writing period itself, and of an article without one. */
const knownDays = ({ earliest, latest }: DateSpan): TimeSpan => ({
  from: earliest ?? latest ?? 0,
  to: latest ?? earliest ?? 0,
});

/** EDTF at a spot; `null`, with a problem, where it is none. */
export function readEdtf(text: string, spot: SourceLocation, report: Report): Edtf | null {
  const edtf = parseEdtf(text);
  if (!('error' in edtf)) return edtf;
  report(spot, edtf.error, { words: text, hint: edtf.hint });
  return null;
}
