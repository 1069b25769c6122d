import { formatDate } from '../i18n/formatDate.ts';
import type { Article, Passage, TimelineEvent } from '../model/dataset.ts';

/** A passage in quotation marks, with the correction of each slip: one never goes without the other. */
export const quoteWords = ({ exact, sic }: Passage): string =>
  [`“${exact}”`, ...sic.map((slip) => `[${correctionWords(slip)}]`)].join(' ');

/** A correction as the page words it. */
export const correctionWords = ({ exact, note }: Passage['sic'][number]): string =>
  `Our note: “${exact}” – ${note}`;

/** All that an entry quotes. What lies between two passages is left out, and says so. */
export const quotesOf = ({ passages }: TimelineEvent): string => passages.map(quoteWords).join(' […] ');

/** What is known of an article, and what is not: “Opinion article by …; outlet not known; [between 2 and 6 March 2022]”. */
export function articleWords(article: Article): string {
  const { description, author, publisher } = article;
  return [description, author && `by ${author}`, publisher ?? 'outlet not known', writtenWords(article)]
    .filter(Boolean)
    .join('; ');
}

/** When an article was written. Brackets mark what it does not say itself, as styles of citing have it. */
export const writtenWords = ({ written: { edtf, basis } }: Article): string => {
  const date = formatDate(edtf, 'long');
  return basis === 'stated' ? date : `[${date}]`;
};

/** The quote of an entry, whose words it is, in which article, and where that can be looked up. Plain text. */
export function toAttributedQuote(event: TimelineEvent, article: Article, link: string): string {
  const by = `${event.saidBy ? `${event.saidBy.words}, in ` : ''}“${article.title}”`;
  return `${quotesOf(event)}\n— ${by} (${articleWords(article)})\n${link}\n`;
}
