import type { Article, Dataset, EventDate, Relation, RelationKind } from '../model/dataset.ts';
import { formatDate, formatStretch, formatSupport } from './formatDate.ts';
import { t } from './text.ts';

/** Where a date comes from, in sentences: what is drawn, and what the text alone supports. */
export function whenText({ basis, edtf, textSupports, note }: EventDate): string {
  const { dates } = t;
  return [
    dates.withBasis(formatDate(edtf, 'long'), dates.basis[basis]),
    textSupports ? dates.fromTextAlone(formatSupport(textSupports)) : '',
    note ?? '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** What an entry without a date can say of when. */
export const undatedText = ({ written }: Article): string =>
  t.dates.undated(formatDate(written.edtf, 'long'));

/** How the entry that carries a relation stands to the other. */
export function relationText({ kind, reversed, claimed }: Relation): string {
  const claims: Partial<Record<RelationKind, readonly string[]>> = t.claimedRelations;
  return ((claimed ? claims[kind] : undefined) ?? t.relations[kind])[reversed ? 1 : 0]!;
}

/** When an article was written, and that we conclude it where it does not say so. */
export const writtenText = ({ written }: Article): string =>
  (written.basis === 'inferred' ? t.dates.writtenInferred : t.dates.written)(
    formatDate(written.edtf, 'long'),
  );

/** “written 2–6 March 2022”: the days in which the articles were written, as a caption. */
export const writtenCaption = (articles: readonly Article[]): string =>
  t.dates.written(t.dates.list(unique(articles.map(({ written }) => formatStretch(written)))));

/** The same where the axis says the year: “written 2–6 Mar”. */
export const shortWrittenCaption = (articles: readonly Article[]): string =>
  t.dates.written(t.dates.list(unique(articles.map(({ written }) => formatDate(written.edtf, 'axis')))));

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/** What a dataset is of, as a title: its only article, or the title that several have in common. */
export const sourceTitle = ({ articles, title }: Pick<Dataset, 'articles' | 'title'>): string =>
  articles.length === 1 ? `“${articles[0]?.title}”` : title;

/** What an article is, and what is not known of it: “Opinion article by … · outlet not known · written between …”. */
export function knownOf(article: Article): string {
  const { description, author, publisher } = article;
  return [
    description,
    author && t.article.by(author),
    publisher ?? t.article.outletUnknown,
    writtenText(article),
  ]
    .filter(Boolean)
    .join(' · ');
}
