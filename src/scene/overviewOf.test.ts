import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datasetOf } from '../../test/datasetOf.ts';
import { parseDay, type TimeSpan } from '../model/dates/days.ts';
import { writingPeriodOf } from '../model/dates/span.ts';
import { COLUMN, dayAt, overviewOf, spanAfterKey, spanWords, windowOf } from './overviewOf.ts';

const span = (days: string): TimeSpan => {
  const [from = '', to = from] = days.split('/');
  return { from: parseDay(from)!, to: parseDay(to)! };
};

describe('the overview', () => {
  // A column a day: the first of 20 February, the last of 10 March 2022.
  const range = span('2022-02-20/2022-03-10');
  const countsOf = (drawing: string, width = 19 * COLUMN) => {
    const dataset = datasetOf(drawing);
    return overviewOf(dataset.events, writingPeriodOf(dataset), { range, width }).counts.join('');
  };

  test.each([
    ['a day', '2022-02-21 a -', '0100000000000000000'],
    ['two of one day', '2022-02-21 a -\n2022-02-21 b -', '0200000000000000000'],
    ['some days', '2022-02-21/2022-02-23 a -', '0111000000000000000'],
    ['what is still going on, to the writing period’s end', '2022-03-01/.. a -', '0000000001111110000'],
    ['what began before all columns', '2022/2022-02-22 a - situation', '1110000000000000000'],
    ['what has no date', '- said -', '0000000000000000000'],
    ['nothing', '', '0000000000000000000'],
  ])('counts %s where it stands', (_, drawing, counts) => {
    expect(countsOf(drawing)).toBe(counts);
  });

  test('counts all of a day that is wider than a column, and none of the next', () => {
    expect(countsOf('2022-02-20 a -\n2022-02-22 b -', 19 * 3 * COLUMN)).toMatch(/^1110001110+$/);
    expect(countsOf('2022-02-20 a -\n2022-02-21 b -', 19 * 2.5 * COLUMN)).toMatch(/^111110+$/);
  });

  test('loses none of several days that share a column', () => {
    expect(countsOf('2022-02-20 a -\n2022-02-21 b -\n2022-02-22 c -\n2022-03-10 d -', 15)).toBe('30001');
  });

  test('says where the writing period stands, and the year', () => {
    const dataset = datasetOf('2022-02-21 a -');
    const { writingPeriod, ticks } = overviewOf(dataset.events, writingPeriodOf(dataset), {
      range,
      width: 190,
    });
    expect(writingPeriod).toEqual({ left: 100, right: 150 });
    expect(ticks.find(({ text }) => text !== '')?.text).toContain('2022');
  });
});

describe('the window over what is shown', () => {
  const pane = { range: { from: 0, to: 999 }, width: 500 };

  test.each([
    ['as wide as its span', { from: 200, to: 399 }, { left: 100, width: 100, inset: 0 }],
    ['over all there is', { from: 0, to: 999 }, { left: 0, width: 500, inset: 0 }],
    [
      'no wider than the pane, where the reader sees more than all',
      { from: -90, to: 1090 },
      { left: 0, width: 500, inset: 0 },
    ],
    ['a target of 24 for a sliver', { from: 500, to: 501 }, { left: 238.5, width: 24, inset: 8 }],
    ['at the beginning', { from: 0, to: 3 }, { left: 0, width: 24, inset: 8 }],
    ['at the end', { from: 998, to: 999 }, { left: 476, width: 24, inset: 8 }],
    ['before the first day', { from: -50, to: -41 }, { left: 0, width: 24, inset: 8 }],
  ])('is %s', (_, shown, expected) => {
    expect(windowOf(shown, pane)).toEqual(expected);
  });

  test('is a target of 24 pixels within the pane, wherever the reader is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -200, max: 1200 }),
        fc.integer({ min: 0, max: 1400 }),
        fc.integer({ min: 100, max: 1600 }),
        (from, more, width) => {
          const at = windowOf({ from, to: from + more }, { ...pane, width });
          expect(at.width).toBeGreaterThanOrEqual(24);
          expect(at.left).toBeGreaterThanOrEqual(0);
          expect(at.left + at.width).toBeLessThanOrEqual(width + 1e-9);
          expect(at.inset).toBeGreaterThanOrEqual(0);
        },
      ),
      { seed: 1 },
    );
  });

  test.each([
    [0, 0],
    [250, 500],
    [499, 998],
  ])('is led by a click %d pixels in to day %d', (x, day) => {
    expect(dayAt(x, pane)).toBe(day);
  });

  test.each([
    ['2021-05-10/2022-03-15', 'May 2021 to March 2022'],
    ['1995-01-01/2022-03-15', 'January 1995 to March 2022'],
    ['2022-02-22/2022-03-07', '22 February 2022 to 7 March 2022'],
    ['2022-03-02/2022-03-02', '2 March 2022'],
    ['-0043-03-15/0001-02-03', 'March 44 BC to February 1'],
  ])('over %s says “%s”', (days, words) => {
    expect(spanWords(span(days))).toBe(words);
  });
});

describe('a key on the window', () => {
  const limits = span('1994-01-01/2025-01-01');
  const ends = span('1996-09-26/2022-03-06');
  const from = (days: string, key: string) => spanAfterKey(key, span(days), limits, ends, []);

  test.each([
    ['ArrowLeft', '2015-04-10/2016-01-04'],
    ['ArrowDown', '2015-04-10/2016-01-04'],
    ['ArrowRight', '2015-06-03/2016-02-27'],
    ['ArrowUp', '2015-06-03/2016-02-27'],
    ['PageDown', '2014-08-10/2015-05-06'],
    ['PageUp', '2016-02-01/2016-10-27'],
    ['+', '2015-07-14/2015-11-25'],
    ['=', '2015-07-14/2015-11-25'],
    ['-', '2014-12-23/2016-06-14'],
  ])('%s leads from 2015-05-07/2016-01-31 to %s', (key, days) => {
    expect(from('2015-05-07/2016-01-31', key)).toEqual(span(days));
  });

  test('Home and End lead to the first and the last entry, with a margin', () => {
    expect(from('2015-05-07/2016-01-31', 'Home')).toEqual(span('1996-09-12/1997-06-08'));
    expect(from('2015-05-07/2016-01-31', 'End')).toEqual(span('2021-06-24/2022-03-20'));
  });

  test('never leads beyond the limits', () => {
    expect(from('1994-01-01/1995-12-31', 'PageDown')).toEqual(span('1994-01-01/1995-12-31'));
    expect(from('1994-01-01/2024-12-31', '-')).toEqual(limits);
  });

  test('that is none of these leads nowhere', () =>
    expect(from('2015-05-07/2016-01-31', 'a')).toBeUndefined());
});
