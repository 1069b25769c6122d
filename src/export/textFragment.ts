import type { Article, Passage } from '../model/dataset.ts';
import { omissionMark } from '../model/omissions.ts';

const LONG = 120; // UTF-16 units; a longer passage is told by its first and its last words

/**
 * The address of a passage in its article, or `null` where the article has no address. Browsers scroll to it and mark it
 * (`#:~:text=[prefix-,]start[,end][,-suffix]`, WICG Scroll To Text Fragment).
 */
export function toTextFragment({ url, text }: Article, { exact, start, end }: Passage): string | null {
  if (url === null) return null;
  const words = exact.trim().split(/\s+/);
  const [first, last] = exact.length > LONG || /\n/.test(exact) ? endsOf(words, text, start, end) : [exact];
  const twice = countOf(text, exact) > 1;
  const before = twice
    ? text.slice(0, start).split(omissionMark).at(-1)!.trim().split(/\s+/).slice(-4).join(' ')
    : '';
  const after = twice
    ? text.slice(end).split(omissionMark)[0]!.trim().split(/\s+/).slice(0, 4).join(' ')
    : '';
  const parts = [
    before && `${encode(before)}-`,
    encode(first),
    last && encode(last),
    after && `-${encode(after)}`,
  ];
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${parts.filter(Boolean).join(',')}`;
}

/** The fewest first and last words, of four at least, that a browser finds at this place and at no earlier one. */
function endsOf(words: readonly string[], text: string, start: number, end: number): [string, string?] {
  const plain = text.toLowerCase().replace(/\s/g, ' ');
  for (let count = 4; count * 2 <= words.length; count++) {
    const first = words.slice(0, count).join(' ');
    const last = words.slice(-count).join(' ');
    const found = plain.indexOf(first.toLowerCase());
    const closed = plain.indexOf(last.toLowerCase(), start + first.length);
    if (found === start && closed + last.length === end) return [first, last];
  }
  return [words.join(' ')];
}

/** How often a text has these words, whatever their case: a browser does not look at it either. */
const countOf = (text: string, words: string): number =>
  text.toLowerCase().split(words.toLowerCase()).length - 1;

/** A hyphen, a comma and an ampersand have a meaning of their own here. */
const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\s+/g, ' ').trim()).replaceAll('-', '%2D');
