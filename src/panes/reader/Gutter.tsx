import { memo, startTransition, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { KindMark } from '../../entry/KindMark.tsx';
import { t } from '../../i18n/text.ts';
import type { Article, TimelineEvent } from '../../model/dataset.ts';
import { useActions } from '../../store/store.ts';
import { useRovingFocus } from '../../ui/useRovingFocus.ts';

const SIZE = 24; // CSS pixels of a mark, at least what a finger or a shaky hand needs
const ABREAST = 2;

type Props = {
  readonly article: Article;
  readonly events: readonly TimelineEvent[];
  readonly chosen: string | null;
};

/** One small mark for each passage, beside its first line; it chooses its entry. */
export const Gutter = memo(function Gutter({ article, events, chosen }: Props) {
  const { selectEvent } = useActions();
  const gutter = useRef<HTMLOListElement>(null);
  // What has no place before a script gives it one need not be in the page before.
  const [here, setHere] = useState(false);
  useEffect(() => startTransition(() => setHere(true)), []);
  const marks = (here ? events : [])
    .flatMap((event) =>
      event.passages
        .filter((passage) => passage.article === article.id)
        .map((passage) => ({ event, ...passage, key: `${event.id} ${passage.start}` })),
    )
    .sort((a, b) => a.start - b.start);
  const roving = useRovingFocus(
    marks.map(({ key }) => key),
    marks.find(({ event }) => event.id === chosen)?.key ?? null,
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: places whatever marks were just rendered
  useLayoutEffect(() => {
    const list = gutter.current;
    const text = list?.parentElement;
    if (!list || !text) return;
    const place = () => placeMarks(text, [...list.children] as HTMLElement[]);
    place();
    const observer = new ResizeObserver(place);
    observer.observe(text);
    return () => observer.disconnect();
  }, [events, article, here]);

  return (
    <ol className="gutter" ref={gutter} aria-label={t.reader.gutter} {...roving.list}>
      {marks.map(({ event, start, paragraph, key }) => (
        <li key={key} data-at={start} data-events={event.id}>
          <button
            type="button"
            {...roving.stop(key)}
            aria-current={event.id === chosen || undefined}
            // Its name too: two names would be read out one after the other.
            title={t.reader.gutterMark(
              t.kinds[event.kind].one,
              event.label,
              article.paragraphs[paragraph]?.number,
            )}
            onClick={() => selectEvent(event.id)}
          >
            <KindMark kind={event.kind} />
          </button>
        </li>
      ))}
    </ol>
  );
});

/** Beside the first line of each passage, at most two abreast, the others under them: none covers another. */
function placeMarks(text: HTMLElement, marks: readonly HTMLElement[]): void {
  const origin = text.getBoundingClientRect().top;
  const taken: { y: number; column: number }[] = [];
  const lines = marks.map(({ dataset }) => {
    const words = text.querySelector(`[data-start="${dataset.at}"]`);
    return words?.getClientRects()[0];
  });
  marks.forEach((mark, i) => {
    const line = lines[i];
    if (!line) return;
    let y = Math.round(line.top - origin + (line.height - SIZE) / 2);
    let column = 0;
    const free = () => taken.every((other) => other.column !== column || Math.abs(other.y - y) >= SIZE);
    while (!free()) {
      column = (column + 1) % ABREAST;
      if (column === 0) y += 2;
    }
    taken.push({ y, column });
    mark.style.translate = `${-column * SIZE}px ${y}px`;
  });
}
