import type { Article, Dataset, TimelineEvent } from './dataset.ts';

/** The article that an entry quotes: all its passages are of one. Throws where the dataset lacks it, which the compiler rules out. */
export function articleOf(
  { id, passages }: Pick<TimelineEvent, 'id' | 'passages'>,
  { articles }: Pick<Dataset, 'articles'>,
): Article {
  return articleById(passages[0]?.article ?? '', articles, id);
}

/** The article of an id. */
export function articleById(article: string, articles: readonly Article[], of = article): Article {
  const found = articles.find(({ id }) => id === article);
  if (!found) throw new Error(`The dataset has no article for “${of}”`);
  return found;
}

/** The language that the texts of all articles have; `undefined` where they have several. */
export function languageOf(articles: readonly Article[]): string | undefined {
  const languages = new Set(articles.map(({ language }) => language));
  return languages.size === 1 ? articles[0]?.language : undefined;
}
