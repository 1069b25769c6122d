import type { TimelineEvent } from '../domain/dataset.ts';
import { useActions } from '../state/store.ts';
import type { Scene } from './Scene.ts';

const CHARACTER = 7.4; // CSS pixels, as wide as a system font is at 12 px
const AROUND = 130; // the arrow, the margins, “and 12 more”

type Props = {
  readonly scene: Scene | null;
  readonly events: readonly TimelineEvent[];
  /** Shows everything there is. */
  readonly onShowAll: () => void;
};

/** What lies outside the span, by name, the nearest first; choosing it moves there. */
export function Edges({ scene, events, onShowAll }: Props) {
  const { before = [], after = [], width = 0 } = scene ?? {};
  const room = before.length > 0 && after.length > 0 ? width / 2 : width;
  const edge = { events, room: room - AROUND, onShowAll };
  return (
    <div className="edges">
      <Edge {...edge} ids={before} arrow="←" where="Earlier" />
      <Edge {...edge} ids={after} arrow="→" where="Later" />
    </div>
  );
}

type EdgeProps = Omit<Props, 'scene'> & {
  readonly ids: readonly string[];
  readonly room: number;
  readonly arrow: string;
  readonly where: string;
};

function Edge({ ids, events, room, arrow, where, onShowAll }: EdgeProps) {
  const { selectEvent } = useActions();
  const outside = ids.flatMap((id) => events.find((event) => event.id === id) ?? []);
  if (outside.length === 0) return null;
  const named = outside.slice(0, Math.max(1, countThatFits(outside, room)));
  const rest = outside.length - named.length;
  return (
    <p className="edge">
      <span aria-hidden="true">{arrow}</span>
      <span className="visually-hidden">{where}: </span>
      {named.map(({ id, label, date }) => (
        <button type="button" key={id} onClick={() => selectEvent(id)}>
          <small>{date?.short}</small> <span>{label}</span>
        </button>
      ))}
      {rest > 0 && (
        <button type="button" onClick={onShowAll}>
          <span>and {rest} more</span>
        </button>
      )}
    </p>
  );
}

function countThatFits(events: readonly TimelineEvent[], room: number): number {
  let left = room;
  return events.filter(({ label, date }) => {
    left -= (label.length + (date?.short.length ?? 0) + 3) * CHARACTER;
    return left >= 0;
  }).length;
}
