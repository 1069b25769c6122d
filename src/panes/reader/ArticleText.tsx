import { memo, useMemo, useRef } from 'react';
import { CorrectionNote } from '../../entry/CorrectionNote.tsx';
import { entryAt } from '../../entry/entryAt.ts';
import { t } from '../../i18n/text.ts';
import type { Article, Paragraph, Sic, TimelineEvent } from '../../model/dataset.ts';
import { omissionMark } from '../../model/omissions.ts';
import { useActions, useStoreState } from '../../store/store.ts';
import { Gutter } from './Gutter.tsx';
import { type Segment, toSegments } from './segments.ts';
import { selectsText } from './selectsText.ts';
import { useChosenPassage } from './useChosenPassage.ts';
import { useEntriesInView } from './useEntriesInView.ts';

type Props = {
  readonly article: Article;
  /** Every entry: their words can be found in the text. */
  readonly all: readonly TimelineEvent[];
  /** Those that pass the filters: they have a mark in the gutter and can be chosen. */
  readonly events: readonly TimelineEvent[];
  readonly chosen: string | null;
  /** All of it, or only the chosen passages’ paragraphs and those beside them. */
  readonly whole: boolean;
};

/** The article, word for word, with its passages. Clean at rest; the chosen passage is set apart. */
export const ArticleText = memo(function ArticleText({ article, all, events, chosen, whole }: Props) {
  const { selectEvent } = useActions();
  const element = useRef<HTMLDivElement>(null);
  useChosenPassage(element, chosen, whole);
  useEntriesInView(element, chosen, whole);

  // Once for an article, and not at every move of the pointer.
  const paragraphs = useMemo(
    () =>
      article.paragraphs.map((paragraph, index) => {
        const segments = toSegments(paragraph, article.id, all);
        return {
          paragraph,
          segments,
          ids: new Set<string | null>(segments.flatMap(({ events }) => events)),
          slips: slipsOf(all, article.id, index),
          repeated: isRepeated(article, paragraph),
        };
      }),
    [article, all],
  );
  const hovered = useStoreState((state) => state.hovered);

  const ids = useMemo(() => new Set(events.map(({ id }) => id)), [events]);
  const selectWords = (target: EventTarget, text: Element) => {
    const id = entryAt(target, ids);
    // A click that ends a selection is not a choice, and the gutter has buttons of its own.
    const onWords = target instanceof Element && target.closest('.passage') !== null;
    if (id && onWords && !selectsText(text)) selectEvent(id);
  };

  return (
    // The words are a second way to what the gutter's buttons do; the keyboard has those.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      className="article-text"
      ref={element}
      onClick={({ target, currentTarget }) => selectWords(target, currentTarget)}
    >
      {(whole ? paragraphs : around(paragraphs, chosen)).map((paragraph) => (
        <ArticleParagraph
          key={paragraph.paragraph.start}
          {...paragraph}
          text={article.text}
          lang={article.language}
          chosen={paragraph.ids.has(chosen) ? chosen : null}
          hovered={paragraph.ids.has(hovered) ? hovered : null}
        />
      ))}
      {/* After the text: whoever listens to the page hears the article before the names of forty marks. */}
      <Gutter article={article} events={events} chosen={chosen} />
    </div>
  );
});

/** Of paragraphs, those that hold words of an entry, and one before and after each. */
function around<T extends Pick<ParagraphProps, 'ids'>>(
  paragraphs: readonly T[],
  entry: string | null,
): readonly T[] {
  return paragraphs.filter((_, i) =>
    [i - 1, i, i + 1].some((beside) => paragraphs[beside]?.ids.has(entry) ?? false),
  );
}

type ParagraphProps = {
  readonly paragraph: Paragraph;
  readonly segments: readonly Segment[];
  /** Whose passages stand in it. */
  readonly ids: ReadonlySet<string | null>;
  /** Each slip of the paragraph once, however many entries quote it. */
  readonly slips: readonly Sic[];
  /** Whether the text printed this line before. */
  readonly repeated: boolean;
  readonly text: string;
  readonly lang: string;
  readonly chosen: string | null;
  /** The entry whose passage the pointer or the focus is on. */
  readonly hovered: string | null;
};

const ArticleParagraph = memo(function ArticleParagraph(props: ParagraphProps) {
  const { paragraph, segments, slips, repeated, text, lang, chosen, hovered } = props;
  return (
    <>
      <p lang={lang} className={`${paragraph.role.replace(' ', '-')}${repeated ? ' again' : ''}`}>
        <span className="margin" lang="en">
          {paragraph.number ?? (repeated ? t.reader.again : t.reader.roles[paragraph.role])}
          <span className="visually-hidden">: </span>
        </span>
        {segments.map(({ start, end, events }) => {
          const words = text.slice(start, end);
          if (events.length === 0) return <span key={start}>{words}</span>;
          const looks = {
            chosen: chosen !== null && events.includes(chosen),
            hovered: hovered !== null && events.includes(hovered),
          };
          return (
            <span
              key={start}
              data-start={start}
              data-events={events.join(' ')}
              role={looks.chosen ? 'mark' : undefined}
              className={`passage${looks.chosen ? ' chosen' : ''}${looks.hovered ? ' hovered' : ''}`}
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
              <CorrectionNote exact={exact} note={note} lang={lang} />
            </p>
          ))}
        </div>
      )}
    </>
  );
});

/** Whether a line, a title or a byline, was printed before. */
function isRepeated({ paragraphs, text }: Article, paragraph: Paragraph): boolean {
  const wordsOf = ({ start, end }: Paragraph) => text.slice(start, end);
  const first = paragraphs.find(
    (other) => other.role === paragraph.role && wordsOf(other) === wordsOf(paragraph),
  );
  return first !== paragraph && wordsOf(paragraph) !== omissionMark;
}

/** Each slip of a paragraph once, however many entries quote it. */
function slipsOf(all: readonly TimelineEvent[], article: string, paragraph: number): Sic[] {
  const slips = all
    .flatMap(({ passages }) => passages)
    .filter((passage) => passage.article === article && passage.paragraph === paragraph)
    .flatMap(({ sic }) => sic)
    .sort((a, b) => a.start - b.start);
  return slips.filter(
    ({ start, end }, i) => slips.findIndex((other) => other.start <= start && other.end >= end) === i,
  );
}
