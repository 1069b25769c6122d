import { useEffect, useRef, useState } from 'react';
import { t } from '../../i18n/text.ts';
import { toSearchWords } from '../../store/link.ts';
import { selectReading } from '../../store/selectors.ts';
import { useActions, useStoreState } from '../../store/store.ts';

const REST = 120; // milliseconds without a key, after which the panes follow what is typed

/** Free text over the entries. Enter leads to the first that is found, and on to the next; with Shift, back. */
export function SearchField() {
  const { search, selectEvent, getState } = useActions();
  const query = useStoreState(({ view }) => view.query);
  const [typed, setTyped] = useState<string | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const told = useRef(query);
  useEffect(() => () => clearTimeout(waiting.current), []);
  useEffect(() => {
    if (query === told.current) return;
    // Back, a link, “Clear”: what was being typed is over.
    told.current = query;
    clearTimeout(waiting.current);
    setTyped(null);
  }, [query]);

  const tell = (text: string | null) => {
    clearTimeout(waiting.current);
    if (text === null) return;
    told.current = toSearchWords(text);
    search(text);
  };
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => tell(text), REST);
  };
  const goOn = (step: 1 | -1) => {
    const found = selectReading(getState());
    const at = found.findIndex(({ id }) => id === getState().view.event);
    const next = found[at === -1 ? 0 : (at + step + found.length) % found.length];
    if (next) selectEvent(next.id);
  };
  return (
    <search className="search-field">
      <input
        type="search"
        aria-label={t.filters.search}
        placeholder={t.filters.searchPlaceholder}
        aria-keyshortcuts="/"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        value={typed ?? query}
        onChange={({ target }) => type(target.value)}
        onBlur={() => {
          tell(typed);
          setTyped(null);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape' && (typed ?? query) !== '') {
            // The first Escape clears the search, the next lets go of the entry.
            event.preventDefault();
            setTyped('');
            tell('');
          }
          if (event.key !== 'Enter') return;
          tell(typed);
          goOn(event.shiftKey ? -1 : 1);
        }}
      />
    </search>
  );
}
