import { expect, test } from 'vitest';
import { datasetOf } from '../../../test/datasetOf.ts';
import { sharedActors } from './sharedActors.ts';

test('actors are shared where entries of several articles name them, those of most articles first', () => {
  const datasets = [
    datasetOf(`2022 a council
2022 b mill`),
    datasetOf(`2022 c villagers
2022 d council`),
    datasetOf(`2022 e villagers
2022 f council`),
  ];
  const found = sharedActors(datasets).map(({ actor, within }) => [
    actor.id,
    within.map((dataset) => datasets.indexOf(dataset)),
  ]);
  expect(found).toEqual([
    ['council', [0, 1, 2]],
    ['villagers', [1, 2]],
  ]);
  expect(sharedActors(datasets.slice(0, 1))).toEqual([]);
});
