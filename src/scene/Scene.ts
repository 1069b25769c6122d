import type { EventKind } from '../model/dataset.ts';
import type { TimeSpan } from '../model/dates/days.ts';

/**
 * The timeline as drawn: a plain value. All lengths are CSS pixels; x counts from the pane's left edge.
 * Whoever draws it (vis-timeline, a picture, print) decides nothing.
 */
export type Scene = {
  readonly span: TimeSpan;
  readonly width: number;
  /** Rows of the whole extent at this zoom, also those that are empty here, so that panning moves nothing up or down. */
  readonly rows: number;
  readonly marks: readonly Mark[];
  /** What lies outside the span, the nearest first. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The band of days in which the article was written; may lie outside the pane. */
  readonly writingPeriod: { readonly left: number; readonly right: number };
  readonly ticks: readonly Tick[];
  readonly ties: readonly Tie[];
  /** The days that the chosen entry's date allows, in its row; `null` where none is drawn. */
  readonly chosenDays: ChosenDays | null;
};

/** A line of the axis. `text` is empty where there is no room for it. */
export type Tick = { readonly at: number; readonly text: string };

/** Entries of the very same day, from their highest row to their lowest. */
export type Tie = {
  readonly ids: readonly string[];
  readonly at: number;
  readonly from: number;
  readonly to: number;
};

export type ChosenDays = {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  /** Its beginning, or its end, is given to the day, month or year, without “about” or “perhaps”. */
  readonly firmStart: boolean;
  readonly firmEnd: boolean;
};

/**
 * `dot`: one day, or a stretch too short to be seen as one. `span`: one day within these, drawn as an outline.
 * `bar`: throughout these. `tail`: a day from which on it lasts.
 */
export type Shape = 'dot' | 'span' | 'bar' | 'tail';

export type Mark = {
  readonly id: string;
  readonly kind: EventKind;
  readonly row: number;
  readonly shape: Shape;
  /** Where the dot's middle stands, or from where to where the stretch goes. May lie outside the pane. */
  readonly left: number;
  readonly right: number;
  /** The label stands beside the mark, which is too short to carry it, and not over it. */
  readonly aside: boolean;
  /** Stated as fact by the article: solid. On somebody's word: dashed. */
  readonly line: 'solid' | 'dashed';
  /** The article itself gives the date as drawn. */
  readonly filled: boolean;
  /** Its beginning is “about”, “perhaps”, or not known. */
  readonly fadesIn: boolean;
  /** So is its end. */
  readonly endsVaguely: boolean;
  /** Still going on. */
  readonly fadesOut: boolean;
  readonly label: Label;
};

export type Label = {
  readonly text: string;
  /** Empty where there is no room for it: a label drops its date before a word is lost. */
  readonly date: string;
  readonly left: number;
  readonly width: number;
};

/** Whether any of the writing period's band stands in the pane. */
export const isWritingPeriodInView = ({ writingPeriod, width }: Scene): boolean =>
  writingPeriod.right > 0 && writingPeriod.left < width;
