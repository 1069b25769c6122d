import type { Article, EventDate, Relation, RelationKind } from '../model/dataset.ts';
import { formatDate, formatSupport } from './formatDate.ts';
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
