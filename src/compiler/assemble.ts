import { type Dataset, datasetFormat, type StartingPoint, type TimelineEvent } from '../model/dataset.ts';
import type { ArticleText } from './compileContext.ts';
import { extentOf, inOrder } from './order.ts';
import { type Link, withRelations } from './relations.ts';
import type { Timeline } from './seeds.ts';
import { field } from './shape.ts';

/** Checked parts → the Dataset. */
export function assemble(
  { spot, actors }: Timeline,
  articleTexts: ReadonlyMap<string, ArticleText>,
  events: readonly TimelineEvent[],
  links: readonly Link[],
  startingPoints: readonly StartingPoint[],
  pastIds: Pick<Dataset, 'formerIds' | 'withdrawn'>,
  version: string,
): Dataset {
  const data = spot?.file.data;
  const reportTo = field(data, 'reportTo');
  const articles = [...articleTexts.values()].flatMap(({ article }) => article ?? []);
  return {
    format: datasetFormat,
    title: textOf(field(data, 'title')),
    introduction: textOf(field(data, 'introduction')),
    articles,
    actors: [...(actors?.values() ?? [])].flatMap(({ actor }) => actor ?? []),
    events: withRelations(inOrder(events), links),
    startingPoints,
    extent: extentOf([...events.map(({ date }) => date), ...articles.map(({ written }) => written)]),
    version,
    reportTo: reportTo === undefined ? null : String(reportTo),
    ...pastIds,
  };
}

/** Of a draft it may be missing. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
