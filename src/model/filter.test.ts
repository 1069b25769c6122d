import { describe, expect, test } from 'vitest';
import { datasetOf } from '../../test/datasetOf.ts';
import {
  actorsByCount,
  bestLoosening,
  countIfPressed,
  type Filter,
  filterEvents,
  isFiltering,
  namesActor,
  noFilter,
  toggled,
} from './filter.ts';
import { indexEvents } from './search.ts';

const dataset = datasetOf(
  `
  1996        kabul-1996  taliban
  2021-08-15  kabul-2021  taliban,experts
  2022-02-24  moscow      pakistan,russia
  -           will-they   experts,russia,taliban  question
  -           somebody    -
`,
  { 'kabul-2021': { corroboration: { verdict: 'confirmed', summary: 'So it is.', sources: 1 } } },
);
const { events, actors } = dataset;
const index = indexEvents(dataset);
const idsOf = (filter: Partial<Filter>) =>
  filterEvents(events, { ...noFilter, ...filter }, index)
    .map(({ id }) => id)
    .join(' ');

describe('a filter', () => {
  test.each<Partial<Filter>>([
    {},
    { actors: ['taliban'] },
    { actors: ['taliban'], match: 'all' },
    { actors: ['taliban', 'pakistan'] },
    { actors: ['russia', 'experts'], match: 'all' },
    { actors: ['pakistan', 'taliban'], match: 'all' },
    { actors: ['atlantis'], query: 'kabul' },
    { kinds: ['question'] },
    { query: 'kabul', actors: ['experts'] },
  ])('of %j says of each actor what would be left with it', (some) => {
    const filter = { ...noFilter, ...some };
    const count = countIfPressed(events, filter, index);
    for (const { id } of actors) {
      const pressed = { ...filter, actors: [...new Set([...filter.actors, id])] };
      const left = filterEvents(events, pressed, index);
      const named = filter.actors.includes(id) ? left.filter((event) => namesActor(event, id)) : left;
      expect(count(id), id).toBe(named.length);
    }
  });

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
    expect(idsOf({ actors: ids, match })).toBe(expected);
  });

  test.each<[string, Partial<Filter>, string]>([
    ['a kind', { kinds: ['question'] }, 'will-they'],
    ['either of two kinds', { kinds: ['question', 'claim'] }, 'will-they somebody'],
    ['a kind that there is not', { kinds: ['fear'] }, ''],
    ['what other sources say', { verdicts: ['confirmed'] }, 'kabul-2021'],
    ['a kind and what other sources say', { kinds: ['question'], verdicts: ['confirmed'] }, ''],
    ['a word', { query: 'kabul' }, 'kabul-1996 kabul-2021'],
    ['a word and an actor', { query: 'kabul', actors: ['experts'] }, 'kabul-2021'],
    ['a query without a word', { query: ' “ ' }, 'kabul-1996 kabul-2021 moscow will-they somebody'],
  ])('of %s', (_, filter, expected) => {
    expect(idsOf(filter)).toBe(expected);
  });

  test.each([
    ['is added at the end', ['russia'], 'taliban', ['russia', 'taliban']],
    ['is taken away', ['russia', 'taliban', 'experts'], 'taliban', ['russia', 'experts']],
    ['is the first', [], 'taliban', ['taliban']],
    ['was the only one', ['taliban'], 'taliban', []],
  ])('toggled: an actor %s', (_, before, id, after) => {
    expect(toggled(before, id)).toEqual(after);
  });

  test.each<[string, Partial<Filter>, boolean]>([
    ['nothing', {}, false],
    ['any or all of nobody', { match: 'all' }, false],
    ['an actor', { actors: ['russia'] }, true],
    ['a kind', { kinds: ['claim'] }, true],
    ['other sources', { verdicts: ['partly'] }, true],
    ['a query', { query: 'x' }, true],
  ])('that asks for %s filters: %s', (_, filter, expected) => {
    expect(isFiltering({ ...noFilter, ...filter })).toBe(expected);
  });

  test.each<[string, Partial<Filter>, string | null]>([
    ['a word that nothing has', { query: 'atlantis', kinds: ['event'] }, 'query 3'],
    ['a kind that there is not', { kinds: ['fear'], query: 'kabul' }, 'kinds 2'],
    ['two that are never together', { actors: ['pakistan', 'taliban'], match: 'all', query: 'k' }, 'match 2'],
    ['two that are never together, alone', { actors: ['pakistan', 'taliban'], match: 'all' }, 'match 4'],
    ['other sources that say nothing', { verdicts: ['partly'], actors: ['russia'] }, 'verdicts 2'],
    ['somebody of whom no such kind is', { actors: ['pakistan'], kinds: ['question', 'claim'] }, 'actors 2'],
    ['two things that nothing has', { kinds: ['fear'], query: 'atlantis' }, null],
  ])('that leaves nothing because of %s tells what to loosen', (_, filter, expected) => {
    const best = bestLoosening(events, { ...noFilter, ...filter }, index);
    expect(best && `${best.part} ${best.count}`).toBe(expected);
    if (best) expect(filterEvents(events, best.filter, index)).toHaveLength(best.count);
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
