import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datasetOf } from '../../test/datasetOf.ts';
import type { Dataset, Passage } from '../model/dataset.ts';
import { omissionMark, toOriginalOffset } from '../model/omissions.ts';
import { findParagraphs } from './articles.ts';
import { leftOutShown, toShown } from './excerpt.ts';

/** An article of one text, of which only passages are shown: its first line is the title, a line in italics (`*`) a pull quote. */
function articleOf(
  text: string,
  quotes: readonly string[],
  display: 'full' | 'passages' = 'passages',
): Dataset {
  const drawn = datasetOf('- told');
  const lines = text.split('\n');
  const roles = new Map(
    lines.flatMap((line, i) => (line.startsWith('*') ? [[i + 1, 'pull quote' as const]] : [])),
  );
  const paragraphs = findParagraphs(text, new Map([[1, 'title' as const], ...roles]));
  const passages = quotes.map((exact): Passage => {
    const start = text.indexOf(exact);
    const end = start + exact.length;
    const last = exact.split(' ').at(-1)!;
    return {
      article: 'story',
      exact,
      start,
      end,
      paragraph: paragraphs.findIndex((line) => line.start <= start && end <= line.end),
      sic: [{ exact: last, note: 'A slip.', start: end - last.length, end }],
    };
  });
  return {
    ...drawn,
    articles: [{ ...drawn.articles[0]!, display, text, paragraphs }],
    events: [{ ...drawn.events[0]!, passages }],
  };
}

const shownOf = (dataset: Dataset) => {
  const shown = toShown(dataset);
  return { article: shown.articles[0]!, passages: shown.events[0]!.passages };
};

describe('an article of which passages are shown', () => {
  test.each<[string, string, readonly string[], string]>([
    ['one sentence on either side', 'T\nA a. B b. C c. D d. E e.', ['C c'], 'T\n[…] B b. C c. D d. […]'],
    ['the beginning', 'T\nA a. B b. C c. D d.', ['A a'], 'T\nA a. B b. […]'],
    ['the end', 'T\nA a. B b. C c. D d.', ['D d.'], 'T\n[…] C c. D d.'],
    [
      'what is left out at once, once',
      'T\nA a. B b. C c. D d. E e. F f. G g. H h.',
      ['A a', 'H h'],
      'T\nA a. B b. […] G g. H h.',
    ],
    [
      'two gaps',
      'T\nA a. B b. C c. D d. E e. F f. G g.',
      ['A a', 'E e'],
      'T\nA a. B b. […] D d. E e. F f. […]',
    ],
    [
      'a passage over two sentences',
      'T\nA a. B b. C c. D d. E e. F f.',
      ['b. C'],
      'T\nA a. B b. C c. D d. […]',
    ],
    ['no sentence of the next paragraph', 'T\nA a. B b.\n\nC c. D d.', ['B b'], 'T\nA a. B b.\n\n[…]'],
    [
      'nothing of a paragraph without a passage',
      'T\nA a.\nB b. C c.\nD d.',
      ['A a', 'D d'],
      'T\nA a.\n[…]\nD d.',
    ],
    ['nothing of a pull quote', 'T\n*A a. B b.\nA a. B b. C c.', ['C c'], 'T\n[…]\n[…] B b. C c.'],
    ['the ends of lines as they are', 'T\r\nA a. B b. C c.\r\n', ['A a'], 'T\r\nA a. B b. […]\r\n'],
    ['all where all is quoted', 'T\nA a. B b. C c.', ['B b'], 'T\nA a. B b. C c.'],
    [
      'gaps shorter than their mark',
      'T\nA a. B b. 3! D d. E e.',
      ['A a', 'E e'],
      'T\nA a. B b. […] D d. E e.',
    ],
  ])('keeps %s', (_, text, quotes, expected) => {
    const { article } = shownOf(articleOf(text, quotes));
    expect(article.text).toBe(expected);
  });

  test('keeps the numbers and roles of its paragraphs, and the hash of all of it', () => {
    const full = articleOf('T\nA a. B b. C c.\n\n*D d.\n\nE e.', ['C c']);
    const { article } = shownOf(full);
    expect(
      article.paragraphs.map(({ number, role, start, end }) => [
        number,
        role,
        article.text.slice(start, end),
      ]),
    ).toEqual([
      [null, 'title', 'T'],
      [1, 'body', '[…] B b. C c.'],
      [null, 'pull quote', '[…]'],
      [2, 'body', '[…]'],
    ]);
    expect(article.sha256).toBe(full.articles[0]!.sha256);
    expect(article.omissions).toEqual([
      { at: 2, length: 4, characters: 4 },
      { at: 17, length: 5, characters: 5 },
      { at: 22, length: 4, characters: 4 },
    ]);
  });

  test('is the same value where the article is shown in full', () => {
    const full = articleOf('T\nA a. B b. C c. D d.', ['A a'], 'full');
    expect(toShown(full)).toBe(full);
  });

  test('loses no other article’s offsets', () => {
    const dataset = articleOf('T\nA a. B b. C c. D d.', ['D d']);
    const other = { ...dataset.articles[0]!, id: 'other', display: 'full' as const };
    const passages = dataset.events[0]!.passages.map((passage) => ({ ...passage, article: 'other' }));
    const both = {
      ...dataset,
      articles: [...dataset.articles, other],
      events: [...dataset.events, { ...dataset.events[0]!, passages }],
    };
    expect(toShown(both).articles[1]).toBe(other);
    expect(toShown(both).events[1]!.passages).toEqual(passages);
  });

  test('gives none of what it leaves out to the list of what was left out', () => {
    const full = articleOf('T\nA a. B b. C c. D d.', ['A a']);
    const items = ['B b', 'D d', 'not of it'].map((words) => ({
      heading: 'x',
      words,
      reason: words.length.toString(),
    }));
    expect(leftOutShown(items, full, toShown(full)).map(({ words }) => words)).toEqual([
      'B b',
      omissionMark,
      'not of it',
    ]);
  });

  test('has every passage and slip at its offsets, nothing but sentences in or next to a passage, and leads back to the whole text', () => {
    let gaps = 0;
    fc.assert(
      fc.property(stories, fc.infiniteStream(fc.nat()), (story, choices) => {
        const { text, quotes } = toText(story, choices);
        const { article, passages } = shownOf(articleOf(text, quotes));
        for (const { exact, start, end, paragraph, sic } of passages) {
          const line = article.paragraphs[paragraph]!;
          expect(article.text.slice(start, end)).toBe(exact);
          expect(line.start <= start && end <= line.end).toBe(true);
          for (const one of sic) expect(article.text.slice(one.start, one.end)).toBe(one.exact);
          const [from, to] = [start, end].map((at) => toOriginalOffset(article.omissions, at));
          expect(text.slice(from, to)).toBe(exact);
        }
        // Each sentence has a number, so that it is known by its words.
        const near = story.flatMap((lines, p) =>
          lines
            .filter((_, i) => lines.some((one, j) => one.quoted && Math.abs(i - j) <= 1))
            .map(({ number }) => [p, number]),
        );
        const left = [...article.text.matchAll(/Sentence (\d+)/g)].map(([, number]) => Number(number));
        expect(left).toEqual(near.map(([, number]) => number));
        expect(article.text.split(omissionMark)).toHaveLength(article.omissions.length + 1);
        for (const { at } of article.omissions) expect(article.text.startsWith(omissionMark, at)).toBe(true);
        // Put back where it was, what is left out makes the whole text again.
        const pieces = article.omissions.map(({ at, length }) => {
          const from = toOriginalOffset(article.omissions, at);
          return text.slice(from, from + length);
        });
        const kept = article.text.split(omissionMark);
        expect(kept.map((piece, i) => piece + (pieces[i] ?? '')).join('')).toBe(text);
        gaps += pieces.length;
      }),
      { seed: 1, numRuns: 500 },
    );
    expect(gaps).toBeGreaterThan(500);
  });
});

type Sentence = { readonly number: number; readonly words: string; readonly quoted: boolean };

/** Paragraphs of sentences, some of them quoted. */
const stories: fc.Arbitrary<Sentence[][]> = fc
  .array(
    fc.array(
      fc.record({
        quoted: fc.boolean().chain((first) => fc.boolean().map((second) => first && second)),
        words: fc.constantFrom(
          'is short',
          'has “words”, and a dash – so',
          'is كابل',
          'has 😀 and 2.5 more',
          '',
        ),
      }),
      { minLength: 1, maxLength: 9 },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((paragraphs) => {
    let number = 100;
    return paragraphs.map((lines) => lines.map((line) => ({ ...line, number: number++ })));
  });

function toText(story: readonly Sentence[][], choices: fc.Stream<number>) {
  const sentence = ({ number, words }: Sentence) => `Sentence ${number} ${words}`.trim();
  const ends = ['.', '?', '!', '.”'];
  const text = [
    'A title',
    ...story.map((lines) =>
      lines.map((one) => sentence(one) + ends[(choices.next().value ?? 0) % ends.length]).join(' '),
    ),
  ].join('\n\n');
  return {
    text,
    quotes: story
      .flat()
      .filter(({ quoted }) => quoted)
      .map(sentence),
  };
}
