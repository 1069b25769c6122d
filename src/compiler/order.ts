import type { Dataset, TimelineEvent } from '../model/dataset.ts';

/** Dated entries by beginning, end, and the order told; then the undated ones in the order told. */
export function inOrder(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  return [...events].sort((a, b) => {
    if (!a.date || !b.date) return Number(a.date === null) - Number(b.date === null) || inOrderTold(a, b);
    return (
      compare(a.date.earliest ?? Number.NEGATIVE_INFINITY, b.date.earliest ?? Number.NEGATIVE_INFINITY) ||
      compare(a.date.latest ?? Number.POSITIVE_INFINITY, b.date.latest ?? Number.POSITIVE_INFINITY) ||
      inOrderTold(a, b)
    );
  });
}

function inOrderTold(a: TimelineEvent, b: TimelineEvent): number {
  const [first, second] = [a.passages[0], b.passages[0]];
  if (!first || !second) return compare(a.id, b.id);
  return (
    compare(first.article, second.article) ||
    compare(first.start, second.start) ||
    compare(first.end, second.end) ||
    compare(a.id, b.id)
  );
}

const compare = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

type Ends = { readonly earliest: number | null; readonly latest: number | null };

/** The first and the last day that is known of any of these. An open end adds none: the article's writing period is among them. */
export function extentOf(dates: readonly (Ends | null)[]): Dataset['extent'] {
  const days = dates.flatMap((date) => [date?.earliest ?? [], date?.latest ?? []].flat());
  return { from: Math.min(...days), to: Math.max(...days) };
}
