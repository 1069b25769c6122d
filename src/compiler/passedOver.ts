import type { Article, Supplement, TimelineEvent } from '../model/dataset.ts';
import { sentencesOf, type TextRange } from './sentences.ts';

/** A sentence of the body that no entry quotes, and that is not listed as left out either. */
export type PassedOver = { readonly article: string; readonly line: number; readonly words: string };

const meet = (a: TextRange, b: TextRange) => a.start < b.end && b.start < a.end;

/** How many sentences the body has, and those that are passed over, in its order. Asks the whole text, whatever of it is shown. */
export function passedOverIn(
  { id, text, paragraphs }: Pick<Article, 'id' | 'text' | 'paragraphs'>,
  events: readonly Pick<TimelineEvent, 'passages'>[],
  leftOut: Supplement['leftOut'],
): { readonly sentences: number; readonly passedOver: readonly PassedOver[] } {
  const quoted = events.flatMap(({ passages }) => passages).filter(({ article }) => article === id);
  const sentences = paragraphs
    .filter(({ role }) => role === 'body')
    .flatMap((paragraph) => sentencesOf(text, paragraph));
  const passedOver = sentences
    .filter((sentence) => !quoted.some((passage) => meet(passage, sentence)))
    .map(({ start, end }) => ({
      article: id,
      line: text.slice(0, start).split('\n').length,
      words: text.slice(start, end),
    }))
    .filter(({ words }) => !leftOut.some((item) => words.includes(item.words)));
  return { sentences: sentences.length, passedOver };
}

/** What a curator may go on with, in a few lines; nothing where every sentence is quoted or listed. */
export function passedOverWords(passedOver: readonly PassedOver[], sentences: number): string {
  if (passedOver.length === 0) return '';
  const places = [...new Set(passedOver.map(({ article }) => article))].map(
    (id) =>
      `${id}.txt, line ${[...new Set(passedOver.filter(({ article }) => article === id).map(({ line }) => line))].join(', ')}`,
  );
  return `${passedOver.length} of ${sentences} sentences are neither quoted nor listed in left-out.yaml: ${places.join('; ')}`;
}
