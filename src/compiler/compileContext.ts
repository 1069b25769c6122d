import type { Article, EventDate, Paragraph, Reference } from '../model/dataset.ts';
import { meantHint } from './nearest.ts';
import type { Report, SourceLocation } from './seedFile.ts';
import type { SeedSource, SeedWithdrawn } from './seedSchema.ts';
import type { FindAll } from './textIndex.ts';

/**
 * What entries refer to. One mistake is told once: a name is known even where its seed is broken, and `null` stands for names that
 * could not be read at all, so that none can be called unknown.
 */
export type CompileContext = {
  readonly actors: ReadonlySet<string> | null;
  readonly sources: ReadonlyMap<string, SeedSource | null> | null;
  readonly articles: ReadonlyMap<string, ArticleText>;
  readonly events: ReadonlySet<string> | null;
  readonly past: PastIds;
  /** Filled while entries are read: what they refer to, and their dates, which are compared even where an entry is broken elsewhere. */
  readonly usedActors: Set<string>;
  readonly usedSources: Set<string>;
  readonly dates: Map<string, EventDate>;
  readonly references: Map<string, readonly Reference[]>;
  readonly report: Report;
};

/** The ids that links may still name: those that entries had before, and those of entries that were withdrawn. */
export type PastIds = {
  readonly former: ReadonlyMap<string, { readonly now: string; readonly spot: SourceLocation }>;
  readonly withdrawn: ReadonlyMap<
    string,
    { readonly seed: SeedWithdrawn | null; readonly spot: SourceLocation }
  >;
};

export type ArticleText = {
  readonly id: string;
  readonly text: string;
  readonly findAll: FindAll;
  readonly paragraphs: readonly Paragraph[];
  /** `null` when its metadata have problems. */
  readonly article: Article | null;
  readonly spot: SourceLocation;
};

/** A name that must be known, or a problem with the one that is probably meant. */
export function checkName(
  what: string,
  name: string,
  known: Pick<ReadonlySet<string>, 'has' | 'keys'> | null,
  spot: SourceLocation,
  world: CompileContext,
): boolean {
  if (known === null || known.has(name)) return true;
  const hint = () => meantHint(name, known.keys());
  world.report(spot, `There is no ${what} of this name`, { words: name, hint });
  return false;
}

/** The id of an entry: as `checkName`, and told where the entry was renamed or withdrawn. */
export function checkEntry(id: string, spot: SourceLocation, world: CompileContext): boolean {
  const { former, withdrawn } = world.past;
  const now = former.get(id)?.now;
  const gone = withdrawn.get(now ?? id);
  if (world.events?.has(id) || !(gone || now)) return checkName('entry', id, world.events, spot, world);
  if (gone) {
    const { on, insteadSee } = gone.seed ?? {};
    const hint = insteadSee ? `Perhaps “${insteadSee}” is meant.` : 'Leave it out.';
    world.report(spot, `This entry was withdrawn${on ? ` on ${on}` : ''}`, { words: id, hint });
  } else world.report(spot, 'This is a former id', { words: id, hint: `The entry’s id is now “${now}”.` });
  return false;
}

/** Where else a name was defined, for a problem's hint. */
export function placeWords({ file, keys }: SourceLocation): string {
  const { line } = file.place(keys, 'value');
  return `seeds/${file.path}, line ${line}`;
}
