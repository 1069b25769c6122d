import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datasetOf } from '../../test/datasetOf.ts';
import { findMatches, hasTerms, indexEvents, termsOf } from './search.ts';

describe('what is typed', () => {
  test.each([
    ['', []],
    ['  ', []],
    ['Kabul', ['kabul']],
    ['Kabul  KABUL 1996', ['kabul', '1996']],
    ['“Northern Alliance” kabul', ['northern alliance', 'kabul']],
    ['"northern all', ['northern all']],
    ['«not a darling»', ['not a darling']],
    ['KÂBUL', ['kabul']],
    ['Pakistan’s', ['pakistans']],
    ["Pakistan'", ['pakistan']],
    ['O’Brien’s', ["o'briens"]],
    ['cliché', ['cliche']],
    ['“”', []],
    ['"', []],
  ])('%j: %j', (words, terms) => {
    expect(termsOf(words)).toEqual(terms);
  });
});

describe('words are found in a text', () => {
  test.each([
    ['by their beginning', 'Islamabad’s foolhardy move', 'fool', ['fool']],
    ['and not in the midst of others: “us” is not in “Russia”', 'Russia and the US', 'us', ['US']],
    ['without diacritics', 'a misinformed cliché used', 'cliche', ['cliché']],
    ['with diacritics where the text has none', 'a cliche', 'cliché', ['cliche']],
    ['with diacritics of their own', 'a cliche\u0301 used', 'cliché', ['cliche\u0301']],
    ['whatever their quotation marks', 'Russia’s “proxy” here', `russia's "proxy"`, ['Russia’s', 'proxy']],
    ['as possessives, without the apostrophe', 'Pakistan’s choice', 'pakistans', ['Pakistan’s']],
    ['as possessives, with it', 'Pakistan’s choice', "pakistan's", ['Pakistan’s']],
    ['and without their ending', 'Pakistan’s choice', 'pakistan', ['Pakistan']],
    ['whatever their dashes', 'Pakistan–Russia contact', 'pakistan-russia', ['Pakistan–Russia']],
    [
      'several of them, in the order of the text',
      'Kabul, then Moscow, Kabul',
      'moscow kabul',
      ['Kabul', 'Moscow', 'Kabul'],
    ],
    ['as a phrase', 'the North; the Northern Alliance', '"northern alliance"', ['Northern Alliance']],
    ['after letters of two units', '😀 Kabul', 'kabul', ['Kabul']],
    ['in ligatures', 'an ofﬁcial word', 'official', ['ofﬁcial']],
    ['or not at all', 'Kabul', 'moscow', []],
  ])('%s', (_, text, words, found) => {
    expect(findMatches(text, termsOf(words)).map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });

  test('whatever the text and the words are: a match is a stretch of the text', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'aé’“ -ﬁ😀\u0301B'), maxLength: 20 });
    fc.assert(
      fc.property(texts, texts, (text, words) => {
        for (const { start, end } of findMatches(text, termsOf(words))) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});

test('an entry is found by its words, its quotes, and the aliases of whom it names', () => {
  const dataset = datasetOf(
    `
    2022-03-02  abstention  pakistan
    -           proxy       russia
  `,
    { proxy: { note: 'A loaded word.' } },
  );
  const actors = dataset.actors.map((actor) =>
    actor.id === 'pakistan' ? { ...actor, aliases: ['Islamabad'] } : actor,
  );
  const index = indexEvents({ ...dataset, actors });
  const found = (words: string) =>
    dataset.events.map(({ id }) => id).filter((id) => hasTerms(index.get(id) ?? '', termsOf(words)));
  expect(found('islamabad')).toEqual(['abstention']);
  expect(found('loaded')).toEqual(['proxy']);
  expect(found('told here')).toEqual(['abstention', 'proxy']);
  expect(found('told loaded')).toEqual(['proxy']);
  expect(found('oaded')).toEqual([]);
});
