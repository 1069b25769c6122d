import type { Dataset, Supplement, TimelineEvent } from '../model/dataset.ts';
import { readArticles } from './articles.ts';
import { assemble } from './assemble.ts';
import { checkCollection, inListedOrder } from './collection.ts';
import type { CompileContext } from './compileContext.ts';
import { compileEntry } from './entries.ts';
import { leftOutShown, toShown } from './excerpt.ts';
import { readLeftOut, readRules } from './leftOut.ts';
import { type PassedOver, passedOverIn } from './passedOver.ts';
import { compilePastIds, readPastIds } from './pastIds.ts';
import { byPlace, type Problem } from './problem.ts';
import { readLinks } from './relations.ts';
import { createReport, type SeedFiles } from './seedFile.ts';
import { onlyFiles, readEntries, readSources, readTimeline, reportStrayFiles } from './seeds.ts';
import { type Part, split } from './split.ts';
import { compileStartingPoints, reportUnused } from './timeline.ts';
import { checkTimeOrder } from './timeOrder.ts';
import { versionOf } from './version.ts';

/** All seeds sound: the Dataset and its supplement, and the same in parts, one for each article. Else every problem, in the order of files and lines. */
export type Compiled =
  | CompileSuccess
  | {
      readonly dataset: null;
      readonly supplement: null;
      readonly parts: [];
      readonly problems: readonly Problem[];
    };
export type CompileSuccess = {
  /** For curators: what they may go on with. */
  readonly passedOver: readonly PassedOver[];
  readonly dataset: Dataset;
  readonly supplement: Supplement;
  readonly parts: readonly Part[];
  readonly problems: readonly [];
};

/**
 * Seed files (path relative to `seeds/`, such as `events/2022.yaml` → bytes) → one checked Dataset with its supplement, or every
 * problem. Pure: it knows no disk, clock, zone or locale, and the order of the files does not matter.
 */
export function compile(seeds: SeedFiles): Compiled {
  const problems: Problem[] = [];
  const report = createReport(problems);
  const files = onlyFiles(seeds, report);
  reportStrayFiles(files, report);
  const timeline = readTimeline(files, report);
  const sources = readSources(files, report);
  const articles = inListedOrder(readArticles(files, report), timeline);
  const { entries, complete } = readEntries(files, articles, report);
  const world: CompileContext = {
    actors: timeline.actors && new Set(timeline.actors.keys()),
    sources: sources && new Map([...sources].map(([id, { seed }]) => [id, seed])),
    articles,
    events: complete ? new Set(entries.flatMap(({ spot }) => spot.entry ?? [])) : null,
    past: readPastIds(timeline, entries, report),
    usedActors: new Set(),
    usedSources: new Set(),
    dates: new Map(),
    references: new Map(),
    report,
  };

  const events: TimelineEvent[] = entries.flatMap((entry) => compileEntry(entry, world) ?? []);
  const links = readLinks(entries, world);
  checkTimeOrder(links, world.dates, report);
  const startingPoints = compileStartingPoints(timeline, world);
  const pastIds = compilePastIds(world);
  checkCollection(timeline, entries, complete, world);
  const leftOut = readLeftOut(files, articles, report);
  const rules = readRules(files, report);
  if (complete) reportUnused(timeline, sources, world);

  if (problems.length > 0)
    return { dataset: null, supplement: null, parts: [], problems: problems.sort(byPlace) };
  const assembled = assemble(timeline, articles, events, links, startingPoints, pastIds, versionOf(files));
  const read = assembled.articles.map((article) => passedOverIn(article, events, leftOut));
  const full = {
    ...assembled,
    articles: assembled.articles.map((article, i) => ({
      ...article,
      sentences: { all: read[i]?.sentences ?? 0, passedOver: read[i]?.passedOver.length ?? 0 },
    })),
  };
  const dataset = toShown(full);
  const supplement = {
    references: Object.fromEntries(world.references),
    leftOut: leftOutShown(leftOut, full, dataset),
    rules,
  };
  return {
    dataset,
    supplement,
    parts: split(dataset, supplement, leftOut, full),
    passedOver: read.flatMap(({ passedOver }) => passedOver),
    problems: [],
  };
}
