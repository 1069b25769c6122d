import { type TimeSpan, toUtcMs } from '../../model/dates/days.ts';
import { lengthOf } from '../../model/dates/span.ts';
import type { Mark } from '../../scene/Scene.ts';

/** A mark as vis-timeline's items have it. Times are UTC milliseconds. */
export type VisItem = {
  /** Of the entry, behind a sign: vis-timeline keeps items in plain objects, which know `constructor` already. */
  readonly id: string;
  /** The entry’s id, as the attribute by which the page finds the entry under the pointer. */
  readonly event: string;
  readonly group: number;
  readonly type: 'box' | 'range';
  readonly start: number;
  readonly end?: number;
  readonly className: string;
  readonly content: string;
  /** Labels stand where the Scene says, so vis-timeline must not move them along. */
  readonly align: 'left';
};

/** A mark that was laid out for `span` in a pane of `width` CSS pixels → the item that draws it. */
export function toItem(mark: Mark, span: TimeSpan, width: number): VisItem {
  const toMs = (x: number) => Math.round(toUtcMs(span.from + (x * lengthOf(span)) / width));
  const { kind, shape, line, fadesIn, endsVaguely, fadesOut, filled } = mark;
  const looks = { 'fades-in': fadesIn, 'ends-vaguely': endsVaguely, 'fades-out': fadesOut, filled };
  const set = Object.entries(looks).flatMap(([look, is]) => (is ? look : []));
  const item = {
    id: `:${mark.id}`,
    event: mark.id,
    group: mark.row,
    content: '',
    align: 'left' as const,
    start: toMs(mark.left),
  };
  const className = [kind, shape, line, ...set].join(' ');
  return shape === 'dot'
    ? { ...item, className, type: 'box' }
    : { ...item, className, type: 'range', end: toMs(mark.right) };
}

/** Whether two items would be drawn alike. */
export const sameItem = (a: VisItem | null, b: VisItem): boolean =>
  a !== null && (Object.keys(b) as (keyof VisItem)[]).every((key) => a[key] === b[key]);
