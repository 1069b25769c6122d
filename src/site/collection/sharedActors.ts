import type { Actor, Dataset } from '../../model/dataset.ts';
import { namesActor } from '../../model/filter.ts';

/** An actor that entries of more than one article name, and the datasets of those articles. */
export type SharedActor = { readonly actor: Actor; readonly within: readonly Dataset[] };

/** The actors that entries of several articles name, those of most articles first; ties keep the order of the seeds. */
export function sharedActors(datasets: readonly Dataset[]): readonly SharedActor[] {
  const actors = new Map(datasets.flatMap(({ actors }) => actors.map((actor) => [actor.id, actor])));
  return [...actors.values()]
    .map((actor) => ({
      actor,
      within: datasets.filter(({ events }) => events.some((event) => namesActor(event, actor.id))),
    }))
    .filter(({ within }) => within.length > 1)
    .sort((a, b) => b.within.length - a.within.length);
}
