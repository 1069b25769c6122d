import { describe, expect, test } from 'vitest';
import { datasetOf } from '../../../test/datasetOf.ts';
import { loadFrozenDataset } from '../../../test/frozenDataset.ts';
import type { Paragraph, Passage, TimelineEvent } from '../../model/dataset.ts';
import { type Segment, toSegments } from './segments.ts';

const text = 'The Taliban took Kabul in August.';
const [plain] = datasetOf('- a -').events;

/** Entries of one paragraph, by id: the words that each quotes. */
const eventsOf = (quotes: Readonly<Record<string, readonly string[]>>, article = 'story'): TimelineEvent[] =>
  Object.entries(quotes).map(([id, exacts]) => ({
    ...plain!,
    id,
    passages: exacts.map((exact): Passage => {
      const start = text.indexOf(exact);
      return { article, exact, start, end: start + exact.length, paragraph: 0, sic: [] };
    }),
  }));
const paragraph: Paragraph = { role: 'body', number: 1, start: 0, end: text.length };
const drawing = (segments: readonly Segment[], of = text) =>
  segments.map(({ start, end, events }) => `${events.join('+') || '-'}: ${of.slice(start, end)}`);

describe('a paragraph is cut', () => {
  test.each<[string, Readonly<Record<string, readonly string[]>>, string[]]>([
    ['not at all without a passage', {}, ['-: The Taliban took Kabul in August.']],
    ['not at all by one that is all of it', { a: [text] }, ['a: The Taliban took Kabul in August.']],
    ['at a passage’s ends', { a: ['took Kabul'] }, ['-: The Taliban ', 'a: took Kabul', '-:  in August.']],
    [
      'between neighbours',
      { a: ['took '], b: ['Kabul'] },
      ['-: The Taliban ', 'a: took ', 'b: Kabul', '-:  in August.'],
    ],
    [
      'in three by two that overlap, and in the middle the shorter comes first',
      { a: ['The Taliban took Kabul'], b: ['Kabul in August'] },
      ['a: The Taliban took ', 'b+a: Kabul', 'b:  in August', '-: .'],
    ],
    [
      'in three by two that nest, the inner one first',
      { outer: ['Taliban took Kabul in'], inner: ['Kabul'] },
      ['-: The ', 'outer: Taliban took ', 'inner+outer: Kabul', 'outer:  in', '-:  August.'],
    ],
    [
      'by three that nest',
      { c: [text], a: ['Kabul'], b: ['took Kabul'] },
      ['c: The Taliban ', 'b+c: took ', 'a+b+c: Kabul', 'c:  in August.'],
    ],
    [
      'not between two entries of the same words, which stand as they are told',
      { a: ['took Kabul'], b: ['took Kabul'] },
      ['-: The Taliban ', 'a+b: took Kabul', '-:  in August.'],
    ],
    [
      'twice by an entry of two passages, and it is named once where they overlap',
      { a: ['Taliban took', 'took Kabul'] },
      ['-: The ', 'a: Taliban ', 'a: took', 'a:  Kabul', '-:  in August.'],
    ],
  ])('%s', (_, quotes, expected) => {
    expect(drawing(toSegments(paragraph, 'story', eventsOf(quotes)))).toEqual(expected);
  });

  test('only by passages of its own article', () => {
    const elsewhere = eventsOf({ a: ['Kabul'] }, 'another');
    expect(drawing(toSegments(paragraph, 'story', elsewhere))).toEqual([`-: ${text}`]);
  });

  test('only where it is: a passage that begins before it and ends after it covers it', () => {
    const part: Paragraph = {
      role: 'body',
      number: 2,
      start: text.indexOf('Kabul'),
      end: text.indexOf(' in'),
    };
    const events = eventsOf({
      across: ['took Kabul in'],
      before: ['took '],
      after: [' in August'],
      part: ['Kab'],
    });
    expect(drawing(toSegments(part, 'story', events))).toEqual(['part+across: Kab', 'across: ul']);
  });

  test('into nothing where it is empty', () => {
    expect(toSegments({ ...paragraph, end: 0 }, 'story', eventsOf({ a: [text] }))).toEqual([]);
  });
});

describe('the article that readers get', async () => {
  const { articles, events } = await loadFrozenDataset();

  describe.each(articles)('$id', (article) => {
    const segments = article.paragraphs.map((part) => toSegments(part, article.id, events));

    test('loses no character of any paragraph', () => {
      const told = segments.map((parts) =>
        parts.map(({ start, end }) => article.text.slice(start, end)).join(''),
      );
      expect(told).toEqual(article.paragraphs.map(({ start, end }) => article.text.slice(start, end)));
      expect(segments.flat().filter(({ start, end }) => start >= end)).toEqual([]);
    });

    test('marks of each entry just the words that it quotes', () => {
      const mine = events.filter(({ passages }) =>
        passages.some((passage) => passage.article === article.id),
      );
      expect(mine.length).toBeGreaterThan(30);
      for (const { id, passages } of mine) {
        const marked = segments.flat().filter((segment) => segment.events.includes(id));
        expect(marked.map(({ start, end }) => article.text.slice(start, end)).join('|'), id).toBeTruthy();
        expect(marked.map(({ start, end }) => article.text.slice(start, end)).join(''), id).toBe(
          passages
            .filter((passage) => passage.article === article.id)
            .map(({ exact }) => exact)
            .join(''),
        );
      }
    });

    test('names the shortest passage first wherever several cover the same words', () => {
      let several = 0;
      for (const { start, end, events: ids } of segments.flat()) {
        const lengths = ids.map((id) => {
          const covering = events
            .find((event) => event.id === id)!
            .passages.filter((passage) => passage.start <= start && passage.end >= end);
          return Math.min(...covering.map((passage) => passage.end - passage.start));
        });
        expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
        if (ids.length > 1) several++;
      }
      expect(several).toBeGreaterThan(0);
    });

    test('has a stretch of its own first for every passage, or its entry could not be chosen by its words', () => {
      const first = new Set(segments.flat().flatMap(({ events: ids }) => ids.slice(0, 1)));
      const hidden = events
        .filter(({ id, passages }) => passages.length > 0 && !first.has(id))
        .map(({ id }) => id);
      const sameWords = (id: string) => {
        const { passages } = events.find((event) => event.id === id)!;
        return events.some(
          (other) =>
            other.id !== id &&
            passages.every(({ start, end }) =>
              other.passages.some((their) => their.start === start && their.end === end),
            ),
        );
      };
      // Only the gutter can tell two entries apart that quote the very same words.
      expect(hidden.filter((id) => !sameWords(id))).toEqual([]);
    });
  });
});
