import type { DateEnd, TimelineEvent } from '../model/dataset.ts';
import type { ChosenDays, Mark, Tie } from './Scene.ts';

/** Which marks stand on the very same day, to the day and for sure, in different rows. */
export function tiesOf(events: readonly TimelineEvent[], marks: readonly Mark[]): Tie[] {
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  const byDay = new Map<number, Mark[]>();
  for (const { id, date } of events) {
    const mark = byId.get(id);
    if (!mark || !date || date.earliest === null || date.earliest !== date.latest) continue;
    if (isVague(date.start) || isVague(date.end)) continue;
    byDay.set(date.earliest, [...(byDay.get(date.earliest) ?? []), mark]);
  }
  return [...byDay.values()].flatMap((group) => {
    const rows = group.map(({ row }) => row);
    const [from, to] = [Math.min(...rows), Math.max(...rows)];
    return from === to ? [] : { ids: group.map(({ id }) => id), at: group[0]!.left, from, to };
  });
}

/** The days of the chosen entry's date, however it is drawn: CSS pixels by `x`, at least two of them. */
export function chosenDaysOf(
  { id, row }: Mark,
  events: readonly TimelineEvent[],
  x: (day: number) => number,
): ChosenDays | null {
  const date = events.find((event) => event.id === id)?.date;
  if (!date) return null;
  const { from, to } = date.drawn;
  const [left, right] = [x(from), x(to + 1)];
  const more = Math.max(0, 2 - (right - left)) / 2;
  return {
    row,
    left: left - more,
    right: right + more,
    firmStart: date.start.bound === 'known' && !isVague(date.start),
    firmEnd: date.end.bound === 'known' && !isVague(date.end),
  };
}

/** “About”, “perhaps”, or not told. */
export const isVague = ({ bound, approximate, uncertain }: DateEnd): boolean =>
  approximate || uncertain || bound === 'unknown';
