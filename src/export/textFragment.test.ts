import { describe, expect, test } from 'vitest';
import { datasetOf } from '../../test/datasetOf.ts';
import type { Article, Passage } from '../model/dataset.ts';
import { toTextFragment } from './textFragment.ts';

const dataset = datasetOf('1996 kabul');
const url = 'https://outlet.example/story';

/** A text and the passage in it that stands between ⟦ and ⟧. */
function draw(drawing: string, address: string | null = url): [Article, Passage] {
  const start = drawing.indexOf('⟦');
  const end = drawing.indexOf('⟧') - 1;
  const text = drawing.replace(/[⟦⟧]/g, '');
  return [
    { ...dataset.articles[0]!, text, url: address },
    { ...dataset.events[0]!.passages[0]!, exact: text.slice(start, end), start, end },
  ];
}
const long =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';

describe('a link to the words in the article', () => {
  test.each([
    ['the words', 'In 1996 ⟦Kabul fell⟧.', 'Kabul%20fell'],
    ['what has a meaning in a link', 'x ⟦a-b, c & d⟧ y', 'a%2Db%2C%20c%20%26%20d'],
    [
      'words that stand there twice',
      'Kabul fell. Then in a year ⟦Kabul fell⟧ again, they say now.',
      'Then%20in%20a%20year-,Kabul%20fell,-again%2C%20they%20say%20now.',
    ],
    [
      'a long passage',
      `Then ⟦${long}⟧ ended.`,
      'one%20two%20three%20four,seventeen%20eighteen%20nineteen%20twenty',
    ],
    [
      'a long passage that begins like another',
      `One two three four. ⟦${long}⟧ ended.`,
      'one%20two%20three%20four%20five,sixteen%20seventeen%20eighteen%20nineteen%20twenty',
    ],
    ['a passage over two paragraphs', 'x ⟦a b c d e.\nf g h i j⟧ k', 'a%20b%20c%20d,g%20h%20i%20j'],
  ])('tells %s', (_, drawing, fragment) => {
    expect(toTextFragment(...draw(drawing))).toBe(`${url}#:~:text=${fragment}`);
  });

  test('keeps the fragment that an address has', () => {
    expect(toTextFragment(...draw('x ⟦a⟧ y', `${url}#part`))).toBe(`${url}#part:~:text=a`);
  });

  test('is not made where the article has no address', () => {
    expect(toTextFragment(...draw('x ⟦a⟧ y', null))).toBe(null);
  });
});
