import { type RefObject, useEffect } from 'react';

/** Scrolls a list, and nothing around it, so that its chosen entry is in sight; behind a tab, once it is shown. */
export function useChosenInSight(list: RefObject<HTMLElement | null>, chosen: string | null): void {
  useEffect(() => {
    const pane = list.current;
    if (!pane || chosen === null) return;
    const show = () => {
      const entry = pane.querySelector<HTMLElement>('[aria-current=true]');
      if (!entry) return;
      const covered = Number.parseFloat(getComputedStyle(pane).scrollPaddingBottom) || 0;
      const place = entry.getBoundingClientRect();
      const { top } = pane.getBoundingClientRect();
      const above = place.top - top;
      const below = place.bottom - top - (pane.clientHeight - covered);
      if (above < 0) pane.scrollTop += above;
      else if (below > 0) pane.scrollTop += Math.min(above, below);
    };
    if (pane.clientHeight > 0) return show();
    const observer = new ResizeObserver(() => {
      if (pane.clientHeight === 0) return;
      show();
      observer.disconnect();
    });
    observer.observe(pane);
    return () => observer.disconnect();
  }, [list, chosen]);
}
