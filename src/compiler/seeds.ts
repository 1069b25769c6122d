import type { Actor } from '../model/dataset.ts';
import { type ArticleText, placeWords } from './compileContext.ts';
import { checkSource } from './corroboration.ts';
import type { SeedEntry } from './entries.ts';
import { meantHint } from './nearest.ts';
import {
  fileSpot,
  type Key,
  type Report,
  readSeedFile,
  type SeedFiles,
  type SourceLocation,
  spotIn,
} from './seedFile.ts';
import {
  actorSchema,
  entrySchema,
  eventsSchema,
  type SeedSource,
  sourceSchema,
  sourcesSchema,
  timelineSchema,
} from './seedSchema.ts';
import { checkShape, field, isMapping, readPiece, readPieces } from './shape.ts';

type Files = ReadonlyMap<string, Uint8Array>;
export type Timeline = {
  readonly spot: SourceLocation | null;
  /** `null`: they could not be read. */
  readonly actors: ReadonlyMap<string, { actor: Actor | null; spot: SourceLocation }> | null;
};
export type Sources = ReadonlyMap<
  string,
  { readonly seed: SeedSource | null; readonly spot: SourceLocation }
>;

export function readTimeline(files: Files, report: Report): Timeline {
  const spot = readWhole('timeline.yaml', files, report);
  const actors = new Map<string, { actor: Actor | null; spot: SourceLocation }>();
  if (!spot) return { spot, actors: null };
  checkShape(timelineSchema, spot, report);
  if (!Array.isArray(field(spot.file.data, 'actors'))) return { spot, actors: null };
  for (const { value, raw, spot: at } of readPieces(
    actorSchema,
    field(spot.file.data, 'actors'),
    spotIn(spot, 'actors'),
  )) {
    const id = field(raw, 'id');
    if (typeof id !== 'string') continue;
    const duplicate = actors.get(id);
    if (duplicate) reportDuplicate('actor', id, at, duplicate.spot, report);
    else actors.set(id, { actor: value && { ...value, aliases: value.aliases ?? [] }, spot: at });
  }
  return { spot, actors };
}

/** The sources by id; `null` when they could not be read. */
export function readSources(files: Files, report: Report): Sources | null {
  const spot = readWhole('sources.yaml', files, report);
  const sources = new Map<string, { seed: SeedSource | null; spot: SourceLocation }>();
  if (!spot) return null;
  checkShape(sourcesSchema, spot, report);
  if (!isMapping(spot.file.data)) return null;
  // The library of schemas passes over this one.
  if (Object.hasOwn(spot.file.data, '__proto__'))
    report(spotIn(spot, '__proto__'), 'This name is kept for something else', {
      words: '__proto__',
      hint: 'Choose another id.',
      part: 'key',
    });
  for (const [id, raw] of Object.entries(spot.file.data)) {
    const seed = readPiece(sourceSchema, raw);
    if (seed) checkSource(seed, spotIn(spot, id), report);
    sources.set(id, { seed, spot: spotIn(spot, id) });
  }
  return sources;
}

export function readEntries(
  files: Files,
  articles: ReadonlyMap<string, ArticleText>,
  report: Report,
): { readonly entries: readonly SeedEntry[]; readonly complete: boolean } {
  let complete = true;
  const entries: SeedEntry[] = [];
  const seen = new Map<string, SourceLocation>();
  for (const path of [...files.keys()].sort()) {
    if (!/^events\/[^/]+\.yaml$/.test(path)) continue;
    const spot = readWhole(path, files, report);
    const list = field(spot?.file.data, 'events');
    if (!Array.isArray(list)) complete = false;
    if (!spot) continue;
    checkShape(eventsSchema, spot, report, (keys) => (keys[0] === 'events' ? entryId(list, keys[1]) : null));
    const article = readPiece(eventsSchema.shape.article, field(spot.file.data, 'article'));
    if (article !== null && !articles.has(article)) {
      report(spotIn(spot, 'article'), 'There is no article of this name', {
        words: article,
        hint: meantHint(article, articles.keys()),
      });
    }
    for (const [i, raw] of (Array.isArray(list) ? list : []).entries()) {
      const entry = entryId(list, i);
      const at = { ...spotIn(spot, 'events', i), entry };
      const duplicate = entry === null ? undefined : seen.get(entry);
      if (entry !== null && duplicate) reportDuplicate('entry', entry, at, duplicate, report);
      else if (entry !== null) seen.set(entry, at);
      if (entry === null) complete = false;
      entries.push({ raw, spot: at, article });
    }
  }
  if (complete && entries.length === 0)
    report(fileSpot('events'), 'There is no entry', {
      hint: 'Entries stand in files such as seeds/events/2022.yaml.',
    });
  return { entries, complete };
}

/** Whether a file is one of the seeds, not something that an editor or a system left beside them. */
export const isSeed = (path: string): boolean =>
  /^(timeline|sources|about|left-out)\.yaml$|^events\/[^./][^/]*\.yaml$|^articles\/[^./][^/]*\.(txt|yaml)$|^[^./][^/]*\.md$/.test(
    path,
  );

/** Those of the seeds that have bytes; a folder or a link in the place of a file is reported. */
export function onlyFiles(seeds: SeedFiles, report: Report): Files {
  const files = new Map<string, Uint8Array>();
  for (const [path, content] of seeds) {
    if (typeof content !== 'string') files.set(path, content);
    else if (isSeed(path) || /^(events|articles)$/.test(path))
      report(fileSpot(path), `This is ${content}, not a file`, {
        hint: 'Put what it stands for here itself.',
      });
  }
  return files;
}

/** Files that look like seeds and would silently not be read. */
export function reportStrayFiles(files: Files, report: Report): void {
  for (const path of files.keys()) {
    if (isSeed(path) || /(^|\/)\.(?!\.?\/)/.test(path) || !/\.(ya?ml|txt)$/i.test(path)) continue;
    report(fileSpot(path), 'This file is not read', {
      hint: 'Read are timeline.yaml, sources.yaml, about.yaml, left-out.yaml, events/*.yaml, articles/*.yaml and articles/*.txt.',
    });
  }
}

/** A seed file with a place for each of its values; `null`, with a problem, where it is missing or is no YAML. */
export function readWhole(path: string, files: Files, report: Report): SourceLocation | null {
  const bytes = files.get(path);
  if (!bytes) {
    report(fileSpot(path), 'This file is missing');
    return null;
  }
  const file = readSeedFile(path, bytes, report);
  return file && { file, keys: [], entry: null };
}

function entryId(list: unknown, index: Key | undefined): string | null {
  return Array.isArray(list) ? readPiece(entrySchema.shape.id, field(list[Number(index)], 'id')) : null;
}

function reportDuplicate(
  what: string,
  id: string,
  at: SourceLocation,
  duplicate: SourceLocation,
  report: Report,
): void {
  report(spotIn(at, 'id'), `There is another ${what} of this name`, {
    words: id,
    hint: `The other one: ${placeWords(duplicate)}.`,
  });
}
