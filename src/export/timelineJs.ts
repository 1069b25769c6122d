import { formatDate } from '../i18n/formatDate.ts';
import { t } from '../i18n/text.ts';
import { articleOf } from '../model/articles.ts';
import type { DateEnd, EventDate, TimelineEvent } from '../model/dataset.ts';
import { type EpochDay, toCalendarDay } from '../model/dates/days.ts';
import { escapeMarkup } from '../model/markup.ts';
import { articleWords, quotesOf } from './quoteWords.ts';
import type { Taken } from './taken.ts';

/**
 * The dated entries for TimelineJS 3. It can place nothing without a date, so the others are left out, and its first slide
 * says how many. Its texts are HTML.
 */
export function toTimelineJs(taken: Taken): string {
  const { dataset, events, set, link } = taken;
  const dated = events.flatMap((event) => {
    const placed = event.date && toDates(event.date);
    return placed ? [{ event, placed }] : [];
  });
  const timeline = {
    scale: 'human',
    title: {
      unique_id: 'about',
      text: {
        headline: escapeMarkup(dataset.title),
        text: paragraphs([
          escapeMarkup(dataset.introduction),
          escapeMarkup(`${set}. ${leftOutWords(events.length - dated.length)}`),
          'A quote shows that the article says it, not that it is true.',
          `${escapeMarkup(`Version ${dataset.version} of the data. `)}${linkHtml(link, 'The page itself')}`,
        ]),
      },
    },
    events: dated.map(({ event, placed }) => ({
      unique_id: event.id,
      group: t.kinds[event.kind].many,
      ...placed,
      text: { headline: escapeMarkup(event.headline), text: textOf(event, taken) },
    })),
  };
  return `${JSON.stringify(timeline, null, 2)}\n`;
}

const leftOutWords = (count: number): string =>
  count === 0
    ? 'None is left out.'
    : `${count} without a date ${count === 1 ? 'is' : 'are'} left out: only what has a date can stand here.`;

function textOf(event: TimelineEvent, { dataset, linkOf }: Taken): string {
  const article = articleOf(event, dataset);
  return paragraphs([
    escapeMarkup(quotesOf(event)),
    escapeMarkup(`${t.kinds[event.kind].one}${event.saidBy ? `, said by ${event.saidBy.words}` : ''}.`),
    escapeMarkup(`“${article.title}”. ${articleWords(article)}.`),
    escapeMarkup(`Other sources: ${t.verdicts[event.corroboration.verdict]}. ${event.corroboration.summary}`),
    linkHtml(linkOf(event.id), 'This entry'),
  ]);
}

type SlideDate = { readonly year: number; readonly month?: number; readonly day?: number };

/** A date as finely as it is known, and in words; `null` where neither end is. An open end is not drawn, the words say it. */
export function toDates({ edtf, earliest, latest, start, end }: EventDate) {
  const from = earliest === null ? null : toSlideDate(earliest, start);
  const to = latest === null ? null : toSlideDate(latest, end);
  const first = from ?? to;
  if (!first) return null;
  const same = JSON.stringify(first) === JSON.stringify(to);
  return { start_date: first, ...(to && !same && { end_date: to }), display_date: formatDate(edtf, 'long') };
}

function toSlideDate(day: EpochDay, { precision }: DateEnd): SlideDate {
  const date = toCalendarDay(day);
  if (precision === 'day') return date;
  return precision === 'month' ? { year: date.year, month: date.month } : { year: date.year };
}

const paragraphs = (parts: readonly (string | undefined)[]): string =>
  parts
    .filter(Boolean)
    .map((part) => `<p>${part}</p>`)
    .join('');

const linkHtml = (href: string, words: string): string =>
  `<a href="${escapeMarkup(href)}" rel="noopener noreferrer">${words}</a>`;
