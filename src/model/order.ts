import type { TimelineEvent } from './dataset.ts';

/** By date, then what has none; or as the article tells it. */
export const orders = ['time', 'told'] as const;
export type Order = (typeof orders)[number];

/** Entries as a dataset has them (dated by their beginning, then the others as told) → in the order asked for. */
export function inReadingOrder(events: readonly TimelineEvent[], order: Order): readonly TimelineEvent[] {
  if (order === 'time') return events;
  const start = (event: TimelineEvent) => event.passages[0]?.start ?? 0;
  return [...events].sort((a, b) => start(a) - start(b));
}
