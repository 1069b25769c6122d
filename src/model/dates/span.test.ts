import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datasetOf, dateOf } from '../../../test/datasetOf.ts';
import { formatDay, parseDay, type TimeSpan } from './days.ts';
import {
  centreOn,
  clampSpan,
  closeUp,
  drawnSpan,
  isInSight,
  lengthOf,
  limitsOf,
  meet,
  moveSpan,
  overlap,
  sameSpan,
  scaleSpan,
  writingPeriodOf,
  zoomSpan,
} from './span.ts';

const seed = 1;
const span = (from: number, to: number): TimeSpan => ({ from, to });
const daysOf = (text: string): TimeSpan => {
  const [from = '', to = from] = text.split('/');
  return { from: parseDay(from)!, to: parseDay(to)! };
};
const written = ({ from, to }: TimeSpan) => `${formatDay(from)}/${formatDay(to)}`;
const anySpan = fc
  .tuple(fc.integer({ min: -9000, max: 9000 }), fc.integer({ min: 0, max: 4000 }))
  .map(([from, more]) => span(from, from + more));

describe('the days that a date is drawn over, the article being written on 2–6 March 2022', () => {
  const writingPeriod = daysOf('2022-03-02/2022-03-06');

  test.each([
    ['a day', '2022-02-24', '2022-02-24/2022-02-24'],
    ['a day within the writing period', '2022-03-03', '2022-03-03/2022-03-03'],
    ['a day to come', '2022-12-31', '2022-12-31/2022-12-31'],
    ['a year that is over', '1996', '1996-01-01/1996-12-31'],
    ['a month that is over', '2022-02', '2022-02-01/2022-02-28'],
    ['one of two days', '[2022-02-23,2022-02-24]', '2022-02-23/2022-02-24'],
    ['an interval that is over', '2015-01/2016', '2015-01-01/2016-12-31'],
    [
      'an end in the month of the writing period: to the writing period’s end',
      '2012/2022-03',
      '2012-01-01/2022-03-06',
    ],
    ['an end in the year of the writing period: the same', '2012/2022', '2012-01-01/2022-03-06'],
    ['the same end, to the day', '2012/2022-12-31', '2012-01-01/2022-12-31'],
    ['one day within the month of the writing period: all of it', '2022-03', '2022-03-01/2022-03-31'],
    ['an end after that month', '2012/2022-04', '2012-01-01/2022-04-30'],
    ['an end in that month of another year', '2012/2021-03', '2012-01-01/2021-03-31'],
    ['still going on: to the writing period’s end', '2010/..', '2010-01-01/2022-03-06'],
    ['going on from a day after the writing period', '2022-05-01/..', '2022-05-01/2022-05-01'],
    ['an end that nobody knows: the same', '2010/', '2010-01-01/2022-03-06'],
    ['a beginning that nobody knows: its last day', '/2014', '2014-12-31/2014-12-31'],
    ['the same up to the writing period', '/2022-03', '2022-03-06/2022-03-06'],
    ['a beginning that is not bounded: its last day', '../2014-05-06', '2014-05-06/2014-05-06'],
    ['before our era', '-0043-03-15', '-0043-03-15/-0043-03-15'],
  ])('%s: %s', (_, edtf, days) => {
    expect(written(drawnSpan(dateOf(edtf), writingPeriod))).toBe(days);
  });

  test('leave the date as it is', () => {
    const date = dateOf('2012/2022-03');
    drawnSpan(date, writingPeriod);
    expect(date).toEqual(dateOf('2012/2022-03'));
  });
});

test('the writing period is from the first to the last day in which the article was written', () => {
  const dataset = datasetOf('1996 kabul -');
  expect(written(writingPeriodOf(dataset))).toBe('2022-03-02/2022-03-06');
  const [article] = dataset.articles;
  const later = { ...article!, written: dateOf('2023-01') };
  expect(written(writingPeriodOf({ ...dataset, articles: [later] }))).toBe('2023-01-01/2023-01-31');
});

test.each([
  ['a day in the middle', span(50, 50), true],
  ['a day at the very beginning, whose mark would be cut', span(0, 0), false],
  ['a day at the very end', span(99, 99), false],
  ['a day just in from the edge', span(2, 2), true],
  ['a day just in from the other', span(97, 97), true],
  ['a day outside', span(100, 100), false],
  ['a stretch that ends at the very beginning', span(-50, 1), false],
  ['a stretch that ends a little later', span(-50, 2), true],
  ['a stretch that begins at the very end', span(98, 200), false],
  ['a stretch around it', span(-50, 200), true],
])('%s is in sight within a hundred days, or not', (_, days, expected) => {
  expect(isInSight(days, span(0, 99))).toBe(expected);
});

test('a day is in sight in a span of that day, or of a few', () => {
  expect([span(7, 7), span(6, 8), span(7, 20)].map((shown) => isInSight(span(7, 7), shown))).toEqual([
    true,
    true,
    true,
  ]);
});

describe('two spans', () => {
  test.each([
    ['one day in common', span(1, 5), span(5, 9), true],
    ['next to each other', span(1, 5), span(6, 9), false],
    ['one within the other', span(1, 9), span(4, 4), true],
    ['far apart', span(1, 2), span(50, 60), false],
  ])('%s: they meet, or not, both ways', (_, a, b, expected) => {
    expect([meet(a, b), meet(b, a)]).toEqual([expected, expected]);
    expect(overlap(a, b) !== null).toBe(expected);
  });

  test('share the days that are in both', () => {
    expect(overlap(span(1, 9), span(4, 12))).toEqual(span(4, 9));
  });

  test.each([
    [null, null, true],
    [null, span(1, 2), false],
    [span(1, 2), span(1, 2), true],
    [span(1, 2), span(1, 3), false],
    [span(1, 2), span(0, 2), false],
  ])('%o and %o are the same: %s', (a, b, expected) => {
    expect([sameSpan(a, b), sameSpan(b, a)]).toEqual([expected, expected]);
  });
});

describe('a span clamped', () => {
  test.each([
    ['within: as it is', span(10, 20), span(10, 20)],
    ['too early: moved', span(-5, 5), span(0, 10)],
    ['too late: moved', span(95, 104), span(90, 99)],
    ['far outside: moved', span(1000, 1009), span(90, 99)],
    ['too long: all there is', span(-50, 500), span(0, 99)],
    ['one day', span(-3, -3), span(0, 0)],
  ])('%s', (_, given, expected) => {
    expect(clampSpan(given, span(0, 99))).toEqual(expected);
  });

  test('lies within its limits, as long as it was or as they allow, and clamping again moves nothing', () => {
    fc.assert(
      fc.property(anySpan, anySpan, (given, limits) => {
        const clamped = clampSpan(given, limits);
        expect(clamped.from).toBeGreaterThanOrEqual(limits.from);
        expect(clamped.to).toBeLessThanOrEqual(limits.to);
        expect(lengthOf(clamped)).toBe(Math.min(lengthOf(given), lengthOf(limits)));
        expect(clampSpan(clamped, limits)).toEqual(clamped);
      }),
      { seed },
    );
  });
});

describe('a span scaled', () => {
  test.each([
    ['half', span(0, 99), 0.5, span(25, 74)],
    ['twice', span(25, 74), 2, span(0, 99)],
    ['one day, halved, is a day', span(7, 7), 0.5, span(7, 7)],
    ['one day, doubled, is two', span(7, 7), 2, span(7, 8)],
  ])('%s', (_, given, factor, expected) => {
    expect(scaleSpan(given, factor)).toEqual(expected);
  });

  test('keeps its middle to the day, has whole days, and always one', () => {
    fc.assert(
      fc.property(anySpan, fc.double({ min: 0.01, max: 8, noNaN: true }), (given, factor) => {
        const scaled = scaleSpan(given, factor);
        expect([scaled.from, scaled.to].every(Number.isInteger)).toBe(true);
        expect(lengthOf(scaled)).toBe(Math.max(1, Math.round(lengthOf(given) * factor)));
        expect(Math.abs(scaled.from + scaled.to - given.from - given.to)).toBeLessThanOrEqual(1);
      }),
      { seed },
    );
  });
});

describe('a span zoomed', () => {
  test.each([
    ['about its middle', [], span(25, 74)],
    ['about an anchor in it, which keeps its place', [span(80, 89)], span(43, 92)],
    ['about the first anchor of several', [span(20, 29), span(80, 89)], span(13, 62)],
    ['not about what is only partly in it', [span(95, 105)], span(25, 74)],
  ])('%s', (_, anchors, expected) => {
    expect(zoomSpan(span(0, 99), 0.5, anchors, span(-100, 200))).toEqual(expected);
  });

  test('stays within its limits', () => {
    expect(zoomSpan(span(0, 99), 8, [], span(-10, 109))).toEqual(span(-10, 109));
  });
});

describe('a span moved', () => {
  test.each([
    ['later', span(0, 9), 5, span(5, 14)],
    ['earlier', span(10, 19), -5, span(5, 14)],
    ['by part of a day: to the nearest', span(0, 9), 1.6, span(2, 11)],
    ['not beyond the first day', span(10, 19), -500, span(0, 9)],
    ['not beyond the last', span(10, 19), 500, span(90, 99)],
  ])('%s', (_, given, days, expected) => {
    expect(moveSpan(given, days, span(0, 99))).toEqual(expected);
  });
});

describe('a span centred', () => {
  test.each([
    ['on a day', span(0, 9), span(100, 100), span(96, 105)],
    ['on a shorter span', span(0, 99), span(200, 209), span(155, 254)],
    ['on a longer one: longer by a quarter of it', span(0, 9), span(100, 199), span(88, 212)],
  ])('%s', (_, given, target, expected) => {
    expect(centreOn(given, target)).toEqual(expected);
  });

  test('holds its target, has whole days, and is never shorter than before', () => {
    fc.assert(
      fc.property(anySpan, anySpan, (given, target) => {
        const centred = centreOn(given, target);
        expect(centred.from).toBeLessThanOrEqual(target.from);
        expect(centred.to).toBeGreaterThanOrEqual(target.to);
        expect([centred.from, centred.to].every(Number.isInteger)).toBe(true);
        expect(lengthOf(centred)).toBeGreaterThanOrEqual(lengthOf(given));
        expect(Math.abs(centred.from + centred.to - target.from - target.to)).toBeLessThanOrEqual(1);
      }),
      { seed },
    );
  });
});

test.each([
  ['a day: a month around it', span(100, 100), span(85, 115)],
  ['a week: the same', span(100, 106), span(88, 118)],
  ['a year: a year before it and a year after', span(365, 729), span(0, 1094)],
])('seen close up, %s', (_, target, expected) => {
  expect(closeUp(target)).toEqual(expected);
});

test.each([
  [span(0, 99), span(-10, 109)],
  [span(0, 0), span(-1, 1)],
  [span(0, 100), span(-11, 111)],
])('the reader may go a tenth of the extent beyond it: %o → %o', (extent, limits) => {
  expect(limitsOf(extent)).toEqual(limits);
});
