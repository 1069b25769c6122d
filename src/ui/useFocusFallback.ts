import { type RefObject, useEffect } from 'react';
import { focused } from './focused.ts';
import { isDrawn } from './isDrawn.ts';

/**
 * Where a filter, a pan or another tab takes away what has the focus, the focus goes on to the pane around it: it is
 * never lost. Panes are what can be focused by a script (`tabindex`).
 */
export function useFocusFallback(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let last: HTMLElement | null = null;
    let around: readonly HTMLElement[] = [];
    const onFocus = ({ target }: FocusEvent) => {
      last = target as HTMLElement;
      around = panesAround(last.parentElement, element);
    };
    const onBlur = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null && !element.contains(relatedTarget as Node)) last = null;
    };
    const keep = () => {
      const active = focused(element);
      if (!last || (active !== last && active !== null)) return;
      if (isDrawn(last)) return;
      around.find(isDrawn)?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(keep);
    observer.observe(element, {
      subtree: true,
      childList: true,
      attributeFilter: ['hidden', 'open', 'data-panel', 'data-expanded', 'data-filters-open'],
    });
    // In another size other panes are shown, by the style alone.
    const sizes = new ResizeObserver(keep);
    sizes.observe(element);
    element.addEventListener('focusin', onFocus);
    element.addEventListener('focusout', onBlur);
    return () => {
      observer.disconnect();
      sizes.disconnect();
      element.removeEventListener('focusin', onFocus);
      element.removeEventListener('focusout', onBlur);
    };
  }, [root]);
}

function panesAround(from: HTMLElement | null, root: HTMLElement): HTMLElement[] {
  const pane = from?.closest<HTMLElement>('[tabindex]');
  return pane && root.contains(pane) ? [pane, ...panesAround(pane.parentElement, root)] : [];
}
