export type TextRange = { readonly start: number; readonly end: number };

// A full stop after these, or after a single letter, ends no sentence.
const shortened = 'Mr|Mrs|Ms|Dr|Prof|St|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|Rev|vs|cf|\\p{Lu}';

// Not sought again at each of a thousand dots:
const notInARun = '(?<![.?!…؟۔।。！？]{3})';

// The signs that end a sentence, whatever closes after them, and a blank (which CJK does without) before a beginning.
const ends = new RegExp(
  `${notInARun}(?:(?<!(?<![\\p{L}\\p{N}])(?:${shortened})(?=\\.))[.?!…؟۔।]+[”’"')\\]»]*\\s+|[。！？]+[」』”’]*\\s*)(?=[“‘"'(\\[«「『]*[\\p{Lu}\\p{Lt}\\p{Lo}\\p{N}])`,
  'gu',
);

/** The sentences of a stretch of text, in its order, without the blanks between them. Offsets are UTF-16, `end` excluded. */
export function sentencesOf(text: string, { start, end }: TextRange): readonly TextRange[] {
  const line = text.slice(start, end);
  const cuts = [...line.matchAll(ends)].map((match) => match.index + match[0].length);
  return [0, ...cuts].flatMap((from, i) => {
    const sentence = line.slice(from, cuts[i] ?? line.length);
    const first = start + from + sentence.length - sentence.trimStart().length;
    const length = sentence.trim().length;
    return length > 0 ? [{ start: first, end: first + length }] : [];
  });
}
