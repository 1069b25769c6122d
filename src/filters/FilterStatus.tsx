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
            <span className="filter-words">{` ${wordsOf(found, names, match)}`}</span>
          </>
        )}
      </p>
      {filtered && found === 0 && match === 'all' && (
        <button
          type="button"
          className="link"
          onClick={(click) => {
            focusFirstChip(click.currentTarget);
            setMatch('any');
          }}
        >
          Match any
        </button>
      )}
      {filtered && (
        <button
          type="button"
          className="link"
          onClick={(click) => {
            focusFirstChip(click.currentTarget);
            clearFilters();
          }}
        >
          Clear
        </button>
      )}
    </div>
  );
}

/** “entries name both Russia and the West”; that there is none is said too. */
function wordsOf(found: number, names: readonly string[], match: 'any' | 'all'): string {
  const inside = names.map((name) => name.replace(/^The /, 'the '));
  const [others, last] = [inside.slice(0, -1), inside.at(-1)];
  const all = match === 'all' && others.length > 0 ? (others.length === 1 ? 'both ' : 'all of ') : '';
  const list = others.length > 0 ? `${others.join(', ')} ${match === 'all' ? 'and' : 'or'} ${last}` : last;
  const verb = found === 0 ? '– no entry names' : found === 1 ? 'entries names' : 'entries name';
  return `${verb} ${all}${list}`;
}

/** “Clear” goes away with what it cleared; the focus goes to the filters it came from. */
function focusFirstChip(button: HTMLElement): void {
  button.closest('.filter-row')?.querySelector<HTMLElement>('.chip')?.focus();
}
