import { type RefObject, useEffect, useRef, useState } from 'react';
import { t } from '../i18n/text.ts';
import { focused } from './focused.ts';
import { isDrawn } from './isDrawn.ts';

type Props = {
  readonly pane: RefObject<HTMLElement | null>;
  /** What is counted, as a selector. */
  readonly items: string;
  /** Another value when other items stand there. */
  readonly shown: unknown;
  /** Its room is the items’ as soon as all of them fit into both. */
  readonly givesWay?: boolean;
};

/** “4 more below”, when a pane does not hold all of its items; takes the reader there. */
export function MoreBelow({ pane: scrolled, items, shown, givesWay = false }: Props) {
  const [below, setBelow] = useState(0);
  const [scrolls, setScrolls] = useState(false);
  const room = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other items are counted anew
  useEffect(() => {
    const pane = scrolled.current;
    if (!pane) return;
    const count = () => {
      const own = givesWay ? (room.current?.offsetHeight ?? 0) : 0;
      const fit = pane.scrollHeight <= pane.clientHeight + own + 4;
      const bottom = pane.getBoundingClientRect().bottom;
      const all = pane.clientHeight > 0 ? [...pane.querySelectorAll<HTMLElement>(items)] : [];
      const isBelow = (item: HTMLElement) =>
        isDrawn(item) && item.getBoundingClientRect().bottom > bottom + 4;
      const more = fit ? 0 : all.filter(isBelow).length;
      pane.dataset.more = String(more > 0);
      // The button goes away at the end; the focus goes on to the entries that it led to.
      const leaves = more === 0 && button.current !== null && button.current === focused(pane);
      const last = all.at(-1);
      if (leaves) (last?.querySelector<HTMLElement>('a, button') ?? last)?.focus({ preventScroll: true });
      setBelow(more);
      setScrolls(!fit);
    };
    const observer = new ResizeObserver(count);
    observer.observe(pane);
    pane.addEventListener('scroll', count, { passive: true });
    return () => {
      observer.disconnect();
      pane.removeEventListener('scroll', count);
    };
  }, [scrolled, items, shown, givesWay]);

  return (
    <div className={scrolls ? 'more-below kept' : 'more-below'} ref={room}>
      {below > 0 && (
        <button
          type="button"
          ref={button}
          onClick={() => scrolled.current?.scrollBy({ top: scrolled.current.clientHeight * 0.8 })}
        >
          {t.ui.moreBelow(below)}
          <span aria-hidden="true">↓</span>
        </button>
      )}
    </div>
  );
}
