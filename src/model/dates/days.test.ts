import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysInMonth, formatDay, parseDay, toCalendarDay, toDays, toEpochDay, toUtcMs } from './days.ts';

const seed = 1;

describe('a calendar day', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2022-03-02', 19_053],
    ['2000-02-29', 11_016],
    ['1900-02-28', -25_509],
    ['1900-03-01', -25_508],
    ['0099-12-31', -683_004],
    ['0100-01-01', -683_003],
    ['0001-01-01', -719_162],
    ['0000-12-31', -719_163], // 1 BC
    ['0000-02-29', -719_469], // which was a leap year
    ['-0001-12-31', -719_529], // 2 BC
    ['-4713-11-24', -2_440_588], // day 0 of the Julian count
    ['9999-12-31', 2_932_896],
  ])('%s is day %d', (text, day) => {
    expect(parseDay(text)).toBe(day);
    expect(formatDay(day)).toBe(text);
  });

  test.each([
    '',
    '2022',
    '2022-03',
    '2022-3-2',
    '2022-02-29',
    '1900-02-29',
    '-0001-02-29',
    '2022-04-31',
    '2022-13-01',
    '2022-00-10',
    '2022-01-00',
    '2022-01-32',
    '99-12-31',
    '12022-01-01',
    '+2022-01-01',
    '2022-03-02T00:00Z',
    ' 2022-03-02',
    '2022-03-02\n',
    '２０２２-03-02',
  ])('“%s” is none', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  test('is the same read and written, and one day more than the day before', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4_371_222, max: 2_932_896 }), (day) => {
        expect(parseDay(formatDay(day))).toBe(day);
        const { year, month, day: date } = toCalendarDay(day);
        expect(toEpochDay({ year, month, day: date })).toBe(day);
        const next = toCalendarDay(day + 1);
        const last = date === daysInMonth(year, month);
        expect(next).toEqual(
          last
            ? { year: month === 12 ? year + 1 : year, month: (month % 12) + 1, day: 1 }
            : { year, month, day: date + 1 },
        );
      }),
      { seed, numRuns: 2000 },
    );
  });

  test('has its first instant at midnight in Greenwich, and fractions in between', () => {
    expect(toUtcMs(19_053)).toBe(Date.UTC(2022, 2, 2));
    expect(toDays(Date.UTC(2022, 2, 2, 18))).toBe(19_053.75);
    expect(toCalendarDay(19_053.75)).toEqual({ year: 2022, month: 3, day: 2 });
    expect(toCalendarDay(-0.25)).toEqual({ year: 1969, month: 12, day: 31 });
  });
});

test.each([
  [2000, 29],
  [2020, 29],
  [1900, 28],
  [2022, 28],
  [0, 29],
  [-1, 28],
  [-4, 29],
  [-100, 28],
  [-400, 29],
])('the February of the year %d has %d days', (year, days) => {
  expect(daysInMonth(year, 2)).toBe(days);
});
