import {
  datedKinds,
  type EventDate,
  type EventKind,
  type Passage,
  type TimelineEvent,
} from '../model/dataset.ts';
import { type ArticleText, type CompileContext, checkName } from './compileContext.ts';
import { compileCorroboration } from './corroboration.ts';
import { compileDate } from './date.ts';
import { checkActors, checkLabel, checkSpeaker, checkVerdict, checkWritingPeriod } from './entryChecks.ts';
import { checkOccurs, findPassage } from './quotes.ts';
import { type SourceLocation, spotIn } from './seedFile.ts';
import { dateSchema, entrySchema, quoteSchema } from './seedSchema.ts';
import { field, readPiece, readPieces } from './shape.ts';

/** An entry as it stands in its file, before checking. `article` is the one its quotes mean when they name none. */
export type SeedEntry = {
  readonly raw: unknown;
  readonly spot: SourceLocation;
  readonly article: string | null;
};

/** An entry → the same checked, without its relations; `null` where it has a problem. Parts that are sound are checked in any case. */
export function compileEntry({ raw, spot, article }: SeedEntry, world: CompileContext): TimelineEvent | null {
  const shape = entrySchema.shape;
  const kind = readPiece(shape.kind, field(raw, 'kind'));
  const { passages, articles } = compileQuotes(raw, spot, article, world);
  const date = compileEntryDate(raw, spot, kind, articles, world);
  checkSpeaker(raw, spot, kind, world);
  checkLabel(raw, spot, world);
  checkActors(raw, spot, world);
  checkVerdict(raw, spot, kind, world);
  const corroboration = compileCorroboration(
    field(raw, 'corroboration'),
    spotIn(spot, 'corroboration'),
    world,
  );
  const seed = readPiece(entrySchema, raw);
  if (!seed || !corroboration || date === 'broken' || passages.length === 0) return null;
  return {
    id: seed.id,
    headline: seed.headline,
    label: seed.label ?? seed.headline,
    kind: seed.kind,
    date,
    actors: seed.actors ?? [],
    saidBy: seed.saidBy ? { words: seed.saidBy.words, actors: seed.saidBy.actors ?? [] } : null,
    passages,
    note: seed.note ?? null,
    corroboration,
    relations: [],
  };
}

function compileQuotes(raw: unknown, spot: SourceLocation, fallback: string | null, world: CompileContext) {
  const passages: Passage[] = [];
  const articles: ArticleText[] = [];
  for (const { value: quote, spot: at } of readPieces(
    quoteSchema,
    field(raw, 'quotes'),
    spotIn(spot, 'quotes'),
  )) {
    const id = quote?.article ?? fallback;
    if (!quote || id === null) continue;
    // The file's own article is checked once, where it is named.
    if (quote.article !== undefined) checkName('article', id, world.articles, spotIn(at, 'article'), world);
    const article = world.articles.get(id);
    if (!article) continue;
    if (articles.length > 0 && !articles.includes(article))
      world.report(spotIn(at, 'article'), 'The quotes of an entry are of one article', {
        words: id,
        hint: 'Make it an entry for each article, and relate them.',
      });
    if (!articles.includes(article)) articles.push(article);
    const passage = findPassage(quote, article, at, world.report);
    if (!passage) continue;
    if (
      passages.some(
        (other) => other.article === id && other.start === passage.start && other.end === passage.end,
      )
    ) {
      world.report(spotIn(at, 'exact'), 'This entry quotes these words twice', { words: quote.exact });
    }
    passages.push(passage);
  }
  passages.sort((a, b) =>
    a.article === b.article ? a.start - b.start || a.end - b.end : a.article < b.article ? -1 : 1,
  );
  return { passages, articles };
}

function compileEntryDate(
  raw: unknown,
  spot: SourceLocation,
  kind: EventKind | null,
  articles: readonly ArticleText[],
  world: CompileContext,
): EventDate | null | 'broken' {
  const rawDate = field(raw, 'date');
  if (rawDate === undefined) {
    if (kind && isDatedKind(kind))
      world.report(spotIn(spot, 'date'), `An entry of the kind “${kind}” has a date`, {
        hint: 'What has no date is a claim, fear, forecast or question.',
      });
    return null;
  }
  const seed = readPiece(dateSchema, rawDate);
  if (!seed) return 'broken';
  const { textWords } = seed;
  if (textWords !== undefined)
    checkOccurs(textWords, articles, spotIn(spot, 'date', 'textWords'), world.report);
  else if (seed.basis === 'relative')
    world.report(spotIn(spot, 'date'), 'A date that is relative is counted from words of the article', {
      hint: 'Add them: textWords: last week',
    });
  const written = articles[0]?.article?.written.drawn;
  const date = compileDate(seed, spotIn(spot, 'date'), world.report, written);
  if (date && spot.entry !== null) world.dates.set(spot.entry, date);
  if (date && kind) checkWritingPeriod(kind, date, articles, spotIn(spot, 'date', 'edtf'), world);
  return date ?? 'broken';
}

const isDatedKind = (kind: EventKind): boolean => datedKinds.some((dated) => dated === kind);
