import { describe, expect, test } from 'vitest';
import { refusedSeeds } from '../../test/hostileSeeds.ts';
import { paragraphs, shownSeeds, texts } from '../../test/shownSeeds.ts';
import { compile } from './compile.ts';
import { formatProblem } from './problem.ts';

describe('seeds that mean no good', { timeout: 30_000 }, () => {
  test.each(refusedSeeds.map((one) => [one.name, one] as const))(
    '%s: refused',
    (_, { files, marked, message }) => {
      const { dataset, problems } = compile(files);
      expect(dataset).toBeNull();
      const texts = problems.map(formatProblem);
      const found = texts.filter((text) => message.test(text));
      expect(found, texts.slice(0, 5).join('\n')).not.toEqual([]);
      if (marked !== null) expect(found.map((text) => text.split(/\s/)[0])).toContain(marked);
      // What is said reaches a terminal.
      expect(texts.join('\n')).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\p{DI}]/u);
    },
  );
});

describe('seeds that are only odd', () => {
  const compiled = compile(shownSeeds());
  const { dataset, supplement } = compiled;

  test('have no problems', () => {
    expect(compiled.problems.map(formatProblem)).toEqual([]);
  });

  test.each(Object.entries(texts))('%s reaches the page as it is: %s', (_, text) => {
    expect(stringsIn([dataset, supplement])).toContain(text);
  });

  test.each(paragraphs)('%s in the article is quoted, character by character', (_, text) => {
    const passages = dataset?.events.flatMap((event) => event.passages) ?? [];
    const { start, end } = passages.find(({ exact }) => exact === text)!;
    expect(dataset?.articles[0]?.text.slice(start, end)).toBe(text);
  });
});

/** Every text in a tree of data. */
const stringsIn = (tree: unknown): string[] =>
  typeof tree === 'string'
    ? [tree]
    : typeof tree === 'object' && tree !== null
      ? Object.values(tree).flatMap(stringsIn)
      : [];
