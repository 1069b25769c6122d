import { EntryLink } from '../../entry/EntryLink.tsx';
import { formatDate } from '../../i18n/formatDate.ts';
import { t } from '../../i18n/text.ts';
import type { TimelineEvent } from '../../model/dataset.ts';
import type { Measure } from '../../scene/layoutTimeline.ts';
import type { Scene } from '../../scene/Scene.ts';

const GAP = 12;
const AROUND = 154; // CSS pixels for the arrow, the margins, “and 12 more”

type Props = {
  readonly scene: Scene;
  readonly events: readonly TimelineEvent[];
  readonly measure: Measure;
  /** Where the writing period lies, when it is out of sight. */
  readonly writingPeriodIs: Side | null;
  /** “written 2–6 March 2022” */
  readonly caption: string;
  /** A name is about to go away, because the reader goes there. */
  readonly onLeave: () => void;
  /** Shows everything there is. */
  readonly onShowAll: () => void;
  /** Leads back to the writing period. */
  readonly onBack: () => void;
};

type Side = 'earlier' | 'later';

/** What lies outside the span, by name, events before the rest, the nearest first; choosing it moves there. */
export function Edges({ scene, ...props }: Props) {
  const { before, after, width } = scene;
  return (
    <div className="edges">
      <Edge {...props} ids={before} width={width} arrow="←" side="earlier" />
      <Edge {...props} ids={after} width={width} arrow="→" side="later" />
    </div>
  );
}

type EdgeProps = Omit<Props, 'scene'> & {
  readonly ids: readonly string[];
  readonly width: number;
  readonly arrow: string;
  readonly side: Side;
};

function Edge(props: EdgeProps) {
  const { ids, events, width, measure, arrow, side, writingPeriodIs, caption, onLeave, onShowAll, onBack } =
    props;
  const leads = writingPeriodIs === side;
  const found = ids.flatMap((id) => events.find((event) => event.id === id) ?? []);
  const outside = [
    ...found.filter(({ kind }) => kind === 'event'),
    ...found.filter(({ kind }) => kind !== 'event'),
  ];
  if (outside.length === 0 && !leads) return null;
  const room = width - AROUND - (leads ? (measure?.(caption, '', 'claim') ?? 0) + GAP : 0);
  const named = outside.slice(0, countThatFits(outside, room, measure));
  const rest = outside.length - named.length;
  const leave = (go: () => void) => () => {
    onLeave();
    go();
  };
  return (
    <p className="edge">
      <span aria-hidden="true">{arrow}</span>
      <span className="visually-hidden">{t.timeline.whatIs(t.timeline[side])}</span>
      {named.map(({ id, label, date }) => (
        <EntryLink key={id} id={id} onLeave={onLeave}>
          <small>{date && formatDate(date.edtf, 'short')}</small> <span>{label}</span>
        </EntryLink>
      ))}
      {rest > 0 && (
        <button type="button" onClick={leave(onShowAll)}>
          <span>{named.length > 0 ? t.timeline.andMore(rest) : `${rest} ${t.timeline[side]}`}</span>
        </button>
      )}
      {leads && (
        <button type="button" className="to-writing-period" onClick={leave(onBack)}>
          <span>{caption}</span>
        </button>
      )}
    </p>
  );
}

/** How many from the first on can be named in so many CSS pixels. */
function countThatFits(events: readonly TimelineEvent[], room: number, measure: Measure): number {
  let left = room;
  const tooMany = events.findIndex(({ label, date }) => {
    left -= measure(label, date ? formatDate(date.edtf, 'short') : '', 'claim') + GAP;
    return left < 0;
  });
  return tooMany === -1 ? events.length : tooMany;
}
