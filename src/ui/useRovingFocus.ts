import { type FocusEvent, type KeyboardEvent, useState } from 'react';

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
        if (moveFocus(event.key, stops)) event.preventDefault();
      },
    },
  };
}

/** Moves the focus along `stops` by a key of the keyboard; `false` where the key or the focus is elsewhere. */
export function moveFocus(key: string, stops: readonly HTMLElement[]): boolean {
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: stops.length - 1,
  }[key];
  if (at === -1 || next === undefined) return false;
  stops[Math.max(0, Math.min(stops.length - 1, next))]?.focus();
  return true;
}
