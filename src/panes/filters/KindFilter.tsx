import { KindMark } from '../../entry/KindMark.tsx';
import { kindWords } from '../../i18n/words.ts';
import type { EventKind, TimelineEvent } from '../../model/dataset.ts';
import { toggled } from '../../model/filter.ts';
import { useActions, useStoreState } from '../../store/store.ts';

type Props = {
  readonly name: string;
  readonly kinds: readonly EventKind[];
  /** The entries of this family that the other filters leave. */
  readonly events: readonly TimelineEvent[];
};

/** The kinds of a family with their marks: legend and filter at once. */
export function KindFilter({ name, kinds, events }: Props) {
  const { setFilter } = useActions();
  const pressed = useStoreState(({ view }) => view.kinds);
  const all = useStoreState(({ dataset }) => dataset.events);
  // What the article has none of is no choice, unless a link has made it.
  const there = kinds.filter((kind) => pressed.includes(kind) || all.some((event) => event.kind === kind));
  return (
    <div className="kinds" role="group" aria-label={name} aria-hidden={there.length === 0 || undefined}>
      <ul>
        {there.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              aria-pressed={pressed.includes(kind)}
              onClick={() => setFilter({ kinds: toggled(pressed, kind) })}
            >
              <KindMark kind={kind} />
              <span>{kindWords[kind].many}</span>{' '}
              <small>{events.filter((event) => event.kind === kind).length}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
