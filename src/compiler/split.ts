import {
  type Article,
  type Dataset,
  type LeftOut,
  type Relation,
  referencesOf,
  type Supplement,
  type TimelineEvent,
  type Withdrawn,
} from '../model/dataset.ts';
import { extentOf } from './order.ts';

/** What the pages of one article load. */
export type Part = { readonly dataset: Dataset; readonly supplement: Supplement };

/**
 * The whole → a part for each article, in their order: its entries, with the actors, the starting points and the old ids that belong
 * to them, and with its own introduction, extent and writing period. With one article that is the whole.
 *
 * An actor is the same in each part that has it. An entry of another article is known by its relations only.
 * `leftOut` gives the texts as received: by them what was left out finds its article, also where its words are not shown.
 */
export function split(
  whole: Dataset,
  supplement: Supplement,
  leftOut: readonly LeftOut[],
  full = whole,
): Part[] {
  const [only, ...more] = whole.articles;
  if (only && more.length === 0) return [{ dataset: introduced(whole, only), supplement }];
  return whole.articles.map((article) => {
    const dataset = datasetOf(article, whole);
    const references = dataset.events
      .filter(({ id }) => Object.hasOwn(supplement.references, id))
      .map(({ id }) => [id, referencesOf(supplement.references, id)] as const);
    const received = full.articles.find(({ id }) => id === article.id)!.text;
    return {
      dataset,
      supplement: {
        references: Object.fromEntries(references),
        rules: supplement.rules,
        leftOut: supplement.leftOut.filter((_, i) => received.includes(leftOut[i]!.words)),
      },
    };
  });
}

/** The part that a page’s path speaks of: that of the only article, or of the article or the entry, also a former one, that it names. */
export function partAt(path: string, base: string, parts: readonly Part[]): Part | undefined {
  if (parts.length < 2) return parts[0];
  const [, folder, id = ''] = path.slice(base.length - 1).split(/[/?#]/);
  return parts.find(({ dataset: { articles, events, formerIds, withdrawn } }) =>
    folder === 'articles'
      ? articles[0]!.id === id
      : folder === 'events' &&
        ([...events, ...withdrawn].some((entry) => entry.id === id) || Object.hasOwn(formerIds, id)),
  );
}

const introduced = (whole: Dataset, { introduction }: Article): Dataset =>
  introduction ? { ...whole, introduction, articles: whole.articles.map(withoutIntroduction) } : whole;

const withoutIntroduction = ({ introduction: _, ...article }: Article): Article => article;

function datasetOf(article: Article, whole: Dataset): Dataset {
  const isHere = (id: string | null) => articleOf(id, whole) === article.id;
  const events = whole.events
    .filter(({ id }) => isHere(id))
    .map((event) => ({
      ...event,
      relations: event.relations.map((one) => (isHere(one.event) ? one : toOther(one, whole))),
    }));
  const named = new Set(
    events.flatMap(({ actors, saidBy }) => [...actors.map(({ actor }) => actor), ...(saidBy?.actors ?? [])]),
  );
  const withdrawn = whole.withdrawn.filter((gone) => articleOfWithdrawn(gone, whole) === article.id);
  const reached = new Set([...events, ...withdrawn].map(({ id }) => id));
  const dates = events.map(({ date }) => date);
  return {
    ...whole,
    title: `“${article.title}”`,
    introduction: article.introduction ?? '',
    articles: [withoutIntroduction(article)],
    actors: whole.actors.filter(({ id }) => named.has(id)),
    events,
    startingPoints: whole.startingPoints.filter(({ event }) => isHere(event)),
    extent: extentOf([...dates, article.written]),
    formerIds: Object.fromEntries(Object.entries(whole.formerIds).filter(([, id]) => reached.has(id))),
    withdrawn,
    collection: {
      title: whole.title,
      introduction: whole.introduction,
      home: `/articles/${article.id}/`,
      span: dates.some(Boolean) ? extentOf(dates) : null,
    },
  };
}

/** The article whose entry this is: all its quotes are of one. */
const articleOf = (id: string | null, { events }: Dataset): string | undefined =>
  events.find((event) => event.id === id)?.passages[0]?.article;

const articleOfWithdrawn = ({ article, insteadSee }: Withdrawn, whole: Dataset): string | undefined =>
  articleOf(insteadSee, whole) ?? article;

function toOther(relation: Relation, { events, articles }: Dataset): Relation {
  const { label, date, passages } = events.find(({ id }) => id === relation.event) as TimelineEvent;
  const { title } = articles.find(({ id }) => id === passages[0]?.article) as Article;
  return { ...relation, other: { label, date: date?.edtf ?? null, article: title } };
}
