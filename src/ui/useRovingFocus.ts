import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { moveFocus } from './moveFocus.ts';

/**
 * One tab stop for a list of buttons: the one focused last, else the chosen one, else the first. Arrows, Home and End
 * move inside (ARIA Authoring Practices, “roving tabindex”). The list takes `list`, each button `stop(key)`.
 */
export function useRovingFocus(keys: readonly string[], chosen: string | null) {
  const [focused, setFocused] = useState<{ readonly key: string; readonly chosen: string | null } | null>(
    null,
  );
  // Another choice moves the stop there, wherever it was made.
  const candidates = [focused?.chosen === chosen ? focused.key : null, chosen, keys[0]];
  const current = candidates.find((key) => key != null && keys.includes(key));
  return {
    stop: (key: string) => ({ tabIndex: key === current ? 0 : -1, 'data-stop': key }),
    list: {
      onFocus: ({ target }: FocusEvent) => {
        const key = (target as HTMLElement).dataset.stop;
        if (key !== undefined) setFocused({ key, chosen });
      },
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-stop]')];
        if (moveFocus(event, stops)) event.preventDefault();
      },
    },
  };
}
