/** What some browsers have and TypeScript does not know yet: https://html.spec.whatwg.org/#close-watcher */
type CloseWatcher = { onclose: (() => void) | null; destroy: () => void };
type Closing = { readonly CloseWatcher?: new () => CloseWatcher };

/**
 * Calls back when the reader closes what is open in the device’s own way: Android’s Back, which then does not leave the
 * page, and Escape. Where the browser has no word for it, never. Returns its undo.
 */
export function onCloseRequest(close: () => void): () => void {
  const { CloseWatcher } = window as Closing;
  if (!CloseWatcher) return () => {};
  const watcher = new CloseWatcher();
  watcher.onclose = close;
  return () => watcher.destroy();
}
