import { articleOf } from '../model/articles.ts';
import type { Article, Dataset, TimelineEvent } from '../model/dataset.ts';
import type { CalendarDay } from '../model/dates/days.ts';
import { monthNames } from '../model/dates/monthNames.ts';
import { articleWords, quotesOf, writtenWords } from './quoteWords.ts';

/** A day, month or year; or words, where the date is not known so exactly. */
export type CslDate = { readonly 'date-parts': readonly [readonly number[]] } | { readonly literal: string };

/**
 * An entry's page as a source to cite (CSL-JSON, schema 1.0.2). The page has no author and no date of publication, so it
 * says none (“n.d.”), and which version of the data it shows; the article that it quotes is the original.
 */
export type Csl = {
  readonly id: string;
  readonly type: 'webpage';
  readonly title: string;
  readonly 'container-title': string;
  readonly URL: string;
  readonly accessed: CslDate;
  readonly version: string;
  readonly language: string;
  readonly 'original-title': string;
  readonly 'original-author'?: readonly { readonly literal: string }[];
  readonly 'original-publisher'?: string;
  readonly 'original-date': CslDate;
  /** The quote, with its corrections. */
  readonly abstract: string;
  /** The article, in words. */
  readonly note: string;
  /** What CSL has no name for. */
  readonly custom?: { readonly 'original-URL': string };
};

/** An entry → the one value that every form of citing it is made of. `accessed` is the reader's day: nothing here has a clock. */
export function toCsl(
  event: TimelineEvent,
  { title, version, articles, collection }: Dataset,
  { link, accessed }: { readonly link: string; readonly accessed: CalendarDay },
): Csl {
  const article = articleOf(event, { articles });
  const { author, publisher, url } = article;
  return {
    id: `attested-${event.id}`,
    type: 'webpage',
    title: event.headline,
    'container-title': collection?.title ?? title,
    URL: link,
    accessed: { 'date-parts': [[accessed.year, accessed.month, accessed.day]] },
    version,
    language: 'en-GB',
    'original-title': article.title,
    ...(author && { 'original-author': [{ literal: author }] }),
    ...(publisher && { 'original-publisher': publisher }),
    'original-date': toCslDate(article),
    abstract: quotesOf(event),
    note: `Quoted from “${ended(article.title)}” ${articleWords(article)}.`,
    ...(url && { custom: { 'original-URL': url } }),
  };
}

/** A title as a sentence of its own: with the stop that it may already have. */
export const ended = (title: string): string => (/[?!.…]$/.test(title) ? title : `${title}.`);

/** Only what the article itself dates becomes a date: a style would print an inferred one as if it were known. */
function toCslDate(article: Article): CslDate {
  const { edtf, basis } = article.written;
  if (basis !== 'stated' || !/^\d{4}(-\d\d){0,2}$/.test(edtf)) return { literal: writtenWords(article) };
  return { 'date-parts': [edtf.split('-').map(Number)] };
}

/** A date of a citation in English: “4 March 2022”, “March 2022”, “[between 2 and 6 March 2022]”. */
export function cslDateWords(date: CslDate): string {
  if ('literal' in date) return date.literal;
  const [year, month, day] = date['date-parts'][0];
  return [day, month && monthNames[month - 1], year].filter(Boolean).join(' ');
}

/** A day as `2022-03-04`, or with another sign between its parts. */
export function cslDay(date: CslDate, between = '-'): string {
  if ('literal' in date) return '';
  return date['date-parts'][0].map((part) => String(part).padStart(2, '0')).join(between);
}
