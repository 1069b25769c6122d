import type { EventDate } from '../model/dataset.ts';
import { type Edtf, parseEdtf } from '../model/dates/edtf.ts';
import { type Report, type SourceLocation, spotIn } from './seedFile.ts';
import type { SeedDate } from './seedSchema.ts';

/** A date as written in the seeds → the same with its days; `null`, with a problem, where it is no date. */
export function compileDate(seed: SeedDate, spot: SourceLocation, report: Report): EventDate | null {
  const edtf = readEdtf(seed.edtf, spotIn(spot, 'edtf'), report);
  const supports =
    seed.textSupports === undefined
      ? undefined
      : readEdtf(seed.textSupports, spotIn(spot, 'textSupports'), report);
  if (!edtf || supports === null) return null;
  return {
    ...edtf.span,
    basis: seed.basis,
    textWords: seed.textWords ?? null,
    textSupports: seed.textSupports ?? null,
    note: seed.note ?? null,
  };
}

/** EDTF at a spot; `null`, with a problem, where it is none. */
export function readEdtf(text: string, spot: SourceLocation, report: Report): Edtf | null {
  const edtf = parseEdtf(text);
  if (!('error' in edtf)) return edtf;
  report(spot, edtf.error, { words: text, hint: edtf.hint });
  return null;
}
