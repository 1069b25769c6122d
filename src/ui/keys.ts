/** The keys of the app, as `KeyboardEvent.key` has them, in the order of the dialog that lists them. */
export const keys = [
  ['/', 'Search'],
  ['j', 'Next entry'],
  ['k', 'Previous entry'],
  ['+', 'Zoom in'],
  ['-', 'Zoom out'],
  ['0', 'The opening stretch of time'],
  ['l', 'List instead of timeline, and back'],
  ['?', 'These keys'],
] as const;

export type Key = (typeof keys)[number][0];

type KeyPress = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'target'>;

/** The key of ours that was pressed; `null` for any other, and while something is typed or a dialog is open. */
export function keyOf({ key, altKey, ctrlKey, metaKey, target }: KeyPress): Key | null {
  if (altKey || ctrlKey || metaKey) return null;
  if (target instanceof Element && target.closest('input, select, textarea, dialog')) return null;
  const meant = key === '=' ? '+' : key === '_' ? '-' : key;
  return keys.find(([known]) => known === meant)?.[0] ?? null;
}

/** Presses the control that says a key is its own (`aria-keyshortcuts`); `false` where there is none. */
export function pressControl(root: HTMLElement, key: Key): boolean {
  const name = key === '+' ? 'Plus' : key;
  const control = root.querySelector<HTMLElement>(`[aria-keyshortcuts="${CSS.escape(name)}"]`);
  if (control instanceof HTMLInputElement) {
    control.focus();
    control.select();
  } else control?.click();
  return control !== null;
}
