import { expect, test } from 'vitest';
import { datasetOf } from '../../../test/datasetOf.ts';
import type { Article } from '../../model/dataset.ts';
import { stepsOf } from './steps.ts';

const [drawn] = datasetOf('2022-03-02 a -').articles;
const articleWith = (sentences: Article['sentences']): Article => ({ ...drawn!, sentences });

test.each([
  [
    'nothing',
    [{ all: 33, passedOver: 0 }],
    /^The article is read sentence by sentence/,
    /No sentence was passed over/,
  ],
  ['some', [{ all: 27, passedOver: 17 }], /: 10 of the 27 sentences/, /^Which sentences/],
  [
    'some of one of two articles',
    [
      { all: 27, passedOver: 17 },
      { all: 3, passedOver: 0 },
    ],
    /: 13 of the 30 sentences/,
    /^Which/,
  ],
] as const)('what is said of reading is true where %s was passed over', (_, articles, what, shows) => {
  const [reading] = stepsOf(articles.map(articleWith));
  expect(reading?.what).toMatch(what);
  expect(reading?.shows).toMatch(shows);
});
