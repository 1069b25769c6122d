import type { StartingPoint } from '../model/dataset.ts';
import type { TimeSpan } from '../model/dates/days.ts';
import { precisionOf } from '../model/dates/edtfForm.ts';
import { type CompileContext, checkEntry } from './compileContext.ts';
import { readEdtf } from './date.ts';
import { type SourceLocation, spotIn } from './seedFile.ts';
import { startingPointSchema } from './seedSchema.ts';
import type { Sources, Timeline } from './seeds.ts';
import { field, readPieces } from './shape.ts';

export function compileStartingPoints({ spot }: Timeline, world: CompileContext): readonly StartingPoint[] {
  if (!spot) return [];
  const pieces = readPieces(
    startingPointSchema,
    field(spot.file.data, 'startingPoints'),
    spotIn(spot, 'startingPoints'),
  );
  return pieces.flatMap(({ value, spot: at }) => {
    if (!value) return [];
    checkEntry(value.event, spotIn(at, 'event'), world);
    const span = value.span === undefined ? null : readSpan(value.span, spotIn(at, 'span'), world);
    return [{ sentence: value.sentence, event: value.event, span }];
  });
}

/** Reports actors and sources that no entry refers to: most often a slip in the name, or a rest of something removed. */
export function reportUnused(timeline: Timeline, sources: Sources | null, world: CompileContext): void {
  for (const [id, { spot }] of timeline.actors ?? []) {
    if (!world.usedActors.has(id))
      world.report(spotIn(spot, 'id'), 'No entry names this actor', { words: id });
  }
  for (const [id, { spot }] of sources ?? []) {
    if (!world.usedSources.has(id))
      world.report(spot, 'No entry refers to this source', { words: id, part: 'key' });
  }
}

function readSpan(text: string, spot: SourceLocation, world: CompileContext): TimeSpan | null {
  const edtf = readEdtf(text, spot, world.report);
  if (!edtf) return null;
  const { form, span } = edtf;
  const ofDays =
    form.shape === 'interval' &&
    [form.start, form.end].every(
      (end) => typeof end !== 'string' && precisionOf(end) === 'day' && !end.approximate && !end.uncertain,
    );
  if (ofDays && span.earliest !== null && span.latest !== null)
    return { from: span.earliest, to: span.latest };
  world.report(spot, 'The span of a starting point is an interval of days', {
    words: text,
    hint: 'Write it like 2022-02-22/2022-03-06.',
  });
  return null;
}
