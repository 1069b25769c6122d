import type { Article, Passage } from '../model/dataset.ts';
import { omissionMark, toOriginalOffset } from '../model/omissions.ts';

/** An offset into `article.text` → the same place in the text that its hash names. Both in UTF-16 units. */
export const originalOffset = ({ omissions }: Article, offset: number): number =>
  toOriginalOffset(omissions, offset);

/** Where a passage stands in the text that its hash names, in characters (code points), as the W3C's Web Annotation counts them: from 0, `end` excluded. */
export function positionOf(
  { text, omissions }: Article,
  { start, end }: Passage,
): { readonly start: number; readonly end: number } {
  const inCharacters = omissions.map(({ at, characters }) => ({ at, length: characters, characters }));
  const characters = (offset: number) =>
    toOriginalOffset(inCharacters, offset) - (text.slice(0, offset).match(astral)?.length ?? 0);
  return { start: characters(start), end: characters(end) };
}

const astral = /[\ud800-\udbff][\udc00-\udfff]/g;

const AROUND = 32; // UTF-16 units

/** The words around a passage, by which it can be found when the text has moved: none that stand beyond an omission. No character is cut in two. */
export function wordsAround({ text }: Article, { start, end }: Passage) {
  const [before = ''] = text.slice(0, start).split(omissionMark).slice(-1);
  const [after = ''] = text.slice(end).split(omissionMark);
  return {
    prefix: before.slice(-AROUND).replace(/^[\udc00-\udfff]/, ''),
    suffix: after.slice(0, AROUND).replace(/[\ud800-\udbff]$/, ''),
  };
}
