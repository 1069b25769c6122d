import { expect, test } from 'vitest';
import { datasetOf } from '../../test/datasetOf.ts';
import { articleOf, languageOf } from './articles.ts';
import type { Dataset } from './dataset.ts';

const one = datasetOf('2022-03-02 vote - event');
const [article] = one.articles;
const urdu = { ...article!, id: 'another', language: 'ur' };
const two: Dataset = { ...one, articles: [urdu, article!] };

test('an entry’s article is the one that it quotes, wherever that stands in the list', () => {
  expect(articleOf(two.events[0]!, two)).toBe(article);
  expect(() => articleOf(two.events[0]!, { articles: [urdu] })).toThrow('no article for “vote”');
});

test('articles of several languages have none in common', () => {
  expect([languageOf(one.articles), languageOf(two.articles), languageOf([])]).toEqual([
    'en',
    undefined,
    undefined,
  ]);
});
