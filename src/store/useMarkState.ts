import type { TimelineEvent } from '../model/dataset.ts';
import { useStoreState } from './store.ts';

/** How an entry's label is set apart, as class names: hovered, related to the chosen one, in sight in the article. */
export function useMarkState(chosen: TimelineEvent | null): (id: string) => string {
  const hovered = useStoreState((state) => state.hovered);
  const entriesInView = useStoreState((state) => state.entriesInView);
  const related = chosen?.relations.map(({ event }) => event) ?? [];
  return (id) =>
    [
      id === hovered ? 'hovered' : '',
      related.includes(id) ? 'related' : '',
      entriesInView.includes(id) ? 'in-sight' : '',
    ]
      .filter(Boolean)
      .join(' ');
}
