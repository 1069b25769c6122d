import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findParagraphs } from './articles.ts';
import type { ArticleText } from './compileContext.ts';
import { nearMissHint } from './nearMiss.ts';
import { findPassage } from './quotes.ts';
import { fileSpot } from './seedFile.ts';
import { textIndex } from './textIndex.ts';

const text = readFileSync(
  new URL('../../test/fixtures/khan-putin/articles/khan-putin-2022.txt', import.meta.url),
  'utf8',
);
const lines: readonly (readonly [number, 'title' | 'byline' | 'pull quote'])[] = [
  [1, 'title'],
  [3, 'title'],
  [9, 'pull quote'],
  [16, 'pull quote'],
  [30, 'byline'],
  [32, 'byline'],
];
const article: ArticleText = {
  id: 'khan-putin-2022',
  text,
  findAll: textIndex(text),
  paragraphs: findParagraphs(text, new Map(lines)),
  article: null,
  spot: fileSpot('articles/khan-putin-2022.yaml'),
};

const accepts = (exact: string): boolean =>
  findPassage({ exact }, article, fileSpot('x.yaml'), () => {}) !== null;

// Runs of 4 to 24 words of the body that are accepted as they stand.
const quotes = article.paragraphs
  .filter(({ role }) => role === 'body')
  .flatMap(({ start, end }) => {
    const words = text.slice(start, end).split(' ');
    return words.flatMap((_, i) => [4, 9, 16, 24].map((length) => words.slice(i, i + length).join(' ')));
  })
  .filter((quote) => quote.split(' ').length >= 4 && accepts(quote));

type Alter = (quote: string, at: number) => string;
const atWord =
  (change: (words: string[], at: number) => void): Alter =>
  (quote, at) => {
    const words = quote.split(' ');
    change(words, at % words.length);
    return words.join(' ');
  };
const swap =
  (from: RegExp, to: (sign: string) => string): Alter =>
  (quote) =>
    quote.replace(from, to);

// Inside the quote, never only a cut at its ends: a shorter true quote is true.
const ways: readonly (readonly [string, Alter])[] = [
  ['one digit', swap(/\d/, (digit) => String((Number(digit) + 1) % 10))],
  ['one “not”', atWord((words, at) => words.splice(Math.max(at, 1), 0, 'not'))],
  ['a quotation mark made straight', swap(/[“”]/, () => '"')],
  ['an apostrophe made straight', swap(/’/, () => "'")],
  ['a quotation mark added', atWord((words, at) => words.splice(at, 1, `“${words[at]}”`))],
  ['a dash', swap(/—|--/, (dash) => (dash === '—' ? '–' : '—'))],
  ['a word said twice', atWord((words, at) => words.splice(at, 0, words[at] ?? ''))],
  ['a word left out', atWord((words, at) => words.splice(Math.min(Math.max(at, 1), words.length - 2), 1))],
  [
    'two words swapped',
    atWord((words, at) =>
      words.splice(
        at % (words.length - 1),
        2,
        ...words
          .slice(at % (words.length - 1))
          .slice(0, 2)
          .reverse(),
      ),
    ),
  ],
  [
    'a capital',
    atWord((words, at) =>
      words.splice(
        at,
        1,
        (words[at] ?? '').replace(/[a-z]/, (letter) => letter.toUpperCase()),
      ),
    ),
  ],
  ['a space that does not break', swap(/ /, () => '\u00A0')],
  ['two spaces', swap(/ /, () => '  ')],
  [
    'a soft hyphen',
    atWord((words, at) => words.splice(at, 1, (words[at] ?? '').replace(/^(..)/, '$1\u00AD'))),
  ],
];

// A change may leave words that do stand elsewhere in the article (“media media” → “media”); that is another true quote.
const known = new Set(quotes);
const alsoTrue = new Set<string>();
const altered = new Map<string, string>();
for (let at = 0; altered.size < 12_000 && at < 24; at++) {
  for (const quote of quotes) {
    for (const [way, alter] of ways) {
      const changed = alter(quote, at);
      if (text.includes(changed)) alsoTrue.add(changed);
      else altered.set(changed, way);
    }
  }
}

test('10,000 altered quotes, all different, are all refused', () => {
  expect(altered.size).toBeGreaterThanOrEqual(10_000);
  expect([...alsoTrue].filter((quote) => !known.has(quote)).length).toBeLessThan(20);
  expect([...altered.keys()].filter(accepts)).toEqual([]);
  expect(new Set(altered.values())).toEqual(new Set(ways.map(([way]) => way)));
});

test('the hint names what stands there instead', () => {
  const sample = [...altered.keys()].filter((_, i) => i % 400 === 0);
  for (const quote of sample)
    expect(nearMissHint(quote, text)).toMatch(
      /^Nearest, line \d+: “.+”, first difference: the quote has .+, the article has .+\.$/s,
    );
});
