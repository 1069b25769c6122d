import { describe, expect, test } from 'vitest';
import { datasetOf } from '../testing/datasetOf.ts';
import { actorsByCount, type Filter, filterEvents, matches, toggleActor } from './filter.ts';

const { events, actors } = datasetOf(`
  1996        kabul-1996  taliban
  2021-08-15  kabul-2021  taliban,experts
  2022-02-24  moscow      pakistan,russia
  -           will-they   experts,russia,taliban  question
  -           somebody    -
`);

describe('a filter', () => {
  test.each<[string, string[], Filter['match'], string]>([
    ['of nobody', [], 'any', 'kabul-1996 kabul-2021 moscow will-they somebody'],
    ['of nobody at all', [], 'all', 'kabul-1996 kabul-2021 moscow will-they somebody'],
    ['of one', ['taliban'], 'any', 'kabul-1996 kabul-2021 will-they'],
    ['of one, all', ['taliban'], 'all', 'kabul-1996 kabul-2021 will-they'],
    ['of any of two', ['pakistan', 'experts'], 'any', 'kabul-2021 moscow will-they'],
    ['of all of two', ['taliban', 'experts'], 'all', 'kabul-2021 will-they'],
    ['of all of three', ['russia', 'experts', 'taliban'], 'all', 'will-they'],
    ['of two that are never together', ['pakistan', 'taliban'], 'all', ''],
    ['of somebody unknown', ['atlantis'], 'any', ''],
    ['of somebody unknown, or known', ['atlantis', 'pakistan'], 'any', 'moscow'],
    ['of somebody unknown, and known', ['atlantis', 'pakistan'], 'all', ''],
  ])('%s: %s, %s', (_, ids, match, expected) => {
    const filter = { actors: ids, match };
    const found = filterEvents(events, filter);
    expect(found.map(({ id }) => id).join(' ')).toBe(expected);
    expect(events.filter((event) => matches(event, filter))).toEqual(found);
  });

  test.each([
    ['is added at the end', ['russia'], 'taliban', ['russia', 'taliban']],
    ['is taken away', ['russia', 'taliban', 'experts'], 'taliban', ['russia', 'experts']],
    ['is the first', [], 'taliban', ['taliban']],
    ['was the only one', ['taliban'], 'taliban', []],
  ])('toggled: an actor %s', (_, before, id, after) => {
    const filter = { actors: before, match: 'all', panel: 'claims' } as const;
    expect(toggleActor(filter, id)).toEqual({ ...filter, actors: after });
    expect(filter.actors).toBe(before);
  });
});

test('actors stand by how many entries name them, ties as they stood', () => {
  const names = actorsByCount(actors, events).map(({ id }) => id);
  expect(names).toEqual(['taliban', 'experts', 'russia', 'pakistan']);
  expect(actorsByCount([...actors].reverse(), events).map(({ id }) => id)).toEqual([
    'taliban',
    'russia',
    'experts',
    'pakistan',
  ]);
});
