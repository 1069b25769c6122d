import { formatDate } from '../i18n/formatDate.ts';
import type { EventDate, EventKind } from '../model/dataset.ts';
import { type ArticleText, type CompileContext, checkName } from './compileContext.ts';
import { type SourceLocation, spotIn } from './seedFile.ts';
import { entrySchema, eventActorSchema } from './seedSchema.ts';
import { field, readPiece, readPieces } from './shape.ts';

const longest = { dated: 45, undated: 60 };

/** An event or situation is nobody’s word; everything else is somebody’s. */
export function checkSpeaker(
  raw: unknown,
  spot: SourceLocation,
  kind: EventKind | null,
  world: CompileContext,
): void {
  const saidBy = field(raw, 'saidBy');
  const established = kind === 'event' || kind === 'situation';
  if (established && saidBy !== undefined) {
    world.report(spotIn(spot, 'saidBy'), `An entry of the kind “${kind}” is established, so nobody says it`, {
      hint: 'What rests on somebody’s word is a report or a claim.',
      part: 'key',
    });
  }
  if (kind && !established && saidBy === undefined) {
    world.report(spotIn(spot, 'saidBy'), `An entry of the kind “${kind}” names whose words it is`, {
      hint: 'Add saidBy: { words: the writer }, or whoever says it.',
    });
  }
  for (const [i, actor] of (
    readPiece(entrySchema.shape.saidBy.unwrap().shape.actors.unwrap(), field(saidBy, 'actors')) ?? []
  ).entries()) {
    if (checkName('actor', actor, world.actors, spotIn(spot, 'saidBy', 'actors', i), world))
      world.usedActors.add(actor);
  }
}

const happened = (kind: EventKind | null) => kind === 'event' || kind === 'situation' || kind === 'report';

/** Only an opinion, a forecast or a question can be beyond what any source could settle. */
export function checkVerdict(
  raw: unknown,
  spot: SourceLocation,
  kind: EventKind | null,
  world: CompileContext,
): void {
  const verdict = field(field(raw, 'corroboration'), 'verdict');
  if (verdict !== 'not-checkable' || !happened(kind)) return;
  world.report(
    spotIn(spot, 'corroboration', 'verdict'),
    `What an entry of the kind “${kind}” tells can be checked`,
    {
      words: verdict,
      hint: 'Until somebody has looked: verdict: not-found, summary: Nobody has looked yet.',
    },
  );
}

/** What an article says happened had begun when it was written. Where the days of writing are not known, nothing can be said. */
export function checkWritingPeriod(
  kind: EventKind,
  { earliest, edtf }: EventDate,
  articles: readonly ArticleText[],
  spot: SourceLocation,
  world: CompileContext,
): void {
  if (!happened(kind)) return;
  const written = articles.map(({ article }) => article?.written);
  const last = written.map((date) => date?.latest ?? Number.POSITIVE_INFINITY);
  if (earliest === null || last.length === 0 || earliest <= Math.max(...last)) return;
  world.report(spot, `An entry of the kind “${kind}” begins before its article is written`, {
    words: edtf,
    hint: `Written ${written.map((date) => date && formatDate(date.edtf, 'long')).join(', ')}. What is still to come is a forecast, a fear or a claim.`,
  });
}

export function checkLabel(raw: unknown, spot: SourceLocation, world: CompileContext): void {
  const headline = readPiece(entrySchema.shape.headline, field(raw, 'headline'));
  const label = readPiece(entrySchema.shape.headline, field(raw, 'label'));
  const words = label ?? headline;
  const limit = field(raw, 'date') === undefined ? longest.undated : longest.dated;
  const length = [...(words ?? '')].length;
  if (!words || length <= limit) return;
  if (label === null)
    world.report(
      spotIn(spot, 'headline'),
      `This headline has ${length} characters, so the entry needs a label`,
      { words, hint: `Add a label of at most ${limit} characters.` },
    );
  else
    world.report(spotIn(spot, 'label'), `This label has ${length} characters, at most ${limit} are shown`, {
      words,
      hint: 'Say less in it: the headline beside it may be longer.',
    });
}

export function checkActors(raw: unknown, spot: SourceLocation, world: CompileContext): void {
  const seen = new Set<string>();
  for (const { value, spot: at } of readPieces(
    eventActorSchema,
    field(raw, 'actors'),
    spotIn(spot, 'actors'),
  )) {
    if (!value || !checkName('actor', value.actor, world.actors, spotIn(at, 'actor'), world)) continue;
    if (seen.has(value.actor))
      world.report(spotIn(at, 'actor'), 'This entry names this actor twice', {
        words: value.actor,
        hint: 'Write both roles in one.',
      });
    seen.add(value.actor);
    world.usedActors.add(value.actor);
  }
}
