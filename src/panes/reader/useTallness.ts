import { type RefObject, useLayoutEffect, useState } from 'react';

const MOST = 0.4; // of the reading pane's height
const FOLD = 56; // CSS pixels of the fade and the button under what is not folded away

/** Whether all of a card would take more than two fifths of the reading pane. */
export function useTallness(card: RefObject<HTMLElement | null>, id: string): boolean {
  const [tall, setTall] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another entry is another card
  useLayoutEffect(() => {
    const pane = card.current?.parentElement;
    if (!card.current || !pane) return;
    const measure = () => {
      const { current } = card;
      if (!current?.querySelector('dl')?.offsetHeight) return; // a folded sheet
      // Unfolded for a moment, before anything is painted: the height that all of it would take.
      current.dataset.tall = 'false';
      const tall = current.scrollHeight > pane.clientHeight * MOST;
      current.dataset.tall = String(tall);
      // Nor is the button to the sources half under the one that unfolds.
      const fold = pane.clientHeight * MOST;
      const sources = current.querySelector<HTMLElement>('dl summary');
      const half = sources && sources.offsetTop < fold && sources.offsetTop + FOLD > fold ? sources : null;
      const slip = [...current.querySelectorAll<HTMLElement>('dl .slip')].at(-1);
      const last = half ?? slip;
      current.style.setProperty('--least', `${last ? last.offsetTop + last.offsetHeight + FOLD : 0}px`);
      setTall(tall);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(pane);
    return () => observer.disconnect();
  }, [card, id]);
  return tall;
}
