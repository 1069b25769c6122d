import { describe, expect, test } from 'vitest';
import { checkSeeds, soundWords } from '../../build/checkSeeds.ts';
import { type SeedChange, seedsOf } from '../../test/seedsOf.ts';
import { compile } from './compile.ts';

const compiledWith = (leftOut: string, ...changes: readonly SeedChange[]) =>
  compile(new Map([...seedsOf(...changes).files, ['left-out.yaml', new TextEncoder().encode(leftOut)]]));

describe('the sentences that are passed over', () => {
  const leftOut = (words: string) =>
    `- heading: Words\n  passages: [{ words: ${words}, reason: Nobody knows. }]\n`;
  const none = '[]\n';
  const noQuestion: SeedChange = {
    file: 'events/said.yaml',
    from: 'exact: Will they stay?',
    to: 'exact: The Taliban took Kabul in 1996',
  };

  test.each([
    // Pull quotes, titles and bylines are no sentences of the body.
    ['none is, where each is quoted', none, [], 0],
    ['one is, where its quote goes', none, [noQuestion], 1],
    ['none is, where it is listed', leftOut('they stay'), [noQuestion], 0],
    ['what is listed of another one does not count', leftOut('The Taliban will stay'), [noQuestion], 1],
  ] as const)('%s', (_, listed, changes, count) => {
    const compiled = compiledWith(listed, ...changes);
    if (!compiled.dataset) throw new Error('The seeds have problems');
    expect(compiled.passedOver).toHaveLength(count);
    expect(compiled.dataset.articles[0]?.sentences).toEqual({ all: 3, passedOver: count });
    expect(soundWords(compiled).split('\n').slice(1)).toEqual(
      count === 0
        ? []
        : ['1 of 3 sentences are neither quoted nor listed in left-out.yaml: story.txt, line 3'],
    );
  });

  test('are counted in the whole text, where less of it is shown', () => {
    const passages = { file: 'articles/story.yaml', from: 'rights:', to: 'display: passages\nrights:' };
    const compiled = compiledWith(none, noQuestion, passages);
    expect(compiled.dataset?.articles[0]?.sentences).toEqual({ all: 3, passedOver: 1 });
  });
});

test('a folder that is not there is a problem of its own', async () => {
  expect((await checkSeeds('/nowhere/at-all')).text).toMatch(
    /^1 problem.*\n\n\/nowhere\/at-all:1:1\n {2}There is no such folder/,
  );
});
