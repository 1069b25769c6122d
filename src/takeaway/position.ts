import type { Article, Passage } from '../domain/dataset.ts';

/** An offset into `article.text` → the same place in the text that its hash names. Both in UTF-16 units. */
export const originalOffset = (_article: Article, offset: number): number => offset;

/** Where a passage stands, in characters (code points), as the W3C's Web Annotation counts them: from 0, `end` excluded. */
export function positionOf(
  article: Article,
  { start, end }: Passage,
): { readonly start: number; readonly end: number } {
  const characters = (offset: number) =>
    originalOffset(article, offset) - (article.text.slice(0, offset).match(astral)?.length ?? 0);
  return { start: characters(start), end: characters(end) };
}

const astral = /[\ud800-\udbff][\udc00-\udfff]/g;

const AROUND = 32; // UTF-16 units

/** The words around a passage, by which it can be found when the text has moved. No character is cut in two. */
export function wordsAround({ text }: Article, { start, end }: Passage) {
  return {
    prefix: text.slice(Math.max(0, start - AROUND), start).replace(/^[\udc00-\udfff]/, ''),
    suffix: text.slice(end, end + AROUND).replace(/[\ud800-\udbff]$/, ''),
  };
}
