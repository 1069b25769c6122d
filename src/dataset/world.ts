import type { Article, Paragraph } from '../domain/dataset.ts';
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
  /** Filled while entries are read, to find what nothing refers to. */
  readonly usedActors: Set<string>;
  readonly usedSources: Set<string>;
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

/** Where else a name was defined, for a problem's hint. */
export function placeWords({ file, keys }: Spot): string {
  const { line } = file.place(keys, 'value');
  return `seeds/${file.path}, line ${line}`;
}
