/** The keys of the app, as `KeyboardEvent.key` has them, in the order of the dialog that lists them. */
export const keys = ['/', 'j', 'k', '+', '-', '0', 'l', '?'] as const;

export type Key = (typeof keys)[number];

type KeyPress = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'target'>;

/** The key of ours that was pressed; `null` for any other, and while something is typed or a dialog is open. */
export function keyOf({ key, altKey, ctrlKey, metaKey, target }: KeyPress): Key | null {
  if (altKey || ctrlKey || metaKey) return null;
  if (target instanceof Element && target.closest('input, select, textarea, dialog')) return null;
  const meant = key === '=' ? '+' : key === '_' ? '-' : key;
  return keys.find((known) => known === meant) ?? null;
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
