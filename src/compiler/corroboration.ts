import type { Corroboration, Reference } from '../model/dataset.ts';
import { type CompileContext, checkName } from './compileContext.ts';
import { readEdtf } from './date.ts';
import { type Report, type SourceLocation, spotIn } from './seedFile.ts';
import { corroborationSchema, referenceSchema, type SeedSource } from './seedSchema.ts';
import { field, readPiece, readPieces } from './shape.ts';

/** What other sources say of an entry; its references, resolved, go to the world. `null` where that has a problem. */
export function compileCorroboration(
  raw: unknown,
  spot: SourceLocation,
  world: CompileContext,
): Corroboration | null {
  const references: Reference[] = [];
  const cited: SeedSource[] = [];
  const pieces = readPieces(referenceSchema, field(raw, 'references'), spotIn(spot, 'references'));
  let unresolved = false;
  for (const { value, spot: at } of pieces) {
    const known =
      value !== null && checkName('source', value.source, world.sources, spotIn(at, 'source'), world);
    if (known) world.usedSources.add(value.source);
    const source = known ? world.sources?.get(value.source) : null;
    if (!source || !value) unresolved = true;
    else {
      cited.push(source);
      references.push(toReference(source, value.says));
    }
  }
  const seed = readPiece(corroborationSchema, raw);
  if (!seed || unresolved) return null;
  const problem = verdictProblem(seed.verdict, cited);
  if (problem)
    world.report(spotIn(spot, 'verdict'), problem, {
      words: seed.verdict,
      hint: 'Add references: [{ source: …, says: … }]. Where none was found the verdict is not-found.',
    });
  if (spot.entry !== null && references.length > 0) world.references.set(spot.entry, references);
  return { verdict: seed.verdict, summary: seed.summary, sources: references.length };
}

/** Reports a publication date that is none. */
export function checkSource(source: SeedSource, spot: SourceLocation, report: Report): void {
  if (source.published === undefined) return;
  const at = spotIn(spot, 'published');
  const edtf = readEdtf(source.published, at, report);
  if (edtf && edtf.form.shape !== 'date')
    report(at, 'A source is published on a day, in a month or in a year', { words: source.published });
}

function verdictProblem(verdict: Corroboration['verdict'], cited: readonly SeedSource[]): string | null {
  if (verdict === 'not-found' || verdict === 'not-checkable') return null;
  if (cited.length === 0) return 'This verdict needs a reference';
  if (verdict === 'confirmed' && cited.every((source) => source.encyclopedia))
    return 'This verdict rests on an encyclopedia alone';
  return null;
}

function toReference(source: SeedSource, says: string): Reference {
  const { title, titleIsOurs = false, publisher, published, url } = source;
  return {
    title,
    titleIsOurs,
    publisher,
    published: published ?? null,
    url,
    says,
  };
}
