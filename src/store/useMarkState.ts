import type { TimelineEvent } from '../model/dataset.ts';
import { useAttested } from './store.ts';

/** How an entry's label is set apart, as class names: pointed at, related to the chosen one, in sight in the article. */
export function useLooks(chosen: TimelineEvent | null): (id: string) => string {
  const pointed = useAttested((state) => state.pointed);
  const inSight = useAttested((state) => state.inSight);
  const related = chosen?.relations.map(({ event }) => event) ?? [];
  return (id) =>
    [
      id === pointed ? 'pointed' : '',
      related.includes(id) ? 'related' : '',
      inSight.includes(id) ? 'in-sight' : '',
    ]
      .filter(Boolean)
      .join(' ');
}
