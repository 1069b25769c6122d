/** Gives the offsets (UTF-16) at which some words stand in a text, character by character, in order, and at most `most` of them. */
export type FindAll = (words: string, most: number) => readonly number[];

const letter = String.raw`[\p{L}\p{N}\p{M}\p{Cs}]`;
const other = String.raw`[^\p{L}\p{N}\p{M}\p{Cs}]`;
const word = new RegExp(`${letter}+`, 'gu');
const wordInside = new RegExp(`(?<=${other})${letter}+(?=${other})`, 'gu');

/**
 * Reads a text once, so that many quotes are found in it without reading it again for each: a quote can only stand where the
 * rarest of the words inside it does.
 */
export function textIndex(text: string): FindAll {
  let offsets: ReadonlyMap<string, readonly number[]> | null = null;
  return (words, most) => {
    offsets ??= offsetsOfWords(text);
    let rarest: readonly [offsets: readonly number[], at: number] | null = null;
    for (const { 0: inside, index } of words.matchAll(wordInside)) {
      const known = offsets.get(inside) ?? [];
      if (!rarest || known.length < rarest[0].length) rarest = [known, index];
    }
    if (!rarest) return scan(text, words, most);
    const [known, at] = rarest;
    return known
      .map((offset) => offset - at)
      .filter((start) => start >= 0 && text.startsWith(words, start))
      .slice(0, most);
  };
}

function offsetsOfWords(text: string): ReadonlyMap<string, readonly number[]> {
  const offsets = new Map<string, number[]>();
  for (const { 0: found, index } of text.matchAll(word)) {
    const known = offsets.get(found);
    if (known) known.push(index);
    else offsets.set(found, [index]);
  }
  return offsets;
}

/** The same by reading the whole text: for words that have none whole, and for short texts. */
export function scan(text: string, words: string, most: number): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && found.length < most; at = text.indexOf(words, at + 1))
    found.push(at);
  return found;
}
