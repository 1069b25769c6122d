import { describe, expect, test } from 'vitest';
import { seedsOf } from '../../test/seedsOf.ts';
import { compile } from './compile.ts';
import { formatProblem } from './problem.ts';

/** The least good seeds with a README. */
function compileWith(readme: string) {
  return compile(new Map([...seedsOf().files, ['README.md', new TextEncoder().encode(readme)]]));
}

describe('what was left out', () => {
  test('is read from its section of the README, under the lines that introduce it', () => {
    const { supplement } = compileWith(`# Policy

- “A rule”: not of this list

## Left out

These have been weighed.

Title and byline:

- “Kabul, Twice”: The title.
- “took Kabul”: Told with “yes”: the other answer.

A sentence:
- “Will they stay?”: A question.

## After it
- nothing of this
`);
    expect(supplement?.leftOut).toEqual([
      { heading: 'Title and byline', words: 'Kabul, Twice', reason: 'The title.' },
      { heading: 'Title and byline', words: 'took Kabul', reason: 'Told with “yes”: the other answer.' },
      { heading: 'A sentence', words: 'Will they stay?', reason: 'A question.' },
    ]);
  });

  test.each([
    ['no README', compile(seedsOf().files)],
    ['no such section', compileWith('# Policy\n\n- any list\n')],
    ['nothing in it', compileWith('## Left out\n')],
    ['line ends of Windows, and nothing after', compileWith('## Left out\r\n\r\nNothing.\r\n')],
  ])('may be nothing: %s', (_, { supplement, problems }) => {
    expect(problems).toEqual([]);
    expect(supplement?.leftOut).toEqual([]);
  });

  test.each([
    [
      'straight quotation marks',
      '- "Kabul": The place.',
      '4:1',
      /“- "Kabul": The place.”\n.*curly quotation marks/,
    ],
    ['no reason', '- “Kabul”', '4:1', /Write it on one line/],
    ['another bullet', '* “Kabul”: The place.', '4:1', /This is not how an item/],
    ['an indented item', '  - “Kabul”: The place.', '4:3', /This is not how an item/],
    ['an item that goes on', '- “Kabul”: The place\n  where it was.', '5:3', /Join it to the one above/],
  ])('is a problem with its place when an item has another form: %s', (_, item, place, message) => {
    const texts = compileWith(`## Left out\n\nWords:\n${item}\n`).problems.map(formatProblem);
    expect(texts).toEqual([expect.stringMatching(message)]);
    expect(texts[0]).toMatch(new RegExp(`^seeds/README\\.md:${place}\n`));
  });

  test.each([
    ['misquoted', 'Will they go?', /Nearest, line 3: “Will they stay\?”, first difference: here is “go”/],
    ['of another article, with quotation marks', 'he said: “no”', /Nothing near it/],
  ])('is a problem with its place when its words are in no article: %s', (_, words, hint) => {
    const [text] = compileWith(`## Left out\n\nWords:\n- “${words}”: No.\n`).problems.map(formatProblem);
    expect(text).toContain(
      `seeds/README.md:4:4\n  These words are in no article, so they cannot be left out: “${words}”`,
    );
    expect(text).toMatch(hint);
  });

  test('is a problem when no line introduces an item', () => {
    const texts = compileWith('## Left out\n\n- “Kabul”: The place.\n').problems.map(formatProblem);
    expect(texts).toEqual([expect.stringMatching(/README\.md:3:1\n {2}No line introduces this item/)]);
  });
});
