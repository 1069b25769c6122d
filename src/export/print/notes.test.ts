import { describe, expect, test } from 'vitest';
import { datasetOf } from '../../../test/datasetOf.ts';
import { notesOf } from './notes.ts';

const { events } = datasetOf(`
  1996-09-27  kabul-1996  taliban
  2021-08-15  kabul-2021  taliban
  -           warning     russia
`);

const source = (name: string, says: string) => ({
  title: name,
  titleIsOurs: false,
  publisher: 'The Paper',
  published: '2021',
  url: `https://example.org/${name}`,
  says,
});

describe('sources as notes', () => {
  test('are numbered in the order in which the entries need them', () => {
    const { notes, numbersOf } = notesOf(events, {
      warning: [source('c', 'It warns.')],
      'kabul-1996': [source('b', 'It falls.'), source('a', 'It fell.')],
    });
    expect(notes.map(({ number, source }) => `${number} ${source.title}`)).toEqual(['1 b', '2 a', '3 c']);
    expect(events.map(({ id }) => numbersOf(id))).toEqual([[1, 2], [], [3]]);
  });

  test('say once where several entries cite them, with what they say of each', () => {
    const { notes, numbersOf } = notesOf(events, {
      'kabul-1996': [source('a', 'It falls.')],
      'kabul-2021': [source('a', 'It falls again.'), source('b', 'It fell.')],
      warning: [source('a', 'It falls.')],
    });
    expect(notes).toHaveLength(2);
    expect(notes[0]?.says).toEqual([
      { words: 'It falls.', entries: [1, 3] },
      { words: 'It falls again.', entries: [2] },
    ]);
    expect(events.map(({ id }) => numbersOf(id))).toEqual([[1], [1, 2], [1]]);
  });

  test('stay apart where one address has two titles', () => {
    const [first, second] = [source('a', 'One.'), { ...source('a', 'Two.'), title: 'Another part of it' }];
    expect(notesOf(events, { warning: [first, second] }).notes).toHaveLength(2);
  });

  test('are none for entries that are not shown', () => {
    const { notes } = notesOf(events.slice(0, 1), { warning: [source('c', 'It warns.')] });
    expect(notes).toEqual([]);
  });
});
