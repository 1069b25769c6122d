import type { TimelineEvent } from '../domain/dataset.ts';
import { useActions } from '../state/store.ts';
import type { Scene } from './Scene.ts';

const NAMED = 2;

/** What lies outside the span, by name, the nearest first; choosing it moves there. */
export function Edges({ scene, events }: { scene: Scene | null; events: readonly TimelineEvent[] }) {
  return (
    <div className="edges">
      <Edge ids={scene?.before ?? []} events={events} arrow="←" where="Earlier" />
      <Edge ids={scene?.after ?? []} events={events} arrow="→" where="Later" />
    </div>
  );
}

type EdgeProps = {
  readonly ids: readonly string[];
  readonly events: readonly TimelineEvent[];
  readonly arrow: string;
  readonly where: string;
};

function Edge({ ids, events, arrow, where }: EdgeProps) {
  const { selectEvent } = useActions();
  const named = ids.slice(0, NAMED).flatMap((id) => events.find((event) => event.id === id) ?? []);
  if (named.length === 0) return null;
  return (
    <p className="edge">
      <span aria-hidden="true">{arrow}</span>
      <span className="visually-hidden">{where}: </span>
      {named.map(({ id, label, date }) => (
        <button type="button" key={id} onClick={() => selectEvent(id)}>
          <small>{date?.short}</small> {label}
        </button>
      ))}
      {ids.length > named.length && <small>and {ids.length - named.length} more</small>}
    </p>
  );
}
