import { type RefObject, useEffect, useRef, useState } from 'react';
import type { TimelineEvent } from '../domain/dataset.ts';

/** “4 more below”, when the column does not fit; takes the reader there. */
export function MoreBelow({
  list,
  events,
}: {
  list: RefObject<HTMLElement | null>;
  events: readonly TimelineEvent[];
}) {
  const [below, setBelow] = useState(0);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const pane = list.current;
    if (!pane || events.length === 0) return setBelow(0);
    const count = () => {
      const bottom = pane.getBoundingClientRect().bottom;
      const items = pane.clientHeight > 0 ? [...pane.querySelectorAll('li')] : [];
      const more = items.filter((item) => item.getBoundingClientRect().bottom > bottom + 4).length;
      pane.dataset.more = String(more > 0);
      // The button goes away at the end; the focus goes on to the entries that it led to.
      const leaves = more === 0 && button.current !== null && button.current === document.activeElement;
      if (leaves) items.at(-1)?.querySelector('button')?.focus({ preventScroll: true });
      setBelow(more);
    };
    const observer = new ResizeObserver(count);
    observer.observe(pane);
    pane.addEventListener('scroll', count, { passive: true });
    return () => {
      observer.disconnect();
      pane.removeEventListener('scroll', count);
    };
  }, [list, events]);

  return (
    <div className="more-below">
      {below > 0 && (
        <button
          type="button"
          ref={button}
          onClick={() => list.current?.scrollBy({ top: list.current.clientHeight * 0.8 })}
        >
          {below} more below ↓
        </button>
      )}
    </div>
  );
}
