import { t } from '../i18n/text.ts';
import type { TimelineEvent } from '../model/dataset.ts';
import { type TimeSpan, toCalendarDay, toEpochDay, yearText } from '../model/dates/days.ts';
import { centreOn, clampSpan, isInSight, lengthOf, limitsOf } from '../model/dates/span.ts';
import { type Layout, layoutTimeline } from './layoutTimeline.ts';
import { shortMonth } from './ticks.ts';

/** Room after the writing period, in CSS pixels, for what is still going on to fade out. */
const MARGIN = 30;
const START_MARGIN = 24;
const FEW_DAYS = 62;

/** Which marks and labels there are does not depend on their rows. */
const noRows: ReadonlyMap<string, number> = new Map();

export type NamedSpan = { readonly name: string; readonly span: TimeSpan };

/**
 * Where the timeline opens: the shortest past year, two years, five … that hold half of all beginnings, up to the
 * writing period and a margin. In a pane too narrow for every label and its date, fewer months of it, as long as no entry is lost.
 */
export function openingSpan(pane: Omit<Layout, 'span' | 'rows'> & { readonly extent: TimeSpan }): NamedSpan {
  const { events, writingPeriod, width, extent } = pane;
  const beginnings = events.map(({ date }) => (date ? date.drawn.from : writingPeriod.from));
  const holdsHalf = (years: number) =>
    beginnings.filter((day) => day >= monthsBefore(writingPeriod.from, years * 12)).length * 2 >=
    beginnings.length;
  const limits = limitsOf(extent);
  const years = [1, 2, 5, 10, 20, 50, 100, 1000].find(holdsHalf);
  if (years === undefined || monthsBefore(writingPeriod.from, years * 12) <= extent.from) {
    return wholeSpan(extent, width);
  }
  const candidates = [1, 5 / 6, 3 / 4, 2 / 3, 7 / 12, 1 / 2].map((part) => {
    const months = Math.max(1, Math.round(years * 12 * part));
    return {
      months,
      span: clampSpan(upTo(writingPeriod, monthsBefore(writingPeriod.from, months), width), limits),
    };
  });
  const [widest, ...narrower] = candidates.map((candidate) => {
    const { marks } = layoutTimeline({ ...pane, span: candidate.span, rows: noRows });
    return {
      ...candidate,
      shown: marks.length,
      cramped: marks.filter(({ shape, aside, label }) => label.date === '' || (shape === 'dot' && !aside))
        .length,
    };
  });
  const best = narrower
    .filter(({ shown }) => shown === widest!.shown)
    .reduce((kept, next) => (next.cramped < kept.cramped ? next : kept), widest!);
  return { name: t.dates.past(best.months), span: best.span };
}

/** From the first to the last day of all, with room for labels at either end. */
export function wholeSpan(extent: TimeSpan, width: number): NamedSpan {
  const days = lengthOf(extent) / (width - START_MARGIN - MARGIN);
  const span = {
    from: Math.floor(extent.from - START_MARGIN * days),
    to: Math.ceil(extent.to + MARGIN * days),
  };
  return {
    name: stretchName(extent),
    span: clampSpan(span, limitsOf(extent)),
  };
}

/**
 * The span that the timeline shows: the reader's, or else the opening one, or else, when the chosen entry lies outside
 * that, one as long around the entry.
 */
export function shownSpan(
  span: TimeSpan | null,
  opening: TimeSpan,
  chosen: TimelineEvent | null,
  extent: TimeSpan,
): TimeSpan {
  if (span) return span;
  if (!chosen?.date) return opening;
  const { drawn } = chosen.date;
  return isInSight(drawn, opening) ? opening : clampSpan(centreOn(opening, drawn), limitsOf(extent));
}

/** From `from` to the writing period's end, and as many days more as `MARGIN` is wide. */
function upTo(writingPeriod: TimeSpan, from: number, width: number): TimeSpan {
  const days = writingPeriod.to + 1 - from;
  return { from, to: from + Math.round((days * width) / Math.max(width - MARGIN, 1)) - 1 };
}

function monthsBefore(day: number, months: number): number {
  const { year, month } = toCalendarDay(day);
  const index = year * 12 + (month - 1) - months;
  return toEpochDay({ year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1, day: 1 });
}

/** “1996–2022”; within a year by its months, “Mar–Nov 2022”, and within two of them by the day, “7–8 Dec 1941”. */
function stretchName({ from, to }: TimeSpan): string {
  const [first, last] = [toCalendarDay(from), toCalendarDay(to)];
  const year = yearText(last.year);
  if (first.year !== last.year) return `${yearText(first.year)}–${year}`;
  const byDay = to - from < FEW_DAYS;
  const words = [first, last].map(({ month, day }) => `${byDay ? `${day} ` : ''}${shortMonth(month)}`);
  if (words[0] === words[1]) return `${words[0]} ${year}`;
  if (first.month === last.month) return `${first.day}–${words[1]} ${year}`;
  return `${words.join(byDay ? ' – ' : '–')} ${year}`;
}
