import type { Actor } from '../domain/dataset.ts';
import { useActions, useAttested } from '../state/store.ts';

type Props = { readonly actors: readonly Actor[]; readonly found: number; readonly total: number };

/** How many entries the filters leave, in words, said once; and the way out. */
export function FilterStatus({ actors, found, total }: Props) {
  const { clearFilters, setMatch } = useActions();
  const pressed = useAttested(({ view }) => view.actors);
  const match = useAttested(({ view }) => view.match);
  const names = pressed.map((id) => actors.find((actor) => actor.id === id)?.name ?? id);
  const filtered = pressed.length > 0;
  return (
    <div className="filter-status">
      <p role="status">
        {filtered && (
          <>
            <b>
              {found} of {total}
            </b>
            <span className={found > 0 ? 'visually-hidden' : undefined}>
              {found > 0 ? ` entries name ${join(names, match)}` : ` – no entry names ${join(names, match)}`}
            </span>
          </>
        )}
      </p>
      {filtered && found === 0 && match === 'all' && (
        <button type="button" className="link" onClick={() => setMatch('any')}>
          Match any
        </button>
      )}
      {filtered && (
        <button type="button" className="link" onClick={clearFilters}>
          Clear
        </button>
      )}
    </div>
  );
}

function join(names: readonly string[], match: 'any' | 'all'): string {
  if (names.length < 2) return names.join('');
  const word = match === 'all' ? 'and' : 'or';
  return `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;
}
