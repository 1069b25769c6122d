import type { Frame } from '../../store/address.ts';
import { Compact } from './Compact.tsx';
import { EntryCard } from './EntryCard.tsx';

/** What the site’s pages show inside a frame of another page. */
export const screens = { compact: Compact, card: EntryCard } satisfies Record<Frame, unknown>;

/**
 * Settles the page into the frame: its links open beside the page around it, never inside the frame, and that page is told
 * how high the content is whenever it changes: `{ type: 'attested:height', height }`, in CSS pixels, by `postMessage`.
 */
export function settle(window: Window, element: HTMLElement): void {
  const { document, parent } = window;
  const base = document.createElement('base');
  base.target = '_blank';
  document.head.append(base);

  if (parent === window) return;
  let told = 0;
  const tell = () => {
    const height = Math.ceil(element.getBoundingClientRect().height);
    // Nothing secret is told, and whoever frames it may know.
    if (height > 0 && height !== told) parent.postMessage({ type: 'attested:height', height }, '*');
    told = height;
  };
  new ResizeObserver(tell).observe(element);
  // Out of sight a frame is not drawn and its size is not observed; the page around it learns the first height all the same.
  const observer = new MutationObserver(() => {
    tell();
    if (told > 0) observer.disconnect();
  });
  observer.observe(element, { childList: true, subtree: true });
}
