import type { EventKind, TimelineEvent } from '../domain/dataset.ts';
import { KindMark, kindWords } from './KindMark.tsx';

/** The kinds of a pane with their marks and how many of each there are. */
export function Legend({ kinds, events }: { kinds: readonly EventKind[]; events: readonly TimelineEvent[] }) {
  return (
    <ul className="legend">
      {kinds.map((kind) => (
        <li key={kind}>
          <KindMark kind={kind} />
          {kindWords[kind].many} <small>{events.filter((event) => event.kind === kind).length}</small>
        </li>
      ))}
    </ul>
  );
}
