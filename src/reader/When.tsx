import type { Article, EventDate } from '../domain/dataset.ts';
import { Words } from '../ui/Words.tsx';
import { undatedWords, whenWords } from './words.ts';

/** When, from which words of the article, and how that is known. */
export function When({ date, article }: { readonly date: EventDate | null; readonly article: Article }) {
  if (!date) return undatedWords(article);
  return (
    <>
      {date.textWords && (
        <>
          “<Words lang={article.language}>{date.textWords}</Words>” →{' '}
        </>
      )}
      {whenWords(date)}
    </>
  );
}
