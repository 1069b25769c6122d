import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { seedsWithPastIds, withdrawn } from '../../test/pastIds.ts';
import { compile } from '../compiler/compile.ts';
import { filterDescription } from '../i18n/filterDescription.ts';
import { t } from '../i18n/text.ts';
import { filterEvents } from '../model/filter.ts';
import { indexEvents } from '../model/search.ts';
import { formatView, isUnknownRoute, keysOfLinks, parseView } from './link.ts';

type Line = { readonly link: string; readonly tidy: string; readonly filter: string };

/** `link  tidy  filter` on each line that is not a heading; `=` for a link that is tidy already. */
const lines = readFileSync(new URL('../../e2e/links.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('# '))
  .map((line): Line => {
    const [link = '', tidy = '', filter = ''] = line.trim().split(/\s{2,}/);
    return { link, tidy: tidy === '=' ? link : tidy, filter };
  });

const { dataset } = compile(await seedsWithPastIds());
if (!dataset) throw new Error('The seeds with past ids have problems');
const index = indexEvents(dataset);
const ids = new Set(dataset.events.map(({ id }) => id));
const nameOf = (id: string) => dataset.actors.find((actor) => actor.id === id)!.name;

describe('every form of link that was ever written', () => {
  test('is in the list, with each key that a link may have', () => {
    const keys = new Set(lines.flatMap(({ link }) => [...new URL(link, 'http://x').searchParams.keys()]));
    expect([...keys]).toEqual(expect.arrayContaining(['event', ...keysOfLinks()]));
    expect(lines.length).toBeGreaterThanOrEqual(40);
  });

  test.each(lines)('leads where it says: $link', ({ link, tidy, filter }) => {
    const view = parseView(link, dataset);
    expect(formatView(view)).toBe(tidy);
    expect(parseView(tidy, dataset)).toEqual(view);
    expect(isUnknownRoute(link)).toBe(false);
    expect(/panel=list/.test(tidy)).toBe(view.panel === 'list');

    const found = filterEvents(dataset.events, view, index);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length < dataset.events.length).toBe(filter !== '');
    const entries = `entries${filter.startsWith(':') ? '' : ' '}${filter}`;
    if (filter !== '') expect(t.filters.entriesName(filterDescription(view, nameOf))).toBe(entries);
  });

  test.each([
    ['/events/kabul-2021', true],
    ['/events/away-from-the-west/', true],
    ['/events/kabul-falls', true],
    ['/?event=kabul-falls', true],
    ['/events/atlantis/', false],
    [`/events/${withdrawn}/`, false],
  ])('of an entry names one that is there today: %s, %s', (link, isThere) => {
    expect(ids.has(parseView(link, dataset).event!)).toBe(isThere);
  });

  test('to what was withdrawn is known as such', () => {
    expect(dataset.withdrawn).toEqual([
      expect.objectContaining({ id: withdrawn, why: 'It was one of a test.', insteadSee: 'kabul-2021' }),
    ]);
  });
});
