import type { Actor, EventKind, TimelineEvent, Verdict } from './dataset.ts';
import { hasTerms, type SearchIndex, termsOf } from './search.ts';

/** What the reader wants to see. What is empty filters nothing. */
export type Filter = {
  readonly actors: readonly string[];
  /** Entries that name `any` of the actors, or `all` of them. */
  readonly match: 'any' | 'all';
  readonly kinds: readonly EventKind[];
  /** What other sources say. */
  readonly verdicts: readonly Verdict[];
  /** What the reader searches for. */
  readonly query: string;
};

export const noFilter: Filter = { actors: [], match: 'any', kinds: [], verdicts: [], query: '' };

/** The entries that pass a filter, in their order. */
export function filterEvents(
  events: readonly TimelineEvent[],
  filter: Filter,
  index: SearchIndex,
): TimelineEvent[] {
  const terms = termsOf(filter.query);
  return events.filter(
    (event) =>
      namesActors(event, filter) &&
      (filter.kinds.length === 0 || filter.kinds.includes(event.kind)) &&
      (filter.verdicts.length === 0 || filter.verdicts.includes(event.corroboration.verdict)) &&
      (terms.length === 0 || hasTerms(index.get(event.id) ?? '', terms)),
  );
}

function namesActors(event: TimelineEvent, { actors, match }: Filter): boolean {
  if (actors.length === 0) return true;
  return match === 'any'
    ? actors.some((id) => namesActor(event, id))
    : actors.every((id) => namesActor(event, id));
}

/** Whether an entry names an actor. */
export const namesActor = (event: TimelineEvent, id: string): boolean =>
  event.actors.some(({ actor }) => actor === id);

/** Whether a filter leaves anything out on purpose. */
export const isFiltering = ({ actors, kinds, verdicts, query }: Filter): boolean =>
  actors.length > 0 || kinds.length > 0 || verdicts.length > 0 || termsOf(query).length > 0;

/** The same choices with one more, or without it if it was among them. */
export const toggled = <T>(choices: readonly T[], choice: T): readonly T[] =>
  choices.includes(choice) ? choices.filter((other) => other !== choice) : [...choices, choice];

/** One way to ask for less, and what it would leave. */
export type Loosening = {
  readonly part: 'match' | 'actors' | 'kinds' | 'verdicts' | 'query';
  readonly filter: Filter;
  readonly count: number;
};

/** The one change to a filter that would let most entries through; `null` where none alone would. */
export function bestLoosening(
  events: readonly TimelineEvent[],
  filter: Filter,
  index: SearchIndex,
): Loosening | null {
  const ways: Omit<Loosening, 'count'>[] = [
    { part: 'query', filter: { ...filter, query: '' } },
    { part: 'match', filter: { ...filter, match: 'any' } },
    { part: 'kinds', filter: { ...filter, kinds: [] } },
    { part: 'verdicts', filter: { ...filter, verdicts: [] } },
    { part: 'actors', filter: { ...filter, actors: [], match: 'any' } },
  ];
  const counted = ways.map((way) => ({ ...way, count: filterEvents(events, way.filter, index).length }));
  // Any of the actors is nearer to what was asked for than anybody, though it always gives less.
  const anyWillDo = counted.some(({ part, count }) => part === 'match' && count > 0);
  return counted
    .filter(({ part }) => !(anyWillDo && part === 'actors'))
    .reduce<Loosening | null>((best, way) => (way.count > (best?.count ?? 0) ? way : best), null);
}

/** How many entries name each actor, by its id. */
export function countsOfActors(events: readonly TimelineEvent[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { actors } of events)
    for (const { actor } of actors) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return counts;
}

/** How many entries name an actor and are left, or would be if it were pressed. */
export function countIfPressed(
  events: readonly TimelineEvent[],
  filter: Filter,
  index: SearchIndex,
): (actor: string) => number {
  const { actors, match } = filter;
  const left = filterEvents(events, filter, index);
  const here = countsOfActors(left);
  // All of them: of what is left, what names it too. Any: what is left, and what else names it.
  if (actors.length === 0 || match === 'all') return (actor) => here.get(actor) ?? 0;
  const whoever = countsOfActors(filterEvents(events, { ...filter, actors: [] }, index));
  return (actor) =>
    actors.includes(actor)
      ? (here.get(actor) ?? 0)
      : left.length + (whoever.get(actor) ?? 0) - (here.get(actor) ?? 0);
}

/** Actors by how many entries name them, most first; ties keep the order of `actors`. */
export function actorsByCount(actors: readonly Actor[], events: readonly TimelineEvent[]): Actor[] {
  const counts = countsOfActors(events);
  const count = ({ id }: Actor) => counts.get(id) ?? 0;
  return [...actors].sort((a, b) => count(b) - count(a));
}
