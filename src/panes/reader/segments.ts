import type { Paragraph, TimelineEvent } from '../../model/dataset.ts';

/** A run of an article's text that the same passages cover. Offsets are UTF-16, `end` excluded. */
export type Segment = {
  readonly start: number;
  readonly end: number;
  /** The entries whose passages cover it, the shortest passage first; empty where there is none. */
  readonly events: readonly string[];
};

/** A paragraph cut at every beginning and end of a passage. Passages may overlap and nest; no character is lost. */
export function toSegments(
  { start, end }: Paragraph,
  article: string,
  events: readonly TimelineEvent[],
): Segment[] {
  const passages = events
    .flatMap(({ id, passages }) => passages.map((passage) => ({ ...passage, id })))
    .filter((passage) => passage.article === article && passage.start < end && passage.end > start)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const cuts = new Set([start, end, ...passages.flatMap((passage) => [passage.start, passage.end])]);
  const points = [...cuts].filter((at) => at >= start && at <= end).sort((a, b) => a - b);
  return points.slice(1).map((to, i) => {
    const from = points[i]!;
    const covering = passages.filter((passage) => passage.start <= from && passage.end >= to);
    return { start: from, end: to, events: [...new Set(covering.map(({ id }) => id))] };
  });
}
