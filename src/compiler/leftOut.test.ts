import { describe, expect, test } from 'vitest';
import { seedsOf } from '../../test/seedsOf.ts';
import { compile } from './compile.ts';
import { formatProblem } from './problem.ts';

/** The least good seeds with one file more. */
const compileWith = (path: string, text: string) =>
  compile(new Map([...seedsOf().files, [path, new TextEncoder().encode(text)]]));

const problemsOf = (path: string, text: string) => compileWith(path, text).problems.map(formatProblem);

describe('what was left out', () => {
  test('is read from left-out.yaml, under its headings', () => {
    const { supplement } = compileWith(
      'left-out.yaml',
      `- heading: Title and byline
  passages:
    - words: Kabul, Twice
      reason: The title.
    - { words: took Kabul, reason: "Told with “yes”: the other answer." }
- heading: A sentence
  passages: [{ words: Will they stay?, reason: A question. }]
`,
    );
    expect(supplement?.leftOut).toEqual([
      { heading: 'Title and byline', words: 'Kabul, Twice', reason: 'The title.' },
      { heading: 'Title and byline', words: 'took Kabul', reason: 'Told with “yes”: the other answer.' },
      { heading: 'A sentence', words: 'Will they stay?', reason: 'A question.' },
    ]);
  });

  test.each([
    ['no such file', compile(seedsOf().files)],
    ['nothing in it', compileWith('left-out.yaml', '[]\n')],
    ['a README', compileWith('README.md', '# Policy\n\nWhat is left out.\n')],
  ])('may be nothing: %s', (_, { supplement, problems }) => {
    expect(problems).toEqual([]);
    expect(supplement?.leftOut).toEqual([]);
  });

  test.each([
    [
      'no reason',
      '- { heading: x, passages: [{ words: took Kabul }] }',
      '1:28',
      /key is missing here: “reason”/,
    ],
    ['no heading', '- passages: [{ words: took Kabul, reason: x }]', '1:3', /key is missing here: “heading”/],
    ['a mapping', 'heading: x', '1:1', /Here belongs a list/],
    [
      'misquoted words',
      '- { heading: x, passages: [{ words: Will they go?, reason: x }] }',
      '1:37',
      /in no article, so they cannot be left out: “Will they go\?”\n.*Nearest, line 3: “Will they stay\?”/,
    ],
  ])('is a problem with its place: %s', (_, text, place, message) => {
    const problems = problemsOf('left-out.yaml', `${text}\n`);
    expect(problems).toEqual([expect.stringMatching(message)]);
    expect(problems[0]).toMatch(new RegExp(`^seeds/left-out\\.yaml:${place}\n`));
  });

  test('is refused in the README, where it once stood, with the new place', () => {
    const readme = '# Policy\n\n## Left out\n\nTitle:\n\n- “Kabul, Twice”: The title.\n';
    expect(problemsOf('README.md', readme)).toEqual([
      expect.stringMatching(
        /^seeds\/README\.md:3:1\n.*read from left-out\.yaml, not from here: “## Left out”\n.*Move it/,
      ),
    ]);
  });
});

describe('the rules of whoever makes it', () => {
  test('are read from about.yaml', () => {
    expect(compileWith('about.yaml', 'rules: [Hedges stay., One thing each.]\n').supplement?.rules).toEqual([
      'Hedges stay.',
      'One thing each.',
    ]);
    expect(compile(seedsOf().files).supplement?.rules).toEqual([]);
  });

  test('are text, and nothing else stands beside them', () => {
    expect(problemsOf('about.yaml', 'rulez: [x]\n')).toEqual([
      expect.stringMatching(/key is not known here: “rulez”\n {2}Perhaps “rules” is meant/),
    ]);
  });
});
