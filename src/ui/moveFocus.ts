import { focused } from './focused.ts';

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** Moves the focus along `stops` by a key of the keyboard; `false` where the key, which may be the browser’s, or the focus is elsewhere. */
export function moveFocus({ key, altKey, ctrlKey, metaKey }: Key, stops: readonly HTMLElement[]): boolean {
  if (altKey || ctrlKey || metaKey) return false;
  const [first] = stops;
  const at = first ? stops.indexOf(focused(first) as HTMLElement) : -1;
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
