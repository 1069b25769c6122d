import { describe, expect, test } from 'vitest';
import { datasetOf } from '../../test/datasetOf.ts';
import { excerptSeeds } from '../../test/excerptSeeds.ts';
import { compile } from '../compiler/compile.ts';
import { originalOffset, positionOf, wordsAround } from './position.ts';

describe('where a passage stands in an article of which only passages are shown', () => {
  const files = excerptSeeds();
  const text = new TextDecoder().decode(files.get('articles/story.txt'));
  const { dataset } = compile(files);
  const article = dataset!.articles[0]!;
  const passages = dataset!.events.flatMap(({ passages }) => passages);

  test('less is shown than there is', () => {
    expect(article.omissions.length).toBeGreaterThan(0);
    expect(article.text.length).toBeLessThan(text.length);
  });

  test.each(passages)(
    '“$exact” is found in the whole text, by its place and by the words around it',
    (passage) => {
      const [from, to] = [passage.start, passage.end].map((at) => originalOffset(article, at));
      expect(text.slice(from, to)).toBe(passage.exact);
      const { start, end } = positionOf(article, passage);
      expect([...text].slice(start, end).join('')).toBe(passage.exact);
      const { prefix, suffix } = wordsAround(article, passage);
      expect(text).toContain(prefix + passage.exact + suffix);
    },
  );
});

test('characters that take two units count once, also where they are left out', () => {
  const [drawn] = datasetOf('1996  kabul  taliban').articles;
  const text = 'A 😀. B b.';
  const article = { ...drawn!, text: '[…] B b.', omissions: [{ at: 0, length: 5, characters: 4 }] };
  const passage = { article: article.id, exact: 'B b', start: 4, end: 7, paragraph: 0, sic: [] };
  const { start, end } = positionOf(article, passage);
  expect([...text].slice(start, end).join('')).toBe('B b');
  expect(text.slice(originalOffset(article, 4), originalOffset(article, 7))).toBe('B b');
});
