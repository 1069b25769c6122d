import type { Dataset, Withdrawn } from '../model/dataset.ts';
import { type CompileContext, checkEntry, type PastIds, placeWords } from './compileContext.ts';
import { readEdtf } from './date.ts';
import type { SeedEntry } from './entries.ts';
import { type Report, type SourceLocation, spotIn } from './seedFile.ts';
import { entrySchema, type SeedWithdrawn, withdrawnSchema } from './seedSchema.ts';
import type { Timeline } from './seeds.ts';
import { field, readPiece, readPieces } from './shape.ts';

/** Reads the ids that links may still name, and reports every id that is used a second time: an id is for good. */
export function readPastIds(timeline: Timeline, entries: readonly SeedEntry[], report: Report): PastIds {
  const withdrawn = new Map<string, { seed: SeedWithdrawn | null; spot: SourceLocation }>();
  const former = new Map<string, { now: string; spot: SourceLocation }>();
  const carriers: { raw: unknown; spot: SourceLocation; id: string }[] = [];

  const list = timeline.spot ? field(timeline.spot.file.data, 'withdrawn') : undefined;
  for (const { value, raw, spot } of timeline.spot
    ? readPieces(withdrawnSchema, list, spotIn(timeline.spot, 'withdrawn'))
    : []) {
    const id = readPiece(entrySchema.shape.id, field(raw, 'id'));
    if (id === null) continue;
    const duplicate = withdrawn.get(id);
    if (duplicate)
      reportReuse('This entry is withdrawn twice', id, spotIn(spot, 'id'), duplicate.spot, report);
    else withdrawn.set(id, { seed: value, spot });
    carriers.push({ raw, spot, id });
  }
  const present = new Map(entries.flatMap(({ spot }) => (spot.entry === null ? [] : [[spot.entry, spot]])));
  for (const { raw, spot } of entries) if (spot.entry !== null) carriers.push({ raw, spot, id: spot.entry });

  for (const { raw, spot, id } of carriers) {
    const ids = readPiece(entrySchema.shape.formerIds.unwrap(), field(raw, 'formerIds')) ?? [];
    for (const [i, formerId] of ids.entries()) {
      const at = spotIn(spot, 'formerIds', i);
      const duplicate = former.get(formerId);
      const gone = withdrawn.get(formerId);
      if (formerId === id) report(at, 'This is the entry’s id of today, not a former one', { words: id });
      else if (gone)
        reportReuse('This id is that of an entry that was withdrawn', formerId, at, gone.spot, report);
      else if (duplicate) reportReuse('This former id is here twice', formerId, at, duplicate.spot, report);
      else former.set(formerId, { now: id, spot: at });
    }
  }
  for (const [id, spot] of present) {
    const was = former.get(id);
    const gone = withdrawn.get(id);
    if (was)
      reportReuse(
        `This id was that of ${was.now}, and is never given to another entry`,
        id,
        spotIn(spot, 'id'),
        was.spot,
        report,
      );
    if (gone)
      reportReuse(
        'This id is that of an entry that was withdrawn',
        id,
        spotIn(spot, 'id'),
        gone.spot,
        report,
        'Take the entry out, or give it an id of its own.',
      );
  }
  return { former, withdrawn };
}

/** The same for links and pages, with what each withdrawn entry refers to checked. */
export function compilePastIds(world: CompileContext): Pick<Dataset, 'formerIds' | 'withdrawn'> {
  const { former, withdrawn } = world.past;
  return {
    formerIds: Object.fromEntries([...former].map(([id, { now }]) => [id, now])),
    withdrawn: [...withdrawn.values()].flatMap(({ seed, spot }) =>
      seed ? (compileWithdrawn(seed, spot, world) ?? []) : [],
    ),
  };
}

function compileWithdrawn(
  seed: SeedWithdrawn,
  spot: SourceLocation,
  world: CompileContext,
): Withdrawn | null {
  const { id, headline, on, why, insteadSee = null, article } = seed;
  if (insteadSee !== null) checkEntry(insteadSee, spotIn(spot, 'insteadSee'), world);
  const edtf = readEdtf(on, spotIn(spot, 'on'), world.report);
  if (!edtf) return null;
  if (!/^\d{4}-\d\d-\d\d$/.test(on)) {
    world.report(spotIn(spot, 'on'), 'An entry is withdrawn on a day', {
      words: on,
      hint: 'Write it like 2026-05-03.',
    });
    return null;
  }
  return {
    id,
    headline,
    on,
    why,
    insteadSee,
    ...(article && { article }),
  };
}

function reportReuse(
  message: string,
  id: string,
  at: SourceLocation,
  other: SourceLocation,
  report: Report,
  fix = 'Choose another id.',
): void {
  report(at, message, { words: id, hint: `The other place: ${placeWords(other)}. ${fix}` });
}
