import { formatDate } from '../i18n/formatDate.ts';
import type { DateStyle } from '../i18n/formatRange.ts';
import type { TimelineEvent } from '../model/dataset.ts';
import type { TimeSpan } from '../model/dates/days.ts';
import { lengthOf } from '../model/dates/span.ts';
import { chosenDaysOf, isVague, tiesOf } from './datesAsDrawn.ts';
import type { Mark, Scene, Shape } from './Scene.ts';
import { ticksOf } from './ticks.ts';

/** The width of a label in CSS pixels, its date included when it has one. */
export type Measure = (text: string, date: string, kind: TimelineEvent['kind']) => number;

export type Layout = {
  /** The dated entries that pass the filters. */
  readonly events: readonly TimelineEvent[];
  readonly span: TimeSpan;
  readonly writingPeriod: TimeSpan;
  readonly width: number;
  readonly measure: Measure;
  /** Its label keeps its date at any zoom, and its days are shown. */
  readonly chosen?: string | null;
  /** The pane is too low for most rows. */
  readonly low?: boolean;
  /** Also the marks that lie outside the span. */
  readonly everything?: boolean;
  /** Rows of an earlier layout, to be kept while a zoom is still moving. */
  readonly rows?: ReadonlyMap<string, number>;
};

export const DOT = 12; // a dot with its line
const GAP = 7; // between a dot and its label
const PAD = 24; // from the pane's edge to a label that has to stay in sight
const EDGE = 6; // from the pane's edge, or from the writing period, to a label's end
const SHORTEST_BAR = 14; // what is shorter is drawn as a dot, or too short to carry its label
const FADE = 24; // how far what is still going on is drawn beyond its end
const NARROW = 420; // a phone's width
export const WIDE_BAND = 60; // a writing period as wide as this is only a tint: labels may cross it

/**
 * Dated entries and a span → the Scene. Pure: the same entries, span and widths give the same Scene, from wherever the
 * reader came. No two labels overlap, none is cut, and every entry of the span is there.
 */
export function layoutTimeline(layout: Layout): Scene {
  const { events, span, writingPeriod, width, measure } = layout;
  const scale = width / lengthOf(span);
  const x = (day: number) => (day - span.from) * scale;
  const band = { left: x(writingPeriod.from), right: x(writingPeriod.to + 1) };
  const rows = layout.rows ?? assignRows(layout);

  const marks: Mark[] = [];
  const before: TimelineEvent[] = [];
  const after: TimelineEvent[] = [];
  for (const event of events) {
    const at = place(event, x);
    const outside = at.right < DOT / 2 ? before : at.left > width - DOT / 2 ? after : null;
    outside?.push(event);
    if (!outside || layout.everything) {
      marks.push({
        ...toMark(event, at),
        ...labelOf(event, at, { span, width, band, measure, keepsDate: event.id === layout.chosen }),
        row: rows.get(event.id) ?? 0,
      });
    }
  }
  const chosen = marks.find(({ id }) => id === layout.chosen);
  return {
    span,
    width,
    ties: tiesOf(events, marks),
    chosenDays: chosen ? chosenDaysOf(chosen, events, x) : null,
    rows: Math.max(0, ...rows.values()) + 1,
    marks,
    before: before.sort((a, b) => end(b) - end(a)).map(({ id }) => id),
    after: after.sort((a, b) => beginning(a) - beginning(b)).map(({ id }) => id),
    writingPeriod: band,
    ticks: ticksOf(span, width, Math.max(writingPeriod.to, ...events.map((event) => end(event)))),
  };
}

/**
 * A row for each entry, in the order of their beginning, counted over the whole extent at this zoom, so that panning
 * moves nothing up or down: what is wider than the pane on top, then the others, each below whatever stands there, a
 * staircase that ends at the writing period. What is wide but ended long before the writing period comes after what did not, or its
 * empty rows would gape there. In a narrow pane, and in a low one, events come first, then what was going on. An entry keeps a
 * label's width free on both sides, so whichever side its label takes as the reader pans, it meets no other.
 */
export function assignRows({
  events,
  span,
  writingPeriod,
  width,
  low,
  measure,
}: Layout): Map<string, number> {
  const scale = width / lengthOf(span);
  const boxes = events
    .map((event) => {
      const { left, right } = place(event, (day) => day * scale);
      const room = measure(event.label, dateText(event, 'short'), event.kind) + PAD + DOT + GAP;
      const wide = right - left >= width;
      const past = wide && right < writingPeriod.from * scale - width;
      const rank = (width < NARROW || low) && event.kind === 'event' ? 0 : past ? 2 : wide ? 1 : 3;
      return {
        id: event.id,
        rank,
        from: left - room,
        to: right + room,
        day: beginning(event),
      };
    })
    .sort((a, b) => a.rank - b.rank || a.day - b.day);
  // In a row no two meet, so that its boxes are in the order of their ends as well.
  const rows: Box[][] = [];
  return new Map(
    boxes.map((box) => {
      const { rank, id } = box;
      const at =
        rank === 1 || rank === 2
          ? rows.findIndex((row) => !meets(row, box))
          : rows.findLastIndex((row) => meets(row, box)) + 1;
      const row = at === -1 ? rows.length : at;
      rows[row] ??= [];
      rows[row].splice(placeIn(rows[row], box), 0, box);
      return [id, row];
    }),
  );
}

type Box = { readonly from: number; readonly to: number };

/** How many boxes of a row end before a box begins. */
function placeIn(row: readonly Box[], { from }: Box): number {
  let [low, high] = [0, row.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (row[middle]!.to <= from) low = middle + 1;
    else high = middle;
  }
  return low;
}

const meets = (row: readonly Box[], box: Box): boolean =>
  (row[placeIn(row, box)]?.from ?? Number.POSITIVE_INFINITY) < box.to;

type Place = { readonly shape: Shape; readonly left: number; readonly right: number };

const beginning = ({ date }: TimelineEvent) => date?.drawn.from ?? 0;
const end = ({ date }: TimelineEvent) => date?.drawn.to ?? 0;

function place({ date, kind }: TimelineEvent, x: (day: number) => number): Place {
  if (!date) throw new Error('An entry without a date stands in the column, not on the timeline');
  const { from, to } = date.drawn;
  const noon = (from + to + 1) / 2;
  const dot: Place = { shape: 'dot', left: x(noon), right: x(noon) };
  if (from === to) return dot;
  if (kind === 'event' && date.end.bound === 'open')
    return { shape: 'tail', left: x(from + 0.5), right: x(to + 1) };
  const stretch = { left: x(from), right: x(to + 1) };
  // However short it is drawn, “one day within these” does not look like a day that is known.
  if (date.meaning === 'within') {
    const half = Math.max(SHORTEST_BAR, stretch.right - stretch.left) / 2;
    return { shape: 'span', left: x(noon) - half, right: x(noon) + half };
  }
  return kind === 'event' && x(to + 1) - x(from) < SHORTEST_BAR ? dot : { shape: 'bar', ...stretch };
}

/** Whether a stretch is long enough to carry its label. */
const isLong = ({ shape, left, right }: Place) => shape !== 'dot' && right - left >= 2 * SHORTEST_BAR;

const toMark = ({ id, kind, date }: TimelineEvent, at: Place): Omit<Mark, 'row' | 'label' | 'aside'> => ({
  id,
  kind,
  ...at,
  line: kind === 'event' || kind === 'situation' ? 'solid' : 'dashed',
  filled: date?.basis === 'stated',
  fadesIn: date !== null && isVague(date.start),
  endsVaguely: date !== null && isVague(date.end),
  fadesOut: date?.end.bound === 'open',
});

type Pane = {
  readonly keepsDate: boolean;
  readonly span: TimeSpan;
  readonly width: number;
  readonly band: Scene['writingPeriod'];
  readonly measure: Measure;
};

/**
 * Where the label stands: uncut, on the near side of the writing period if it can, without its date before it is cut. Beside
 * a mark that is too short to carry it; over that too where neither side has room.
 */
function labelOf(
  event: TimelineEvent,
  at: Place,
  { span, width, band, measure, keepsDate }: Pane,
): Pick<Mark, 'label' | 'aside'> {
  const crossable =
    band.right - band.left > WIDE_BAND || band.left < 0 || band.left > width || at.left >= band.left;
  const limits = crossable ? [width - EDGE] : [band.left - EDGE, width - EDGE];
  // Within a year and a half the axis says which year is meant.
  const short = dateText(event, lengthOf(span) < 550 ? 'axis' : 'short');
  const asides = isLong(at) ? [false] : [true, false];
  const drawn = event.date?.end.bound === 'open' ? { ...at, right: at.right + FADE } : at;
  for (const aside of asides) {
    for (const limit of limits) {
      for (const date of keepsDate ? [short] : [short, '']) {
        const labelWidth = measure(event.label, date, event.kind);
        const left = aside ? beside(drawn, labelWidth, limit) : above(at, labelWidth, limit);
        if (left !== null) return { aside, label: { text: event.label, date, left, width: labelWidth } };
      }
    }
  }
  const date = keepsDate && measure(event.label, short, event.kind) <= width ? short : '';
  const labelWidth = measure(event.label, date, event.kind);
  const left = Math.max(0, Math.min(at.left, width - labelWidth));
  return { aside: false, label: { text: event.label, date, left, width: labelWidth } };
}

/** Over a stretch: from where it begins, or from the pane's edge, slid left as far as need be. */
function above({ left }: Place, labelWidth: number, limit: number): number | null {
  const at = Math.min(Math.max(left, PAD), limit - labelWidth);
  return at >= EDGE ? at : null;
}

/** Beside a dot: to its right where that fits, else to its left. */
function beside({ left, right }: Place, labelWidth: number, limit: number): number | null {
  const after = right + DOT / 2 + GAP;
  if (after >= EDGE && after + labelWidth <= limit) return after;
  const before = left - DOT / 2 - GAP - labelWidth;
  return before >= EDGE && before + labelWidth <= limit ? before : null;
}

const dateText = ({ date }: TimelineEvent, style: DateStyle): string =>
  date ? formatDate(date.edtf, style) : '';
