import { type RefObject, useEffect } from 'react';
import { scrollInside } from './scrollInside.ts';

/** Scrolls a list, and nothing around it, so that its chosen entry is in sight; behind a tab, once it is shown. */
export function useChosenInSight(list: RefObject<HTMLElement | null>, chosen: string | null): void {
  useEffect(() => {
    const pane = list.current;
    if (!pane || chosen === null) return;
    const show = () => {
      const entry = pane.querySelector<HTMLElement>('[aria-current=true]');
      if (entry) scrollInside(pane, entry);
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
