import { formatDate } from '../i18n/formatDate.ts';
import type { Dataset, TimelineEvent } from '../model/dataset.ts';
import { cutAfter } from './cut.ts';

export const longestDescription = 160; // UTF-16 units: about what search results and chat previews show

/** What a page is about in one or two sentences of plain text: date in words, headline, whose words; for `/` what the timeline is of. */
export function descriptionOf(dataset: Dataset, event: TimelineEvent | null): string {
  return cutAfter(event ? ofEntry(event) : ofTimeline(dataset), longestDescription, '…');
}

/** The name of a page, as the browser's tab shows it. */
export const titleOf = (dataset: Dataset, event: TimelineEvent | null): string =>
  `${event ? event.headline : dataset.title} · Attested`;

/** Whose words an entry rests on, and whether they date it. */
export function whoseWords({ saidBy, date }: TimelineEvent): string {
  const words = saidBy ? `Said by ${saidBy.words}` : 'Stated as fact by the article';
  return date?.basis === 'outside' ? `${words}; the date is from elsewhere` : words;
}

/** The date in words, or that there is none. */
export const dateWordsOf = ({ date }: TimelineEvent): string =>
  date ? formatDate(date.edtf, 'long') : 'no date of its own';

function ofEntry(event: TimelineEvent): string {
  const when = dateWordsOf(event);
  return `${capital(when)}. ${sentence(event.headline)} ${sentence(whoseWords(event))}`;
}

function ofTimeline(dataset: Dataset): string {
  const { articles, title } = dataset;
  const [only, ...more] = articles;
  const { length } = dataset.events;
  const entries = length === 1 ? 'one entry' : `${length} entries`;
  const what =
    only && more.length === 0
      ? `${only.description}, written ${formatDate(only.written.edtf, 'long')}`
      : title;
  return `${what}: ${entries}, each with its quote.`;
}

/** A headline may end as a question or a quote does. */
const sentence = (text: string) => (/[.?!…]”?$/.test(text) ? text : `${text}.`);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
