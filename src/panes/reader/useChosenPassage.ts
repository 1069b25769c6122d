import { type RefObject, useLayoutEffect } from 'react';

/** How far down its pane the chosen passage is put: in the upper third, with a line or two to read before it. */
const DOWN = 0.16;

/** Scrolls the article's pane, and nothing else, so that the chosen passage stands in its upper third. */
export function useChosenPassage(
  text: RefObject<HTMLElement | null>,
  chosen: string | null,
  whole: boolean,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is added above it moves it
  useLayoutEffect(() => {
    const pane = text.current?.closest<HTMLElement>('.article-pane');
    if (!pane) return;
    const show = () => {
      const passage = pane.querySelector('.passage.chosen');
      if (!passage || pane.clientHeight === 0) return;
      const top = passage.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop;
      pane.scrollTop = top - pane.clientHeight * DOWN;
    };
    if (chosen === null) return;
    show();
    // The card above takes its height only once it is drawn, and a tab has none before it is shown. Once the reader
    // reads on, the article stays where they are.
    const observer = new ResizeObserver(show);
    observer.observe(pane);
    const stop = () => observer.disconnect();
    const acts = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;
    for (const act of acts) pane.addEventListener(act, stop, { passive: true });
    return () => {
      stop();
      for (const act of acts) pane.removeEventListener(act, stop);
    };
  }, [text, chosen, whole]);
}
