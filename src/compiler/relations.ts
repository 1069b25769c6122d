import type { Relation, RelationKind, TimelineEvent } from '../model/dataset.ts';
import { type CompileContext, checkEntry } from './compileContext.ts';
import type { SeedEntry } from './entries.ts';
import { checkOccurs } from './quotes.ts';
import { type SourceLocation, spotIn } from './seedFile.ts';
import { relationSchema, type SeedRelation } from './seedSchema.ts';
import { field, readPieces } from './shape.ts';

/** A relation as written: `from` <kind> `to`. */
export type Link = {
  readonly kind: RelationKind;
  readonly from: string;
  readonly to: string;
  readonly claimed: boolean;
  readonly words: string | null;
  readonly spot: SourceLocation;
};

// These read the same from both sides, so they may be written once from either.
const mutual: ReadonlySet<RelationKind> = new Set([
  'same-day',
  'compared-with',
  'in-tension-with',
  'said-with',
]);

/** The relations of all entries, with everything in them that does not resolve reported. */
export function readLinks(entries: readonly SeedEntry[], world: CompileContext): readonly Link[] {
  const links = new Map<string, Link>();
  for (const { raw, spot, article } of entries) {
    const from = spot.entry;
    for (const { value, spot: at } of readPieces(
      relationSchema,
      field(raw, 'relations'),
      spotIn(spot, 'relations'),
    )) {
      if (!value || from === null) continue;
      if (!checkEntry(value.event, spotIn(at, 'event'), world)) continue;
      if (value.event === from) {
        world.report(spotIn(at, 'event'), 'This entry is related to itself', { words: from });
        continue;
      }
      checkWords(value, raw, article, at, world);
      const link = toLink(from, value, at);
      const duplicate = links.get(keyOf(link));
      if (duplicate)
        world.report(spotIn(at, 'event'), 'This relation is written twice', {
          words: `${link.from} ${link.kind} ${link.to}`,
          hint: 'It is shown on both entries: leave one of them out.',
        });
      else links.set(keyOf(link), link);
    }
  }
  return [...links.values()];
}

/** Entries with the relations of both sides: their own as written, then the others', reversed. */
export function withRelations(
  events: readonly TimelineEvent[],
  links: readonly Link[],
): readonly TimelineEvent[] {
  const own = groupsBy(links, ({ from }) => from);
  const others = groupsBy(links, ({ to }) => to);
  return events.map((event) => ({
    ...event,
    relations: [
      ...(own.get(event.id) ?? []).map((link) => toRelation(link, false)),
      ...(others.get(event.id) ?? []).map((link) => toRelation(link, true)),
    ],
  }));
}

function groupsBy(
  links: readonly Link[],
  idOf: (link: Link) => string,
): ReadonlyMap<string, readonly Link[]> {
  const groups = new Map<string, Link[]>();
  for (const link of links) {
    const group = groups.get(idOf(link));
    if (group) group.push(link);
    else groups.set(idOf(link), [link]);
  }
  return groups;
}

const toLink = (from: string, seed: SeedRelation, spot: SourceLocation): Link => ({
  kind: seed.how,
  from,
  to: seed.event,
  claimed: seed.claimed ?? false,
  words: seed.words ?? null,
  spot,
});

const toRelation = ({ kind, from, to, claimed, words }: Link, reversed: boolean): Relation => ({
  kind,
  reversed,
  event: reversed ? from : to,
  claimed,
  words,
});

const keyOf = ({ kind, from, to }: Link): string =>
  [kind, ...(mutual.has(kind) ? [from, to].sort() : [from, to])].join(' ');

function checkWords(
  { words }: SeedRelation,
  raw: unknown,
  fallback: string | null,
  at: SourceLocation,
  world: CompileContext,
): void {
  if (words === undefined) return;
  const quotes = field(raw, 'quotes');
  const named = Array.isArray(quotes)
    ? quotes.map((quote) => field(quote, 'article') ?? fallback)
    : [fallback];
  const articles = named.flatMap((id) => world.articles.get(String(id)) ?? []);
  checkOccurs(words, articles, spotIn(at, 'words'), world.report);
}
