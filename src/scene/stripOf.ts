import { writtenCaption } from '../i18n/entryText.ts';
import type { Dataset, EventKind } from '../model/dataset.ts';
import { type TimeSpan, toCalendarDay, yearText } from '../model/dates/days.ts';
import { lengthOf, writingPeriodOf } from '../model/dates/span.ts';

/** All dated entries of an article in one small picture: a plain value. x counts from 0 to `WIDTH`, y in CSS pixels. */
export type StripScene = {
  readonly rows: readonly {
    readonly kind: EventKind;
    /** `dot`: a day, or days; `line`; `within`: one day of these. */
    readonly look: 'dot' | 'line' | 'within';
    readonly from: number;
    readonly to: number;
    readonly y: number;
  }[];
  readonly writingPeriod: { readonly from: number; readonly to: number };
  readonly height: number;
  /** Where it begins and ends, in words. */
  readonly begins: string;
  readonly ends: string;
};

export const WIDTH = 1000;
const ROW = 15;
const MOST_HIGH = 154; // CSS pixels: as many rows as the words beside it have lines
const NARROWEST = 10; // of the writing period; this and what follows in the units of x
const SHORTEST = 16; // of a line
const RADIUS = 8; // of a dot
const MONTH = 28; // days: what is shorter is a dot

/** A dataset → its strip: one row an entry, by its beginning, up to the band in which the article was written. */
export function stripOf(dataset: Dataset): StripScene {
  const writingPeriod = writingPeriodOf(dataset);
  const dated = dataset.events.flatMap(({ kind, date }) =>
    date ? [{ kind, days: date.drawn, within: date.meaning === 'within' }] : [],
  );
  const range = {
    from: Math.min(writingPeriod.from, ...dated.map(({ days }) => days.from)),
    to: Math.max(writingPeriod.to, ...dated.map(({ days }) => days.to)),
  };
  const row = Math.min(ROW, MOST_HIGH / dated.length);
  const band = xOf(writingPeriod, range);
  const periodFrom = Math.min(band.from, band.to - NARROWEST);
  return {
    rows: dated.map(({ kind, days, within }, i) => {
      const { from, to } = xOf(days, range);
      const look = lengthOf(days) < MONTH ? 'dot' : within ? 'within' : 'line';
      const least = look === 'dot' ? 0 : Math.max(0, SHORTEST - (to - from)) / 2;
      // What came before the article stands before it, however close.
      const over = days.to < writingPeriod.from ? Math.max(0, to + least + RADIUS - periodFrom) : 0;
      return {
        kind,
        look,
        from: round(Math.max(0, from - least - over)),
        to: round(to + least - over),
        y: round((i + 1) * row),
      };
    }),
    writingPeriod: { from: periodFrom, to: band.to },
    height: Math.ceil((dated.length + 1) * row),
    begins: yearOf(range.from),
    ends: range.to === writingPeriod.to ? writtenCaption(dataset.articles) : yearOf(range.to),
  };
}

const yearOf = (day: number) => yearText(toCalendarDay(day).year);

const xOf = (days: TimeSpan, range: TimeSpan) => ({
  from: round(((days.from - range.from) / lengthOf(range)) * WIDTH),
  to: round(((days.to + 1 - range.from) / lengthOf(range)) * WIDTH),
});

const round = (x: number) => Math.round(x * 10) / 10;
