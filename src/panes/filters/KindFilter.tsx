import { KindMark } from '../../entry/KindMark.tsx';
import { t } from '../../i18n/text.ts';
import type { EventKind } from '../../model/dataset.ts';
import { toggled } from '../../model/filter.ts';
import { selectKindCounts } from '../../store/selectors.ts';
import { useActions, useStoreState } from '../../store/store.ts';

type Props = {
  readonly name: string;
  readonly kinds: readonly EventKind[];
  /** The entries that are counted: those with a date, or those without; all of them where it is left out. */
  readonly of?: 'dated' | 'undated';
};

/** The kinds of a family with their marks: legend and filter at once. */
export function KindFilter({ name, kinds, of }: Props) {
  const { setFilter } = useActions();
  const pressed = useStoreState(({ view }) => view.kinds);
  const counts = useStoreState(selectKindCounts);
  const all = useStoreState(({ dataset }) => dataset.events);
  // What the article has none of is no choice, unless a link has made it.
  const there = kinds.filter((kind) => pressed.includes(kind) || all.some((event) => event.kind === kind));
  const countOf = (kind: EventKind) => {
    const { dated, undated } = counts.get(kind) ?? { dated: 0, undated: 0 };
    return of === 'dated' ? dated : of === 'undated' ? undated : dated + undated;
  };
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
              <span>{t.kinds[kind].many}</span> <small>{countOf(kind)}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
