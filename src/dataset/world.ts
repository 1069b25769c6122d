import type { Article, EventDate, Paragraph, Reference } from '../domain/dataset.ts';
import { meantHint } from './nearest.ts';
import type { Report, Spot } from './seedFile.ts';
import type { SeedSource } from './seedSchema.ts';

/**
 * What entries refer to. One mistake is told once: a name is known even where its seed is broken, and `null` stands for names that
 * could not be read at all, so that none can be called unknown.
 */
export type World = {
  readonly actors: ReadonlySet<string> | null;
  readonly sources: ReadonlyMap<string, SeedSource | null> | null;
  readonly articles: ReadonlyMap<string, ArticleText>;
  readonly events: ReadonlySet<string> | null;
  /** Filled while entries are read: what they refer to, and their dates, which are compared even where an entry is broken elsewhere. */
  readonly usedActors: Set<string>;
  readonly usedSources: Set<string>;
  readonly dates: Map<string, EventDate>;
  readonly references: Map<string, readonly Reference[]>;
  readonly report: Report;
};

export type ArticleText = {
  readonly id: string;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** `null` when its metadata have problems. */
  readonly article: Article | null;
  readonly spot: Spot;
};

/** A name that must be known, or a problem with the one that is probably meant. */
export function checkName(
  what: string,
  name: string,
  known: Iterable<string> | null,
  spot: Spot,
  world: World,
): boolean {
  if (known === null) return true;
  const all = new Set(known);
  if (all.has(name)) return true;
  world.report(spot, `There is no ${what} of this name`, { words: name, hint: meantHint(name, all) });
  return false;
}

/** Where else a name was defined, for a problem's hint. */
export function placeWords({ file, keys }: Spot): string {
  const { line } = file.place(keys, 'value');
  return `seeds/${file.path}, line ${line}`;
}
