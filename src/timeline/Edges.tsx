import type { TimelineEvent } from '../domain/dataset.ts';
import { useActions } from '../state/store.ts';
import { HereLink } from '../ui/HereLink.tsx';
import type { Measure } from './layoutTimeline.ts';
import type { Scene } from './Scene.ts';

const GAP = 12;
const AROUND = 160; // CSS pixels for the arrow, the margins, “and 12 more”

type Props = {
  readonly scene: Scene;
  readonly events: readonly TimelineEvent[];
  readonly measure: Measure;
  /** A name is about to go away, because the reader goes there. */
  readonly onLeave: () => void;
  /** Shows everything there is. */
  readonly onShowAll: () => void;
};

/** What lies outside the span, by name, events before the rest, the nearest first; choosing it moves there. */
export function Edges({ scene, events, measure, onLeave, onShowAll }: Props) {
  const { before, after, width } = scene;
  const edge = { events, room: width - AROUND, measure, onLeave, onShowAll };
  return (
    <div className="edges">
      <Edge {...edge} ids={before} arrow="←" where="earlier" />
      <Edge {...edge} ids={after} arrow="→" where="later" />
    </div>
  );
}

type EdgeProps = Omit<Props, 'scene'> & {
  readonly ids: readonly string[];
  readonly room: number;
  readonly arrow: string;
  readonly where: string;
};

function Edge({ ids, events, room, measure, arrow, where, onLeave, onShowAll }: EdgeProps) {
  const { href, selectEvent } = useActions();
  const found = ids.flatMap((id) => events.find((event) => event.id === id) ?? []);
  const outside = [
    ...found.filter(({ kind }) => kind === 'event'),
    ...found.filter(({ kind }) => kind !== 'event'),
  ];
  if (outside.length === 0) return null;
  const named = outside.slice(0, countThatFits(outside, room, measure));
  const rest = outside.length - named.length;
  return (
    <p className="edge">
      <span aria-hidden="true">{arrow}</span>
      <span className="visually-hidden">What is {where}: </span>
      {named.map(({ id, label, date }) => (
        <HereLink
          key={id}
          href={href({ event: id })}
          onFollow={() => {
            onLeave();
            selectEvent(id);
          }}
        >
          <small>{date?.short}</small> <span>{label}</span>
        </HereLink>
      ))}
      {rest > 0 && (
        <button
          type="button"
          onClick={() => {
            onLeave();
            onShowAll();
          }}
        >
          <span>
            {named.length > 0 ? `and ${rest} more` : `${rest} ${where} ${rest === 1 ? 'entry' : 'entries'}`}
          </span>
        </button>
      )}
    </p>
  );
}

/** How many from the first on can be named in so many CSS pixels. */
function countThatFits(events: readonly TimelineEvent[], room: number, measure: Measure): number {
  let left = room;
  const tooMany = events.findIndex(({ label, date }) => {
    left -= measure(label, date?.short ?? '', 'claim') + GAP;
    return left < 0;
  });
  return tooMany === -1 ? events.length : tooMany;
}
