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
