import { expect, test } from 'vitest';
import { type Filter, noFilter } from '../model/filter.ts';
import { filterDescription } from './filterDescription.ts';
import { t } from './text.ts';

const nameOf = (id: string) => ({ west: 'The West', russia: 'Russia' })[id] ?? id;

test.each<[Partial<Filter>, string]>([
  [{ actors: ['russia'] }, ' name Russia'],
  [{ actors: ['russia', 'west'] }, ' name Russia or the West'],
  [{ actors: ['russia', 'west'], match: 'all' }, ' name both Russia and the West'],
  [{ actors: ['a', 'b', 'c'], match: 'all' }, ' name all of a, b and c'],
  [{ kinds: ['event', 'report'] }, ': events, reported'],
  [{ verdicts: ['not-found'], query: 'kabul' }, ': none found · “kabul”'],
  [{ query: 'x” said “y' }, `: “x' said 'y”`],
  [{ query: '"a phrase"' }, `: “'a phrase'”`],
  [{ query: '😀'.repeat(100) }, `: “${'😀'.repeat(16)}…”`],
  [{ query: 'ab '.repeat(40).trim() }, `: “${'ab '.repeat(20)}…”`],
  [{ actors: ['russia'], kinds: ['fear'], query: 'a b' }, ' name Russia · fears · “a b”'],
])('12 of 44 entries: %j is said as “%s”', (filter, words) => {
  expect(t.filters.entriesName(filterDescription({ ...noFilter, ...filter }, nameOf))).toBe(
    `entries${words}`,
  );
});
