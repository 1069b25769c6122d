import { describe, expect, test } from 'vitest';
import { datasetOf } from '../../test/datasetOf.ts';
import type { Supplement } from '../model/dataset.ts';
import { formatDay, parseDay } from '../model/dates/days.ts';
import { memoryAddress } from './address.ts';
import { createAttestedStore } from './store.ts';

const dataset = datasetOf(`
  1996        kabul-1996  taliban
  2021-08-15  kabul-2021  taliban,experts
  2022-02-24  moscow      pakistan,russia
  2012/..     closer      pakistan,russia  situation
  -           will-they   experts          question
`);
const span = (from: string, to: string) => ({ from: parseDay(from)!, to: parseDay(to)! });
const february = span('2022-02-01', '2022-02-28');

/** A store over an address in memory that notes what is written. */
function open(link = '/', history: readonly string[] = []) {
  const memory = memoryAddress(history[0] ?? link);
  if (history.length > 0) for (const next of [...history.slice(1), link]) memory.write(next, 'push');
  const writes: string[] = [];
  const store = createAttestedStore(dataset, {
    ...memory,
    write: (next, how) => {
      writes.push(`${how} ${next}`);
      memory.write(next, how);
    },
  });
  return { store, memory, writes, view: () => store.getState().view };
}
type Opened = ReturnType<typeof open>;

describe('what the reader does', () => {
  test.each<[string, string, (opened: Opened) => void, string[]]>([
    ['choosing pushes', '/', ({ store }) => store.selectEvent('moscow'), ['push /events/moscow/']],
    ['letting go pushes', '/events/moscow/', ({ store }) => store.selectEvent(null), ['push /']],
    [
      'choosing what is chosen writes nothing',
      '/events/moscow/',
      ({ store }) => store.selectEvent('moscow'),
      [],
    ],
    [
      'an actor pushes',
      '/?actors=russia',
      ({ store }) => store.toggleActor('taliban'),
      ['push /?actors=russia,taliban'],
    ],
    [
      'the same actor again takes it away',
      '/?actors=russia',
      ({ store }) => store.toggleActor('russia'),
      ['push /'],
    ],
    [
      'any or all pushes',
      '/?actors=russia',
      ({ store }) => store.setFilter({ match: 'all' }),
      ['push /?actors=russia&match=all'],
    ],
    [
      'typing is one step: the first letter pushes, the others replace',
      '/',
      ({ store }) => {
        for (const text of ['k', 'ka', ' kabul ']) store.search(text);
      },
      ['push /?q=k', 'replace /?q=ka', 'replace /?q=kabul'],
    ],
    [
      'the order and the list replace',
      '/',
      ({ store }) => {
        store.setOrder('told');
        store.showPanel('list');
      },
      ['replace /?order=told', 'replace /?order=told&panel=list'],
    ],
    [
      'clearing pushes, and leaves the entry',
      '/events/moscow/?actors=russia&match=all',
      ({ store }) => store.clearFilters(),
      ['push /events/moscow/'],
    ],
    ['clearing nothing writes nothing', '/', ({ store }) => store.clearFilters(), []],
    [
      'a starting point is one step',
      '/',
      ({ store }) => store.startAt('moscow', february),
      ['push /events/moscow/?from=2022-02-01&to=2022-02-28'],
    ],
    [
      'moving replaces',
      '/events/moscow/',
      ({ store }) => store.showSpan(february),
      ['replace /events/moscow/?from=2022-02-01&to=2022-02-28'],
    ],
    [
      'moving nowhere writes nothing',
      '/?from=2022-02-01&to=2022-02-28',
      ({ store }) => store.showSpan({ ...february }),
      [],
    ],
    [
      'back to the opening span replaces',
      '/?from=2022-02-01&to=2022-02-28',
      ({ store }) => store.showSpan(null),
      ['replace /'],
    ],
    ['another pane replaces', '/', ({ store }) => store.showPanel('claims'), ['replace /?panel=claims']],
  ])('%s', (_, link, act, expected) => {
    const opened = open(link);
    act(opened);
    expect(opened.writes).toEqual(expected);
    const written = expected.at(-1)?.split(' ')[1] ?? link;
    expect(opened.memory.read()).toBe(written);
    expect(opened.store.href()).toBe(written);
  });

  test('a link to a view that differs is not a step to it', () => {
    const { store, writes, view } = open('/?actors=russia');
    expect(store.href({ event: 'kabul-2021', panel: 'article' })).toBe(
      '/events/kabul-2021/?actors=russia&panel=article',
    );
    expect(writes).toEqual([]);
    expect(view().event).toBeNull();
  });

  test('is told to whoever listens, once', () => {
    const { store } = open();
    const told: (string | null)[] = [];
    store.subscribe(({ view }) => told.push(view.event));
    store.selectEvent('moscow');
    store.selectEvent('moscow');
    expect(told).toEqual(['moscow']);
  });
});

describe('Back and Forward', () => {
  test('step through what the reader chose, and write nothing', () => {
    const { store, memory, writes, view } = open();
    store.selectEvent('moscow');
    store.toggleActor('russia');
    store.showSpan(february);
    store.selectEvent('kabul-1996');
    const last = view();
    writes.length = 0;

    memory.back();
    expect(view()).toMatchObject({ event: 'moscow', actors: ['russia'], span: february });
    memory.back();
    expect(view()).toMatchObject({ event: 'moscow', actors: [], span: null });
    memory.back();
    expect(view()).toMatchObject({ event: null, actors: [] });
    memory.forward();
    memory.forward();
    memory.forward();
    expect(view()).toEqual(last);
    expect(writes).toEqual([]);
  });

  test('to an untidy link leave it as it is, so that Forward survives', () => {
    const { store, memory, writes, view } = open('/events/moscow/', [
      '/?panel=claims&actors=atlantis',
      '/?match=any',
    ]);
    store.selectEvent('kabul-2021');
    writes.length = 0;
    memory.back();
    memory.back();
    memory.back();
    expect(view()).toMatchObject({ event: null, actors: [], panel: 'claims' });
    expect(memory.read()).toBe('/?panel=claims&actors=atlantis');
    memory.forward();
    memory.forward();
    memory.forward();
    expect(view().event).toBe('kabul-2021');
    expect(writes).toEqual([]);
  });

  test('move nothing any more once the page is gone', () => {
    const { store, memory, view } = open();
    store.selectEvent('moscow');
    store.destroy();
    memory.back();
    expect(view().event).toBe('moscow');
  });
});

describe('a link on start', () => {
  test.each([
    ['/', []],
    ['/events/moscow/?actors=russia', []],
    ['/events/moscow?actors=russia,atlantis&x=1', ['replace /events/moscow/?actors=russia']],
    ['/events/atlantis/?match=any', ['replace /events/atlantis/']],
  ])('%s is tidied once, in its place: %o', (link, expected) => {
    const { writes, memory } = open(link, ['/before']);
    expect(writes).toEqual(expected);
    memory.back();
    expect(memory.read()).toBe('/before');
    expect(writes).toEqual(expected);
  });

  test('to an unknown entry keeps it', () => {
    expect(open('/events/atlantis/').view().event).toBe('atlantis');
  });
});

describe('choosing an entry while the reader looks at February 2022', () => {
  const link = '/?from=2022-02-01&to=2022-02-28';

  test.each<[string, string | null]>([
    ['inside', 'moscow'],
    ['that reaches into it', 'closer'],
    ['without a date', 'will-they'],
    ['that does not exist', 'atlantis'],
    ['no longer', null],
  ])('%s: the span stays', (_, id) => {
    const { store, view } = open(link);
    store.selectEvent(id);
    expect(view()).toMatchObject({ event: id, span: february });
  });

  test.each([
    ['a day: as long as before, around it', 'kabul-2021', '2021-08-02/2021-08-29'],
    ['a year: a quarter longer than it', 'kabul-1996', '1995-11-16/1997-02-15'],
  ])('outside, %s', (_, id, expected) => {
    const { store, view, writes } = open(link);
    store.selectEvent(id);
    const { from, to } = view().span!;
    expect(`${formatDay(from)}/${formatDay(to)}`).toBe(expected);
    expect(writes).toHaveLength(1);
    expect(writes[0]).toMatch(/^push /);
  });

  test('at the opening span leaves that to find its own place', () => {
    const { store, view } = open('/');
    store.selectEvent('kabul-1996');
    expect(view().span).toBeNull();
  });
});

describe('where the timeline went by itself for an old entry', () => {
  const there = { from: parseDay('1996-01-01')!, to: parseDay('1997-12-31')! };
  const moved = () => {
    const opened = open('/events/kabul-1996/');
    opened.store.rememberAutoSpan(there);
    return opened;
  };

  test('the link says nothing of it', () => {
    const { view, writes } = moved();
    expect(view().span).toBeNull();
    expect(writes).toEqual([]);
  });

  test.each([
    ['something without a date', 'will-they'],
    ['nothing', null],
  ])('it stays when %s is chosen', (_, id) => {
    const { store, view, writes } = moved();
    store.selectEvent(id);
    expect(view()).toMatchObject({ event: id, span: there });
    expect(writes).toHaveLength(1);
  });

  test('nothing happens when the same entry is chosen again', () => {
    const { store, writes } = moved();
    store.selectEvent('kabul-1996');
    expect(writes).toEqual([]);
  });
});

test('an edited dataset keeps what the reader looks at', () => {
  const { store, view, writes } = open('/events/moscow/?actors=russia&from=2022-02-01&to=2022-02-28');
  const before = view();
  const edited = datasetOf('2022-02-25 moscow russia');
  store.replaceDataset(edited);
  expect(store.getState().dataset).toBe(edited);
  expect(view()).toBe(before);
  expect(writes).toEqual([]);
});

describe('the background', () => {
  const of = (words: string): Supplement => ({
    references: {},
    leftOut: [{ heading: 'Words', words, reason: 'None.' }],
    rules: [],
  });
  /** A store whose supplement comes when the test says so. */
  function awaiting() {
    const asked: { readonly come: (supplement: Supplement) => void; readonly fail: () => void }[] = [];
    const store = createAttestedStore(
      dataset,
      memoryAddress('/'),
      () => new Promise((come, reject) => asked.push({ come, fail: () => reject(new Error('offline')) })),
    );
    return { store, asked, words: () => store.getState().supplement?.leftOut[0]?.words };
  }

  test('is loaded when it is asked for, and once', async () => {
    const { store, asked, words } = awaiting();
    expect(asked).toHaveLength(0);
    const loaded = store.loadSupplement();
    store.loadSupplement();
    asked[0]?.come(of('first'));
    await loaded;
    await store.loadSupplement();
    expect([words(), asked.length]).toEqual(['first', 1]);
  });

  test('that does not come is told, and asked for again', async () => {
    const { store, asked, words } = awaiting();
    const loaded = store.loadSupplement();
    asked[0]?.fail();
    await loaded;
    expect([words(), store.getState().supplementFailed]).toEqual([undefined, true]);
    const again = store.loadSupplement();
    expect(store.getState().supplementFailed).toBe(false);
    asked[1]?.come(of('second'));
    await again;
    expect([words(), store.getState().supplementFailed]).toEqual(['second', false]);
  });

  test('of an edited dataset takes the place of the old one, whichever comes first', async () => {
    const { store, asked, words } = awaiting();
    const old = store.loadSupplement();
    store.replaceDataset(dataset);
    const fresh = store.loadSupplement();
    asked[1]?.come(of('new'));
    await fresh;
    asked[0]?.come(of('old'));
    await old;
    expect([words(), asked.length]).toEqual(['new', 2]);
  });

  test('of an edited dataset is not loaded while nobody has asked for any', () => {
    const { store, asked } = awaiting();
    store.replaceDataset(dataset);
    expect(asked).toHaveLength(0);
  });
});
