import { describe, expect, test } from 'vitest';
import { brokenSeeds } from '../../test/brokenSeeds.ts';
import { seedsOf } from '../../test/seedsOf.ts';
import { compile, compileDraft } from './compile.ts';

test('a draft without a problem is the dataset', () => {
  const { files } = seedsOf();
  const { dataset, supplement, problems } = compileDraft(files);
  expect(problems).toEqual([]);
  expect({ dataset, supplement }).toEqual({
    dataset: compile(files).dataset,
    supplement: compile(files).supplement,
  });
});

test('what has a problem is left out, and what refers to it with it', () => {
  const { files } = seedsOf({
    file: 'events/kabul.yaml',
    from: 'edtf: 2021-08-15',
    to: 'edtf: 2021-13',
  });
  const { dataset, problems } = compileDraft(files);
  expect(problems).toHaveLength(1);
  expect(dataset?.events.map(({ id }) => id)).toEqual(['kabul-1996', 'will-they-stay']);
  expect(dataset?.events[0]?.relations.map(({ event }) => event)).toEqual(['will-they-stay']);
  expect(dataset?.startingPoints).toEqual([]);
});

describe('of seeds with a mistake', () => {
  test.each(brokenSeeds)('%s: the rest is a dataset in which nothing leads nowhere', (_, broken) => {
    const { files } = seedsOf(broken);
    const { dataset, problems } = compileDraft(files);
    expect(problems).toEqual(compile(files).problems);
    if (!dataset) return;
    const ids = dataset.events.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const articles = dataset.articles.map(({ id }) => id);
    for (const { id, passages, relations, actors } of dataset.events) {
      expect(problems.map(({ entry }) => entry)).not.toContain(id);
      for (const { article } of passages) expect(articles).toContain(article);
      for (const { event } of relations) expect(ids).toContain(event);
      for (const { actor } of actors) expect(dataset.actors.map(({ id }) => id)).toContain(actor);
    }
    for (const { event } of dataset.startingPoints) expect(ids).toContain(event);
  });
});
