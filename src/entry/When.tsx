import { undatedText, whenText } from '../i18n/entryText.ts';
import type { Article, EventDate } from '../model/dataset.ts';
import { Words } from '../ui/Words.tsx';

/** When, from which words of the article, and how that is known. */
export function When({ date, article }: { readonly date: EventDate | null; readonly article: Article }) {
  if (!date) return undatedText(article);
  return (
    <>
      {date.textWords && (
        <>
          “<Words lang={article.language}>{date.textWords}</Words>” →{' '}
        </>
      )}
      {whenText(date)}
    </>
  );
}
