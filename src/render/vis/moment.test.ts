import { describe, expect, test } from 'vitest';
import moment from './moment.ts';

const at = (text: string) => moment(Date.parse(text));
const written = (value: { valueOf: () => number }) =>
  new Date(value.valueOf()).toISOString().replace(':00.000Z', 'Z');

describe('vis-timeline’s moment', () => {
  test('reads everything in Greenwich, wherever the reader is', () => {
    const value = at('2022-03-01T23:59:58.123Z');
    const parts = [
      value.year(),
      value.month(),
      value.date(),
      value.hours(),
      value.minutes(),
      value.seconds(),
    ];
    expect([...parts, value.milliseconds()]).toEqual([2022, 2, 1, 23, 59, 58, 123]);
    expect(value.utc()).toBe(value);
    expect(moment.utc).toBe(moment);
  });

  test.each([
    [1, 'day', '2022-03-02T06:30Z'],
    [1, 'days', '2022-03-02T06:30Z'],
    [-2, 'hours', '2022-03-01T04:30Z'],
    [90, 'minutes', '2022-03-01T08:00Z'],
    [60, 'seconds', '2022-03-01T06:31Z'],
    [60_000, 'milliseconds', '2022-03-01T06:31Z'],
    [2, 'weeks', '2022-03-15T06:30Z'],
    [10, 'months', '2023-01-01T06:30Z'],
    [-1, 'month', '2022-02-01T06:30Z'],
    [-10, 'years', '2012-03-01T06:30Z'],
    [5, 'fortnights', '2022-03-01T06:30Z'],
  ])('%d %s from 1 March 2022, half past six, is %s, and the same back', (n, unit, expected) => {
    const start = at('2022-03-01T06:30Z');
    expect(start.add(n, unit)).toBe(start);
    expect(written(start)).toBe(expected);
    expect(written(start.subtract(n, unit))).toBe('2022-03-01T06:30Z');
  });

  test.each([
    ['year', 99, '0099-05-06T07:08Z'],
    ['month', 0, '2022-01-06T07:08Z'],
    ['date', 1, '2022-05-01T07:08Z'],
    ['hours', 0, '2022-05-06T00:08Z'],
    ['minutes', 0, '2022-05-06T07:00Z'],
    ['seconds', 0, '2022-05-06T07:08Z'],
    ['milliseconds', 0, '2022-05-06T07:08Z'],
  ] as const)('its %s is set to %d in place', (part, n, expected) => {
    const value = at('2022-05-06T07:08Z');
    expect(value[part](n)).toBe(value);
    expect(written(value)).toBe(expected);
  });

  test('is one more value when cloned, and knows its own', () => {
    const value = at('2022-03-01T00:00Z');
    const copy = value.clone().add(1, 'day');
    expect([written(value), written(copy)]).toEqual(['2022-03-01T00:00Z', '2022-03-02T00:00Z']);
    expect([value.isSame(copy), value.isSame(value.clone()), value.isSame(value.toDate())]).toEqual([
      false,
      true,
      true,
    ]);
    expect([moment.isMoment(value), moment.isMoment(value.toDate())]).toEqual([true, false]);
    expect(written(moment(new Date(0)))).toBe('1970-01-01T00:00Z');
  });

  test('never writes a date: the axis is ours', () => {
    expect(at('2022-03-01T00:00Z').format()).toBe('');
  });
});
