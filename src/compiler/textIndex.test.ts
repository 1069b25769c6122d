import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scan, textIndex } from './textIndex.ts';

test.each([
  ['took Kabul', 'They took Kabul, and took Kabul again.', [5, 21]],
  ['and took Kabul', 'They took Kabul, and took Kabul again.', [17]],
  ['able', 'unable', [2]],
  ['aa', 'aaa', [0, 1]],
  ['a b a', 'a b a b a', [0, 4]],
  ['x Kabul x', 'They took Kabul.', []],
])('finds “%s” in “%s”', (words, text, offsets) => {
  expect(textIndex(text)(words, 9)).toEqual(offsets);
  expect(textIndex(text)(words, 1)).toEqual(offsets.slice(0, 1));
});

test('finds what reading the whole text finds, wherever a quote begins and ends', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '-', '𐍈', 'é', '1'), maxLength: 60 });
  fc.assert(
    fc.property(texts, fc.nat(60), fc.nat(20), texts, (text, from, length, other) => {
      const find = textIndex(text);
      for (const words of [text.slice(from, from + length), other].filter(Boolean))
        expect(find(words, 100)).toEqual(scan(text, words, 100));
    }),
    { numRuns: 2000 },
  );
});
