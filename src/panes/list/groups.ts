import { formatDate } from '../../i18n/formatDate.ts';
import { t } from '../../i18n/text.ts';
import { articleOf } from '../../model/articles.ts';
import type { Article, Dataset, TimelineEvent } from '../../model/dataset.ts';
import { toCalendarDay, yearText } from '../../model/dates/days.ts';
import type { Order } from '../../model/order.ts';

/** Entries that stand under one heading. */
export type Group = {
  readonly heading: string;
  readonly entries: readonly {
    readonly event: TimelineEvent;
    /** “back to 1996”, where the text jumps in time; empty else. */
    readonly jump: string;
  }[];
};

/** Entries in their reading order → by year, then what has no date; or by paragraph, with the text's jumps in time. */
export function toGroups(
  events: readonly TimelineEvent[],
  order: Order,
  dataset: Pick<Dataset, 'articles'>,
): Group[] {
  const groups: { heading: string; entries: Group['entries'][number][] }[] = [];
  let year: number | null = null;
  for (const event of events) {
    const article = articleOf(event, dataset);
    const own = yearOf(event);
    const heading = order === 'time' ? timeHeading(event, article) : placeHeading(event, article);
    if (groups.at(-1)?.heading !== heading) groups.push({ heading, entries: [] });
    groups.at(-1)?.entries.push({ event, jump: order === 'told' ? jumpWords(year, own) : '' });
    year = own ?? year;
  }
  return groups;
}

/** The year in which an entry begins, as far as that is known. Years count as astronomers do: 0 is 1 BC. */
function yearOf({ date }: TimelineEvent): number | null {
  const day = date?.earliest ?? date?.latest;
  return day == null ? null : toCalendarDay(day).year;
}

function timeHeading(event: TimelineEvent, { written }: Article): string {
  const year = yearOf(event);
  if (year !== null) return yearText(year);
  return event.date ? t.list.timeUnknown : t.list.saidWhenWritten(formatDate(written.edtf, 'long'));
}

function placeHeading({ passages }: TimelineEvent, { paragraphs }: Article): string {
  const number = paragraphs[passages[0]?.paragraph ?? -1]?.number;
  return number == null ? t.list.outsideParagraphs : t.list.paragraph(number);
}

function jumpWords(from: number | null, to: number | null): string {
  if (from === null || to === null || from === to) return '';
  return (to < from ? t.list.backTo : t.list.onTo)(yearText(to));
}
