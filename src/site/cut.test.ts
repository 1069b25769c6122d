import { describe, expect, test } from 'vitest';
import { cutAfter, cutQuote } from './cut.ts';

describe('a text cut at a word', () => {
  test.each([
    ['The Taliban capture Kabul', 25, 'The Taliban capture Kabul'],
    ['The Taliban capture Kabul', 24, 'The Taliban capture…'],
    ['The Taliban, and others', 14, 'The Taliban…'],
    ['They said (so they did) it', 12, 'They said…'],
    ['“Away from the West”', 7, '“Away…'],
    ['Unterseebootbauer', 6, 'Unter…'],
    ['😀😀😀😀', 6, '😀😀…'],
  ])('%s, %d long', (text, longest, expected) => {
    expect(cutAfter(text, longest, '…')).toBe(expected);
    expect(cutAfter(text, longest, '…').length).toBeLessThanOrEqual(longest);
  });
});

describe('a quote cut at words', () => {
  const quote = 'It was precisely for of this convergence of thinking that there was no rise of an alliance';
  const at = (words: string) => ({
    start: quote.indexOf(words),
    end: quote.indexOf(words) + words.length,
  });
  test.each([
    ['fits', 200, [], quote],
    ['is cut at its end', 30, [], 'It was precisely for of this […]'],
    ['keeps what a correction speaks of', 30, [at('for of')], 'It was precisely for of this […]'],
    ['is cut before it too', 30, [at('was no rise')], '[…] that there was no rise of an […]'],
    [
      'is as long as that needs',
      10,
      [at('for of this convergence')],
      '[…] precisely for of this convergence […]',
    ],
    ['is not cut for its last words', 80, [], quote],
    [
      'keeps all of several',
      20,
      [at('precisely'), at('alliance')],
      '[…] was precisely for of this convergence of thinking that there was no rise of an alliance',
    ],
    ['ends where it ends', 20, [at('an alliance')], '[…] rise of an alliance'],
  ])('%s', (_, longest, kept, expected) => {
    expect(cutQuote(quote, longest, kept)).toBe(expected);
  });
});
