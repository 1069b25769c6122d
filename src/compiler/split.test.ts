import { describe, expect, test } from 'vitest';
import { seedsOf } from '../../test/seedsOf.ts';
import { readTwoArticles, soundOf } from '../../test/twoArticles.ts';
import type { Dataset } from '../model/dataset.ts';
import { formatDay, parseDay } from '../model/dates/days.ts';
import { writingPeriodOf } from '../model/dates/span.ts';
import { compile } from './compile.ts';
import { formatProblems } from './problem.ts';
import { partAt } from './split.ts';

const files = await readTwoArticles();
const compiled = soundOf(files);

describe('a site of two articles', () => {
  const of = (id: string) => compiled.parts.find(({ dataset }) => dataset.articles[0]?.id === id)!;
  const idsOf = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);

  test('has a part for each, in the order that the seeds list them', () => {
    expect(compiled.parts.map(({ dataset }) => idsOf(dataset.articles))).toEqual([
      ['well-1953'],
      ['bridge-2019'],
    ]);
    expect(compiled.dataset.events).toHaveLength(10);
  });

  test.each([
    {
      id: 'well-1953',
      title: '“The Well on Mill Lane”',
      events: ['well-low-1951', 'well-closed-1952', 'wheel-stops-1952', 'water-never-fit', 'spring-lost'],
      actors: ['council', 'villagers', 'ada-penrose'],
      startingPoints: ['well-closed-1952'],
      extent: ['1951-06-01', '1953-04-12'],
      writingPeriod: ['1953-04-12', '1953-04-12'],
      references: ['water-never-fit', 'well-closed-1952'],
      formerIds: { 'well-vote-1952': 'well-closed-1952' },
      withdrawn: ['bell-sold-1952'],
      span: ['1951-06-01', '1952-10-31'],
    },
    {
      id: 'bridge-2019',
      title: '“Who Moved the Footbridge?”',
      events: [
        'bridge-by-the-mill',
        'engineer-warns-2015',
        'bridge-stays-2019',
        'who-mends-the-path',
        'county-will-pay',
      ],
      actors: ['council', 'villagers', 'county'],
      startingPoints: ['bridge-stays-2019'],
      extent: ['1887-01-01', '2019-05-20'],
      writingPeriod: ['2019-05-15', '2019-05-20'],
      references: ['engineer-warns-2015'],
      formerIds: {},
      withdrawn: [],
      span: ['1887-01-01', '2019-05-14'],
    },
  ])('$id has its own of everything', ({ id, title, events, extent, writingPeriod, span, ...rest }) => {
    const { dataset, supplement } = of(id);
    const days = ({ from, to }: Dataset['extent']) => [from, to].map(formatDay);
    expect(dataset.title).toBe(title);
    expect(dataset.introduction).toMatch(/invented village/);
    expect(idsOf(dataset.events)).toEqual(events);
    expect(days(dataset.extent)).toEqual(extent);
    expect(days(writingPeriodOf(dataset))).toEqual(writingPeriod);
    expect({
      actors: idsOf(dataset.actors),
      startingPoints: dataset.startingPoints.map(({ event }) => event),
      references: Object.keys(supplement.references).sort(),
      formerIds: dataset.formerIds,
      withdrawn: idsOf(dataset.withdrawn),
    }).toEqual(rest);
    expect(dataset.collection).toMatchObject({
      title: 'Lower Marrow: what two articles say',
      home: `/articles/${id}/`,
      span: { from: parseDay(span[0]!), to: parseDay(span[1]!) },
    });
  });

  test('draws what is still going on to the end of its own article’s days of writing', () => {
    const open = new Map(
      [...files].map(([path, bytes]) => {
        const text = new TextDecoder()
          .decode(bytes)
          .replace(/1887\/2018|1951-06\/1951-08/, (date) => `${date.slice(0, 4)}/..`);
        return [path, encode(text)];
      }),
    );
    const { dataset } = soundOf(open);
    const drawnTo = (id: string) =>
      formatDay(dataset.events.find((event) => event.id === id)!.date!.drawn.to);
    expect([drawnTo('well-low-1951'), drawnTo('bridge-by-the-mill')]).toEqual(['1953-04-12', '2019-05-20']);
  });

  test('has the same actor in both, and every entry once', () => {
    const [first, second] = compiled.parts.map(({ dataset }) => dataset);
    for (const id of ['council', 'villagers']) {
      const [a, b] = [first, second].map((part) => part!.actors.find((actor) => actor.id === id));
      expect(a).toEqual(b);
    }
    const all = compiled.parts.flatMap(({ dataset }) => idsOf(dataset.events));
    expect(all.sort()).toEqual(idsOf(compiled.dataset.events).toSorted());
  });

  test('tells a relation across articles from both sides, with what a link to the other needs', () => {
    const relationsOf = (id: string, article: string) =>
      of(article).dataset.events.find((event) => event.id === id)?.relations;
    expect(relationsOf('bridge-stays-2019', 'bridge-2019')).toEqual([
      {
        kind: 'compared-with',
        reversed: false,
        event: 'well-closed-1952',
        claimed: false,
        words: 'in the days of the well',
        other: {
          label: 'The council votes to close the well',
          date: '1952-03-03',
          article: 'The Well on Mill Lane',
        },
      },
      { kind: 'before', reversed: true, event: 'engineer-warns-2015', claimed: false, words: null },
    ]);
    expect(relationsOf('well-closed-1952', 'well-1953')).toContainEqual(
      expect.objectContaining({
        reversed: true,
        other: {
          label: 'The council votes to leave the bridge',
          date: '2019-05-14',
          article: 'Who Moved the Footbridge?',
        },
      }),
    );
  });

  test('lists what was left out with the article that has the words', () => {
    const leftOut =
      '- heading: Sentences\n  passages: [{ words: Three members were absent., reason: no names }]\n';
    const { parts } = soundOf(new Map([...files, ['left-out.yaml', encode(leftOut)]]));
    const reasons = parts.map(({ supplement }) => supplement.leftOut.map(({ reason }) => reason));
    expect(reasons).toEqual([[], ['no names']]);
  });
});

describe('the part that a path speaks of', () => {
  test.each([
    ['/articles/well-1953/', '/', 'well-1953'],
    ['/articles/bridge-2019', '/', 'bridge-2019'],
    ['/x/events/bridge-stays-2019/?actors=council', '/x/', 'bridge-2019'],
    ['/events/well-vote-1952/', '/', 'well-1953'],
    ['/events/bell-sold-1952/index.html', '/', 'well-1953'],
    ['/', '/', undefined],
    ['/articles/', '/', undefined],
    ['/events/constructor/', '/', undefined],
    ['/elsewhere/well-1953/', '/', undefined],
  ])('%s under %s is of %s', (path, base, article) => {
    expect(partAt(path, base, compiled.parts)?.dataset.articles[0]?.id).toBe(article);
  });

  test('is the only one, whatever the path', () => {
    const { parts } = soundOf(seedsOf().files);
    expect(partAt('/anything/', '/', parts)).toBe(parts[0]);
  });
});

describe('a site of one article', () => {
  test('is the whole', () => {
    const { dataset, supplement, parts } = soundOf(seedsOf().files);
    expect(parts).toEqual([{ dataset, supplement }]);
    expect(JSON.stringify(parts[0]!.dataset)).toBe(JSON.stringify(dataset));
  });

  test('prefers the article’s own introduction', () => {
    const own = { file: 'articles/story.yaml', from: 'rights:', to: 'introduction: Its own.\nrights:' };
    expect(soundOf(seedsOf(own).files).parts[0]!.dataset).toMatchObject({ introduction: 'Its own.' });
  });
});

describe('of several articles the compiler refuses', () => {
  test.each([
    [
      'one without an introduction',
      'articles/well-1953.yaml',
      /^introduction: [\s\S]*?\n(?=description)/m,
      '',
      'seeds/articles/well-1953.yaml:2:1\n  Where a site has several articles, each has its own introduction.',
    ],
    [
      'one without entries',
      'events/well.yaml',
      /article: well-1953[\s\S]*/,
      'article: bridge-2019\nevents: []\n',
      'No entry quotes this article: “well-1953”',
    ],
    [
      'an entry that quotes two',
      'events/well.yaml',
      '- exact: In October 1952 it did.',
      '- exact: In October 1952 it did.\n      - { exact: Three members were absent., article: bridge-2019 }',
      'The quotes of an entry are of one article: “bridge-2019”',
    ],
    [
      'a withdrawn entry of neither',
      'timeline.yaml',
      '    article: well-1953\n',
      '',
      'Nothing says of which article this entry was: “bell-sold-1952”',
    ],
    [
      'a withdrawn entry of one that is not there',
      'timeline.yaml',
      'article: well-1953',
      'article: well-1954',
      'There is no article of this name: “well-1954”',
    ],
    [
      'an order that names one that is not there',
      'timeline.yaml',
      '[well-1953, ',
      '[well, ',
      'There is no article of this name: “well”',
    ],
    [
      'an order that names one twice',
      'timeline.yaml',
      '[well-1953, bridge-2019]',
      '[bridge-2019, bridge-2019]',
      'This article is named twice: “bridge-2019”',
    ],
  ])('%s', (_, file, from, to, problem) => {
    const text = new TextDecoder().decode(files.get(file));
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    const { problems } = compile(new Map([...files, [file, encode(changed)]]));
    expect(formatProblems(problems)).toContain(problem);
  });
});

const encode = (text: string) => new TextEncoder().encode(text);
