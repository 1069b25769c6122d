import { describe, expect, test } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

const ids = [
  'kabul-1996',
  'kabul-2021',
  'northern-cities-2021',
  'moscow-summit-2022',
  'pakistan-abstains-2022',
  'proxy',
];

describe('the names nearest to a word', () => {
  test.each([
    ['a letter missing', 'kabul-202', 'kabul-2021'],
    ['a letter too many', 'kabull-2021', 'kabul-2021'],
    ['capitals', 'KABUL-2021', 'kabul-2021'],
    ['another year', 'kabul-2020', 'kabul-2021'],
    ['two letters swapped', 'porxy', 'proxy'],
    ['a word left out', 'moscow-2022', 'moscow-summit-2022'],
  ])('%s: %s', (_, word, expected) => {
    expect(nearest(word, ids, 1)).toEqual([expected]);
  });

  test('are in order, and not more than asked for', () => {
    expect(nearest('kabul-2020', ids, 3).slice(0, 2)).toEqual(['kabul-2021', 'kabul-1996']);
    expect(nearest('kabul-2020', ids, 1)).toHaveLength(1);
    expect(nearest('kabul-2020', ids, 0)).toEqual([]);
  });

  test.each(['zzzzzzzzzz', 'q', '', '日本語日本語日本語', '%%%%%%%%%%%%%%%%%%%%'])(
    'are none where all are mostly different: “%s”',
    (word) => {
      expect(nearest(word, ids, 3)).toEqual([]);
    },
  );
});

test.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['abc', 'abc', 0],
  ['kitten', 'sitting', 3],
  ['flaw', 'lawn', 2],
])('from “%s” to “%s” it is %d letters, both ways', (a, b, distance) => {
  expect([editDistance(a, b), editDistance(b, a)]).toEqual([distance, distance]);
});
