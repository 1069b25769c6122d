import { type RefObject, useEffect, useRef } from 'react';
import { focused } from '../ui/focused.ts';

/**
 * Whoever chose by a control that the choice took away (a starting point, a related entry, “Close”) goes on at the
 * headline of what was chosen, or else at the article.
 */
export function useFocusOnChoice(reader: RefObject<HTMLElement | null>, chosen: string | null): void {
  const last = useRef(chosen);
  useEffect(() => {
    if (last.current === chosen) return;
    last.current = chosen;
    if (!reader.current || focused(reader.current)) return;
    const next =
      reader.current.querySelector<HTMLElement>('.card h2') ??
      reader.current.querySelector<HTMLElement>('.article-pane');
    next?.focus({ preventScroll: true });
  }, [reader, chosen]);
}
