import type { Article, Dataset, Omission, Paragraph, Supplement, TimelineEvent } from '../model/dataset.ts';
import { omissionMark } from '../model/omissions.ts';
import { sentencesOf, type TextRange } from './sentences.ts';

/**
 * Whatever of a text is not shown must not be shipped: in each article of which only passages are shown, everything but
 * title, byline and the sentences in and next to a passage gives way to “[…]”, and all offsets move with it.
 */
export function toShown(dataset: Dataset): Dataset {
  const excerpts = new Map(
    dataset.articles
      .filter(({ display }) => display === 'passages')
      .map((article) => [article.id, excerptOf(article, dataset.events)]),
  );
  if (excerpts.size === 0) return dataset;
  return {
    ...dataset,
    articles: dataset.articles.map((article) => excerpts.get(article.id)?.article ?? article),
    events: dataset.events.map((event) => ({
      ...event,
      passages: event.passages.map((passage) => {
        const move = excerpts.get(passage.article)?.move;
        return move ? { ...move(passage), sic: passage.sic.map(move) } : passage;
      }),
    })),
  };
}

/** The list of what was left out quotes the text too: words that no article shows give way, and their reason stays. */
export function leftOutShown(
  leftOut: Supplement['leftOut'],
  full: Dataset,
  shown: Dataset,
): Supplement['leftOut'] {
  const stands = ({ articles }: Dataset, words: string) => articles.some(({ text }) => text.includes(words));
  return leftOut.map((item) =>
    stands(full, item.words) && !stands(shown, item.words) ? { ...item, words: omissionMark } : item,
  );
}

function excerptOf(article: Article, events: readonly TimelineEvent[]) {
  const { text } = article;
  const passages = events.flatMap((event) => event.passages).filter((one) => one.article === article.id);
  const gaps = article.paragraphs.flatMap((paragraph) => gapsIn(text, paragraph, passages));
  const shortening = ({ start, end }: TextRange) => end - start - omissionMark.length;
  const moved = (offset: number) =>
    gaps.filter((gap) => gap.end <= offset).reduce((at, gap) => at - shortening(gap), offset);
  const move = <T extends TextRange>(stretch: T): T => ({
    ...stretch,
    start: moved(stretch.start),
    end: moved(stretch.end),
  });
  const kept = [0, ...gaps.map(({ end }) => end)].map((from, i) => text.slice(from, gaps[i]?.start));
  const omissions = gaps.map(
    ({ start, end }): Omission => ({
      at: moved(start),
      length: end - start,
      characters: [...text.slice(start, end)].length,
    }),
  );
  return {
    article: {
      ...article,
      text: kept.join(omissionMark),
      omissions,
      paragraphs: article.paragraphs.map(move),
    },
    move,
  };
}

/** What of a paragraph is left out: whole sentences; of a pull quote all, for it prints again what may be left out. */
function gapsIn(text: string, paragraph: Paragraph, passages: readonly TextRange[]): readonly TextRange[] {
  if (paragraph.role === 'title' || paragraph.role === 'byline') return [];
  const sentences = sentencesOf(text, paragraph);
  const quoted = sentences.map(({ start, end }) =>
    passages.some((passage) => passage.start < end && start < passage.end),
  );
  const gaps: TextRange[] = [];
  sentences.forEach((sentence, i) => {
    if (quoted[i - 1] || quoted[i] || quoted[i + 1]) return;
    const last = gaps.at(-1);
    if (last && last.end === sentences[i - 1]?.end) gaps.splice(-1, 1, { ...last, end: sentence.end });
    else gaps.push(sentence);
  });
  return gaps;
}
