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

/** Seeds in the midst of being written: the dataset of what is sound, and every problem. */
export type Draft = {
  /** `null` where not even an article can be read. */
  readonly dataset: Dataset | null;
  readonly supplement: Supplement | null;
  readonly problems: readonly Problem[];
};

/**
 * Seed files (path relative to `seeds/`, such as `events/2022.yaml` → bytes) → one checked Dataset with its supplement, or every
 * problem. Pure: it knows no disk, clock, zone or locale, and the order of the files does not matter.
 */
export function compile(seeds: SeedFiles): Compiled {
  const { problems, ...read } = readAll(seeds);
  if (problems.length > 0) return { dataset: null, supplement: null, parts: [], problems };
  const { dataset, supplement, leftOut, full, passedOver } = assembleAll(read);
  return {
    dataset,
    supplement,
    parts: split(dataset, supplement, leftOut, full),
    passedOver,
    problems: [],
  };
}

/** The same for seeds that are not done: what has a problem is left out of the dataset, and what refers to it with it. */
export function compileDraft(seeds: SeedFiles): Draft {
  const { problems, ...read } = readAll(seeds);
  const articles = new Map([...read.articles].filter(([, { article }]) => article !== null));
  if (articles.size === 0) return { dataset: null, supplement: null, problems };
  const broken = new Set(problems.map(({ entry }) => entry));
  const events = read.events.filter(
    ({ id, passages }) => !broken.has(id) && passages.every(({ article }) => articles.has(article)),
  );
  const ids = new Set(events.map(({ id }) => id));
  const { formerIds, withdrawn } = read.pastIds;
  const known = new Set([...ids, ...withdrawn.map(({ id }) => id)]);
  const { dataset, supplement } = assembleAll({
    ...read,
    articles,
    events,
    links: read.links.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    startingPoints: read.startingPoints.filter(({ event }) => ids.has(event)),
    pastIds: {
      formerIds: Object.fromEntries(Object.entries(formerIds).filter(([, id]) => known.has(id))),
      withdrawn,
    },
  });
  return { dataset, supplement, problems };
}

/** Everything that can be read of seeds, and every problem in them, in the order of files and lines. */
function readAll(seeds: SeedFiles) {
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

  const events: readonly TimelineEvent[] = entries.flatMap((entry) => compileEntry(entry, world) ?? []);
  const links = readLinks(entries, world);
  checkTimeOrder(links, world.dates, report);
  const startingPoints = compileStartingPoints(timeline, world);
  const pastIds = compilePastIds(world);
  checkCollection(timeline, entries, complete, world);
  const leftOut = readLeftOut(files, articles, report);
  const rules = readRules(files, report);
  if (complete) reportUnused(timeline, sources, world);
  return {
    ...{ timeline, articles, events, links, startingPoints, pastIds, leftOut, rules },
    references: world.references,
    version: versionOf(files),
    problems: problems.sort(byPlace),
  };
}

function assembleAll(read: Omit<ReturnType<typeof readAll>, 'problems'>) {
  const { timeline, articles, events, links, startingPoints, pastIds, leftOut, rules, version } = read;
  const assembled = assemble(timeline, articles, events, links, startingPoints, pastIds, version);
  const sentences = assembled.articles.map((article) => passedOverIn(article, events, leftOut));
  const full = {
    ...assembled,
    articles: assembled.articles.map((article, i) => ({
      ...article,
      sentences: { all: sentences[i]?.sentences ?? 0, passedOver: sentences[i]?.passedOver.length ?? 0 },
    })),
  };
  const dataset = toShown(full);
  const supplement = {
    references: Object.fromEntries(read.references),
    leftOut: leftOutShown(leftOut, full, dataset),
    rules,
  };
  return {
    ...{ dataset, supplement, leftOut, full },
    passedOver: sentences.flatMap(({ passedOver }) => passedOver),
  };
}
