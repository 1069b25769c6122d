import type { Actor, TimelineEvent } from './dataset.ts';

/** What the reader wants to see. Empty `actors`: everything. */
export type Filter = {
  readonly actors: readonly string[];
  /** Entries that name `any` of the actors, or `all` of them. */
  readonly match: 'any' | 'all';
};

export const noFilter: Filter = { actors: [], match: 'any' };

/** Whether an entry passes a filter. */
export function matches(event: TimelineEvent, { actors, match }: Filter): boolean {
  if (actors.length === 0) return true;
  const names = (id: string) => event.actors.some(({ actor }) => actor === id);
  return match === 'any' ? actors.some(names) : actors.every(names);
}

/** The entries that pass a filter, in their order. */
export const filterEvents = (events: readonly TimelineEvent[], filter: Filter): TimelineEvent[] =>
  events.filter((event) => matches(event, filter));

/** The same filter with an actor added, or taken away if it was there. */
export function toggleActor<F extends Filter>(filter: F, id: string): F {
  const actors = filter.actors.includes(id)
    ? filter.actors.filter((actor) => actor !== id)
    : [...filter.actors, id];
  return { ...filter, actors };
}

/** Actors by how many entries name them, most first; ties keep the order of `actors`. */
export function actorsByCount(actors: readonly Actor[], events: readonly TimelineEvent[]): Actor[] {
  const count = ({ id }: Actor) =>
    events.filter((event) => event.actors.some(({ actor }) => actor === id)).length;
  return [...actors].sort((a, b) => count(b) - count(a));
}
