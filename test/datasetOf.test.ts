import { expect, test } from 'vitest';
import { datasetOf } from './datasetOf.ts';

test('a drawing is a dataset: dated entries in order of time, the others in the order told', () => {
  const dataset = datasetOf(
    `
    -           will-they-stay  experts          question
    2021-08-15  kabul-2021      taliban,experts
    1996        kabul-1996      taliban          situation
    -           they-will       -
  `,
    { 'they-will': { note: 'A note.' } },
  );
  expect(
    dataset.events.map(({ id, kind, actors }) => [id, kind, actors.map(({ actor }) => actor).join()]),
  ).toEqual([
    ['kabul-1996', 'situation', 'taliban'],
    ['kabul-2021', 'event', 'taliban,experts'],
    ['will-they-stay', 'question', 'experts'],
    ['they-will', 'claim', ''],
  ]);
  expect(dataset.events[3]?.note).toBe('A note.');
  expect(dataset.actors.map(({ id }) => id)).toEqual(['experts', 'taliban']);
  const [article] = dataset.articles;
  for (const { passages } of dataset.events) {
    expect(passages.map(({ start, end }) => article?.text.slice(start, end))).toEqual(
      passages.map(({ exact }) => exact),
    );
  }
});
