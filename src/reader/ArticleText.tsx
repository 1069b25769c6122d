import { memo, useRef } from 'react';
import type { Article, Paragraph, TimelineEvent } from '../domain/dataset.ts';
import { useActions } from '../state/store.ts';
import { Gutter } from './Gutter.tsx';
import { toSegments } from './segments.ts';
import { useChosenPassage } from './useChosenPassage.ts';

type Props = {
  readonly article: Article;
  /** Every entry: their words can be found in the text. */
  readonly all: readonly TimelineEvent[];
  /** Those that pass the filters: they have a mark in the gutter and can be chosen. */
  readonly events: readonly TimelineEvent[];
  readonly chosen: string | null;
};

/** The article, word for word, with its passages. Clean at rest; the chosen passage is set apart. */
export const ArticleText = memo(function ArticleText({ article, all, events, chosen }: Props) {
  const { selectEvent } = useActions();
  const element = useRef<HTMLDivElement>(null);
  useChosenPassage(element, chosen);

  const selectWords = (target: EventTarget) => {
    const covering = target instanceof Element ? target.closest<HTMLElement>('[data-events]') : null;
    const ids = covering?.dataset.events?.split(' ') ?? [];
    const id = ids.find((candidate) => events.some((event) => event.id === candidate));
    // A click that ends a selection is not a choice.
    if (id && getSelection()?.isCollapsed !== false) selectEvent(id);
  };

  return (
    // The words are a second way to what the gutter's buttons do; the keyboard has those.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div className="article-text" lang="en" ref={element} onClick={({ target }) => selectWords(target)}>
      <Gutter article={article} events={events} chosen={chosen} />
      {article.paragraphs.map((paragraph, index) => (
        <ArticleParagraph
          key={paragraph.start}
          article={article}
          paragraph={paragraph}
          index={index}
          all={all}
          chosen={chosen}
        />
      ))}
    </div>
  );
});

type ParagraphProps = {
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly index: number;
  readonly all: readonly TimelineEvent[];
  readonly chosen: string | null;
};

function ArticleParagraph({ article, paragraph, index, all, chosen }: ParagraphProps) {
  const slips = slipsOf(all, article.id, index);
  return (
    <>
      <p className={paragraph.role.replace(' ', '-')}>
        <span className="margin">
          {paragraph.number ?? roleWords[paragraph.role]}
          <span className="visually-hidden">: </span>
        </span>
        {toSegments(paragraph, article.id, all).map(({ start, end, events }) => {
          const words = article.text.slice(start, end);
          if (events.length === 0) return <span key={start}>{words}</span>;
          const isChosen = chosen !== null && events.includes(chosen);
          return (
            <span
              key={start}
              data-start={start}
              data-events={events.join(' ')}
              className={isChosen ? 'passage chosen' : 'passage'}
            >
              {words}
            </span>
          );
        })}
      </p>
      {slips.length > 0 && (
        <div className="slip">
          {slips.map(({ exact, note }) => (
            <p key={exact}>
              Our note: “{exact}” – {note}
            </p>
          ))}
        </div>
      )}
    </>
  );
}

const roleWords = { title: 'title', byline: 'byline', 'pull quote': 'pull quote', body: '' } as const;

/** Each slip of a paragraph once, however many entries quote it. */
function slipsOf(all: readonly TimelineEvent[], article: string, paragraph: number) {
  const slips = all
    .flatMap(({ passages }) => passages)
    .filter((passage) => passage.article === article && passage.paragraph === paragraph)
    .flatMap(({ sic }) => sic)
    .sort((a, b) => a.start - b.start);
  return slips.filter(
    ({ start, end }, i) => slips.findIndex((other) => other.start <= start && other.end >= end) === i,
  );
}
