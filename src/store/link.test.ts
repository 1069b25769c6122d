import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datasetOf } from '../../test/datasetOf.ts';
import { garbageLinks } from '../../test/garbageLinks.ts';
import { datedKinds, saidKinds, verdicts } from '../model/dataset.ts';
import { parseDay } from '../model/dates/days.ts';
import { limitsOf } from '../model/dates/span.ts';
import { orders } from '../model/order.ts';
import { formatView, parseView, toSearchWords } from './link.ts';
import { openingView, panels, type View } from './view.ts';

const drawn = datasetOf(`
  1996        kabul-1996  taliban
  2021-08-15  kabul-2021  taliban,experts
  2022-02-24  moscow      pakistan,russia
  -           will-they   experts  question
`);
const dataset = { ...drawn, formerIds: { 'kabul-fell': 'kabul-2021', summit: 'moscow' } };
const ids = dataset.events.map(({ id }) => id);
const limits = limitsOf(dataset.extent);
const span = (from: string, to: string) => ({ from: parseDay(from)!, to: parseDay(to)! });
const parse = (link: string) => parseView(link, dataset);

describe('a link is a view, written down', { timeout: 60_000 }, () => {
  test.each<[string, Partial<View>]>([
    ['/', {}],
    ['/events/kabul-2021/', { event: 'kabul-2021' }],
    ['/?actors=taliban', { actors: ['taliban'] }],
    ['/?actors=russia,taliban&match=all', { actors: ['russia', 'taliban'], match: 'all' }],
    ['/?from=2021-08-01&to=2022-03-31', { span: span('2021-08-01', '2022-03-31') }],
    ['/?panel=article', { panel: 'article' }],
    ['/?kind=event,claim', { kinds: ['event', 'claim'] }],
    ['/?elsewhere=not-found', { verdicts: ['not-found'] }],
    ['/?q=%C2%AB50%25%20off%C2%BB,%20a%26b%2Bc', { query: '«50% off», a&b+c' }],
    ['/?order=told&panel=list', { order: 'told', panel: 'list' }],
    [
      '/events/moscow/?actors=pakistan&match=all&from=2022-02-20&to=2022-02-20&panel=claims',
      {
        event: 'moscow',
        actors: ['pakistan'],
        match: 'all',
        span: span('2022-02-20', '2022-02-20'),
        panel: 'claims',
      },
    ],
    ['/events/50%25%20off/', { event: '50% off' }],
    ['/events/a%2Fb%3Fc%23d%26e%3Df/', { event: 'a/b?c#d&e=f' }],
    ['/events/%D9%83%D8%A7%D8%A8%D9%84/', { event: 'كابل' }],
    ['/events/index.html/', { event: 'index.html' }],
  ])('%s, and back', (link, view) => {
    expect(parse(link)).toEqual({ ...openingView, ...view });
    expect(formatView({ ...openingView, ...view })).toBe(link);
  });

  test('of every view there may be: read again, it is the same', () => {
    // A new field of the view has to be drawn here too, or this does not compile.
    const fields: { readonly [K in keyof View]: fc.Arbitrary<View[K]> } = {
      event: fc.oneof(
        fc.constant(null),
        fc.constantFrom(...ids),
        fc.constantFrom(
          '50%',
          '%2F',
          'a/b',
          'a b',
          '?',
          '#',
          '+',
          'ß…',
          '😀',
          'index.html',
          '../x',
          '%E0%A4%A',
          '&a=b',
        ),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
      ),
      actors: fc.shuffledSubarray(dataset.actors.map(({ id }) => id)),
      match: fc.constantFrom('any', 'all'),
      span: fc.option(
        fc
          .tuple(
            fc.integer({ min: limits.from, max: limits.to }),
            fc.integer({ min: limits.from, max: limits.to }),
          )
          .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
        { nil: null, freq: 2 },
      ),
      kinds: fc.shuffledSubarray([...datedKinds, ...saidKinds]),
      verdicts: fc.shuffledSubarray([...verdicts]),
      query: fc.oneof(
        fc.constantFrom('', 'kabul', '“Kabul”', 'a+b', '50%', 'a&b=c', '#', 'x,y'),
        fc.string({ unit: 'binary', maxLength: 12 }).map(toSearchWords),
      ),
      order: fc.constantFrom(...orders),
      panel: fc.constantFrom(null, ...panels),
    };
    const drawn = new Map(Object.keys(fields).map((field) => [field, new Map<string, number>()]));
    fc.assert(
      fc.property(fc.record(fields), (view) => {
        for (const [field, value] of Object.entries(view)) {
          const values = drawn.get(field)!;
          const text = JSON.stringify(value);
          values.set(text, (values.get(text) ?? 0) + 1);
        }
        expect(parse(formatView(view))).toEqual(view);
      }),
      { seed: 1, numRuns: 2000 },
    );
    const least: Record<keyof View, number> = {
      event: 500,
      actors: 40,
      match: 1,
      kinds: 500,
      verdicts: 200,
      query: 500,
      span: 500,
      order: 1,
      panel: 4,
    };
    for (const [field, values] of drawn) {
      values.delete(JSON.stringify(openingView[field as keyof View]));
      const times = [...values.values()].reduce((sum, count) => sum + count, 0);
      expect(times, `how often ${field} was not its default`).toBeGreaterThan(500);
      expect(values.size, `values of ${field}`).toBeGreaterThanOrEqual(least[field as keyof View]);
    }
    for (const id of ids) expect(drawn.get('event')?.get(JSON.stringify(id)), id).toBeGreaterThan(20);
  });
});

describe('an untidy link', { timeout: 60_000 }, () => {
  test.each<[string, string, string]>([
    ['of an unknown entry: it is kept, to be told', '/events/atlantis/', '/events/atlantis/'],
    ['with the entry in the query', '/?event=moscow', '/events/moscow/'],
    [
      'with the entry in the query of a file',
      '/index.html?event=moscow&panel=list',
      '/events/moscow/?panel=list',
    ],
    [
      'with another entry in path and query: that of the path',
      '/events/moscow/?event=kabul-1996',
      '/events/moscow/',
    ],
    ['with an unknown entry in the query', '/?event=a%2Fb', '/events/a%2Fb/'],
    ['with an entry in the query that no path can say', '/?event=..', '/'],
    ['with no entry in the query', '/?event=&panel=list', '/?panel=list'],
    ['of a former id', '/events/kabul-fell/?actors=russia', '/events/kabul-2021/?actors=russia'],
    ['of a former id in the query', '/?event=summit', '/events/moscow/'],
    ['of a word that every object knows', '/events/constructor/', '/events/constructor/'],
    ['without the last slash', '/events/moscow', '/events/moscow/'],
    ['with the name of the file', '/events/moscow/index.html', '/events/moscow/'],
    ['with the name of the site’s file', '/index.html?panel=claims', '/?panel=claims'],
    ['with a stray %', '/events/50%/', '/events/50%25/'],
    ['with half a character', '/events/a\ud800/', '/events/a%EF%BF%BD/'],
    ['of no entry', '/events/', '/'],
    ['of another page', '/atlantis/moscow/', '/'],
    ['with more behind the entry', '/events/moscow/more/', '/'],
    ['with a fragment', '/events/moscow/?panel=claims#quote', '/events/moscow/?panel=claims'],
    ['with an unknown actor', '/?actors=atlantis,russia', '/?actors=russia'],
    ['with unknown actors only', '/?actors=atlantis,Russia,', '/'],
    ['with an actor twice', '/?actors=russia,taliban,russia', '/?actors=russia,taliban'],
    ['with commas in code', '/?actors=russia%2Ctaliban', '/?actors=russia,taliban'],
    ['with a value that is none', '/?match=some&panel=map', '/'],
    ['with a default written out', '/?match=any&order=time&q=', '/'],
    ['with unknown kinds and verdicts', '/?kind=event,war,event&elsewhere=true', '/?kind=event'],
    ['with a search in spaces', '/?q=+kabul%20', '/?q=kabul'],
    ['with half a character in a search', '/?q=a%ED%A0%80b', '/?q=a%EF%BF%BD%EF%BF%BD%EF%BF%BDb'],
    ['with a search that is a letter', `/?q=${'x'.repeat(300)}`, `/?q=${'x'.repeat(200)}`],
    ['with unknown keys', '/?utm_source=x&panel=claims&fbclid=1', '/?panel=claims'],
    ['in another order', '/?panel=claims&actors=russia', '/?actors=russia&panel=claims'],
    ['with a key twice: the first', '/?panel=claims&panel=article', '/?panel=claims'],
    ['with a day that does not exist', '/?from=2022-02-29&to=2022-03-01', '/'],
    ['with half a span', '/?from=2022-02-20', '/'],
    ['with the other half', '/?to=2022-02-20', '/'],
    ['with a span that ends before it begins', '/?from=2022-02-20&to=2022-02-19', '/'],
    ['with a month for a day', '/?from=2022-02&to=2022-03', '/'],
    ['with a span where nothing is', '/?from=1900-01-01&to=1901-01-01', '/'],
    [
      'with a span that hangs over: moved',
      '/?from=2024-01-01&to=2026-12-31',
      '/?from=2021-10-19&to=2024-10-18',
    ],
    [
      'with a span of all time: what there is',
      '/?from=0001-01-01&to=9999-12-31',
      '/?from=1993-05-19&to=2024-10-18',
    ],
  ])('%s: %s → %s', (_, link, tidy) => {
    expect(formatView(parse(link))).toBe(tidy);
  });

  test('of any sort at all is read without an error, and tidied once', () => {
    const tidied = new Set<string>();
    fc.assert(
      fc.property(garbageLinks, (link) => {
        const view = parse(link);
        const tidy = formatView(view);
        expect(parse(tidy)).toEqual(view);
        expect(formatView(parse(tidy))).toBe(tidy);
        tidied.add(tidy);
      }),
      { seed: 1, numRuns: 10_000 },
    );
    expect(tidied.size).toBeGreaterThan(1000);
  });
});
