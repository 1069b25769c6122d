import { type RefObject, useEffect } from 'react';
import { useActions } from '../../store/store.ts';

/** While the reader scrolls the article: tells the store which entries its visible part speaks of. */
export function useEntriesInView(
  text: RefObject<HTMLElement | null>,
  chosen: string | null,
  whole: boolean,
): void {
  const { setEntriesInView } = useActions();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice begins anew, and so does more of the article
  useEffect(() => {
    const pane = text.current?.closest<HTMLElement>('.article-pane');
    if (!pane || !('IntersectionObserver' in window)) return;
    const inView = new Set<Element>();
    // What a choice scrolls is not what the reader scrolls to.
    let scrolls = false;
    const tell = () => {
      setEntriesInView(scrolls && pane.scrollTop > 0 ? idsOf(inView) : []);
    };
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          isIntersecting ? inView.add(target) : inView.delete(target);
        tell();
      },
      { root: pane },
    );
    for (const passage of pane.querySelectorAll('.passage')) observer.observe(passage);
    const begin = () => {
      scrolls = true;
    };
    const acts = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;
    for (const act of acts) pane.addEventListener(act, begin, { passive: true });
    pane.addEventListener('scroll', tell, { passive: true });
    return () => {
      observer.disconnect();
      for (const act of acts) pane.removeEventListener(act, begin);
      pane.removeEventListener('scroll', tell);
      setEntriesInView([]);
    };
  }, [text, chosen, whole, setEntriesInView]);
}

const idsOf = (passages: ReadonlySet<Element>): string[] =>
  [
    ...new Set([...passages].flatMap((passage) => (passage as HTMLElement).dataset.events?.split(' ') ?? [])),
  ].sort();
