/** What is wrong with a text of ours, where it stands in it, and the likely fix. */
export type TextIssue = { readonly message: string; readonly words: string; readonly hint: string };

/** The most characters that a name of a file, a line or a few sentences of ours may have. */
export const longest = { id: 100, line: 300, prose: 3000 } as const;

/** Half of a character: no file can hold it, only an escape such as `\ud800`. */
const halfCharacter = /\p{Cs}/u;

/** Controls (but for blanks), line ends of other kinds, and what is no character. */
const control = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufff9-\ufffb\p{Noncharacter_Code_Point}]/u;

/**
 * What has no width, or turns the direction of writing. Joiners between letters of scripts that need them, or between emoji,
 * and the signs that choose how one looks, are part of a letter.
 */
const joiner =
  /(?<=[^\p{ASCII}\p{DI}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{P}\p{Z}]\ufe0f?)[\u200c\u200d](?=[^\p{ASCII}\p{DI}\p{P}\p{Z}])|(?<=[^\p{DI}])[\ufe0e\ufe0f]/u;
const ignorable = new RegExp(`(?!${joiner.source})\\p{DI}`, 'u');

/** No writing piles up more marks than this on one letter. */
const pile = /\p{M}{7,}/u;

/** A text of ours → what is wrong with it, or `null`. It must be there, be seen as it is read, and be no longer than `most` characters. */
export function flawOf(text: string, most: number): TextIssue | null {
  const character = control.exec(text) ?? ignorable.exec(text);
  if (character)
    return {
      message: `This text holds a character that cannot be seen: ${codePointWords(character[0])}`,
      words: around(text, character),
      hint: 'Take it out: it can make other words be read in its place.',
    };
  const marks = pile.exec(text);
  if (marks)
    return {
      message: `This text piles ${[...marks[0]].length} marks on one letter`,
      words: around(text, marks),
      hint: 'Write the letter with the marks that it needs.',
    };
  if (text !== '' && text.trim() === '')
    return { message: 'This text is blank', words: text, hint: 'Write it, or leave the key out.' };
  const { length } = text.length > most ? [...text] : text;
  if (length > most)
    return {
      message: `This text has ${length} characters, at most ${most} are read here`,
      words: text,
      hint: 'Say it in fewer words.',
    };
  return null;
}

/** The article’s own words, of which only one thing is no text: half a character. */
export const flawOfQuoted = (text: string): TextIssue | null =>
  halfCharacter.test(text)
    ? {
        message: 'This text holds half of a character',
        words: text,
        hint: 'Write the whole character, not an escape such as \\ud800.',
      }
    : null;

/** “U+202E (turns the direction of writing)” */
function codePointWords(character: string): string {
  const code = character.codePointAt(0)!;
  const what = kinds.find(([pattern]) => pattern.test(character))?.[1];
  return `${codePoint(code)}${what ? ` (${what})` : ''}`;
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/, 'it turns the direction of writing'],
  [/\u00ad/, 'a soft hyphen'],
  [/\ufeff/, 'a byte order mark'],
  [/[\u200b-\u200d\u2060-\u2064]/, 'it has no width'],
  [/[\u0085\u2028\u2029]/, 'a line end'],
  [/\p{Cs}/u, 'half of a character'],
  [/\p{Cc}/u, 'a control character'],
];

const codePoint = (code: number) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;

const around = (text: string, { index, 0: found }: RegExpExecArray): string =>
  text.slice(Math.max(0, index - 20), index + Math.min(found.length, 20) + 20);

/** Text for a terminal or an overlay: what cannot be seen there, or would be obeyed, is told by its number. */
export const withUnseenTold = (text: string): string =>
  text.replace(
    /(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{DI}\ufff9-\ufffb]/gu,
    (character) => `⟨${codePoint(character.codePointAt(0)!)}⟩`,
  );
