import { describe, expect, test } from 'vitest';
import { checkSeeds, soundWords } from '../../build/checkSeeds.ts';
import { type SeedChange, seedsOf } from '../../test/seedsOf.ts';
import { compile } from './compile.ts';

const compiledWith = (readme: string, ...changes: readonly SeedChange[]) =>
  compile(new Map([...seedsOf(...changes).files, ['README.md', new TextEncoder().encode(readme)]]));

describe('the sentences that are passed over', () => {
  const listed = '## Left out\n\nWords:\n- “The Taliban will stay”: Nobody knows.\n';
  const noQuestion: SeedChange = {
    file: 'events/said.yaml',
    from: 'exact: Will they stay?',
    to: 'exact: The Taliban took Kabul in 1996',
  };

  test.each([
    // Pull quotes, titles and bylines are no sentences of the body.
    ['none is, where each is quoted', '', [], 0],
    ['one is, where its quote goes', '', [noQuestion], 1],
    ['none is, where it is listed', '## Left out\n\nWords:\n- “they stay”: Nobody knows.\n', [noQuestion], 0],
    ['what is listed of another one does not count', listed, [noQuestion], 1],
  ] as const)('%s', (_, readme, changes, count) => {
    const compiled = compiledWith(readme, ...changes);
    if (!compiled.dataset) throw new Error('The seeds have problems');
    expect(compiled.passedOver).toHaveLength(count);
    expect(compiled.dataset.articles[0]?.sentences).toEqual({ all: 3, passedOver: count });
    expect(soundWords(compiled).split('\n').slice(1)).toEqual(
      count === 0
        ? []
        : ['1 of 3 sentences are neither quoted nor listed under “Left out”: story.txt, line 3'],
    );
  });

  test('are counted in the whole text, where less of it is shown', () => {
    const passages = { file: 'articles/story.yaml', from: 'rights:', to: 'display: passages\nrights:' };
    const compiled = compiledWith('', noQuestion, passages);
    expect(compiled.dataset?.articles[0]?.sentences).toEqual({ all: 3, passedOver: 1 });
  });
});

test('a folder that is not there is a problem of its own', async () => {
  expect((await checkSeeds('/nowhere/at-all')).text).toMatch(
    /^1 problem.*\n\n\/nowhere\/at-all:1:1\n {2}There is no such folder/,
  );
});
