import oracle from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay, toUtcMs } from './days.ts';
import { parseEdtf } from './edtf.ts';

const daysOf = (text: string) => {
  const edtf = parseEdtf(text);
  if ('error' in edtf) throw new Error(`${text}: ${edtf.error}`);
  const { earliest, latest, start, end, meaning } = edtf.span;
  const day = (epochDay: number | null) => (epochDay === null ? null : formatDay(epochDay));
  return { days: [day(earliest), day(latest)], start, end, meaning };
};
const known = { bound: 'known', approximate: false, uncertain: false };

describe('parseEdtf', () => {
  test.each([
    ['2022-03-02', '2022-03-02', '2022-03-02', 'within'],
    ['2022-02', '2022-02-01', '2022-02-28', 'within'],
    ['2024-02', '2024-02-01', '2024-02-29', 'within'],
    ['1900-02', '1900-02-01', '1900-02-28', 'within'],
    ['2000-02-29', '2000-02-29', '2000-02-29', 'within'],
    ['1996', '1996-01-01', '1996-12-31', 'within'],
    ['0043', '0043-01-01', '0043-12-31', 'within'],
    ['0000', '0000-01-01', '0000-12-31', 'within'],
    ['0000-02-29', '0000-02-29', '0000-02-29', 'within'],
    ['-0043', '-0043-01-01', '-0043-12-31', 'within'],
    ['-0043-03-15', '-0043-03-15', '-0043-03-15', 'within'],
    ['-0048/-0043', '-0048-01-01', '-0043-12-31', 'throughout'],
    ['1996/2001', '1996-01-01', '2001-12-31', 'throughout'],
    ['2021-08-25/2022-03', '2021-08-25', '2022-03-31', 'throughout'],
    ['2022-03/2022-03-02', '2022-03-01', '2022-03-02', 'throughout'],
    ['[2022-03-02..2022-03-06]', '2022-03-02', '2022-03-06', 'within'],
    ['[2022-03-02,2022-03-06]', '2022-03-02', '2022-03-06', 'within'],
    ['[2021-08..2021-10]', '2021-08-01', '2021-10-31', 'within'],
  ])('%s is the days from %s to %s, %s', (text, from, to, meaning) => {
    expect(daysOf(text)).toMatchObject({ days: [from, to], start: known, end: known, meaning });
  });

  test.each([
    ['1996', 'year', 'year'],
    ['2012/2022-03', 'year', 'month'],
    ['2022-02-24/..', 'day', null],
    ['/2022-03', null, 'month'],
    ['[2022-03-02..2022-03-06]', 'day', 'day'],
  ])('%s begins to the %s and ends to the %s', (text, start, end) => {
    expect(daysOf(text)).toMatchObject({ start: { precision: start }, end: { precision: end } });
  });

  test.each([
    ['2022-03-02~', true, false],
    ['2022-03?', false, true],
    ['2022%', true, true],
  ])('%s is approximate: %s, uncertain: %s', (text, approximate, uncertain) => {
    const end = { bound: 'known', approximate, uncertain };
    expect(daysOf(text)).toMatchObject({ start: end, end });
  });

  test.each([
    ['2010/..', ['2010-01-01', null], 'known', 'open'],
    ['2010/', ['2010-01-01', null], 'known', 'unknown'],
    ['../2010', [null, '2010-12-31'], 'open', 'known'],
    ['/2022-03', [null, '2022-03-31'], 'unknown', 'known'],
  ])('%s has one end', (text, days, start, end) => {
    expect(daysOf(text)).toMatchObject({
      days,
      start: { bound: start },
      end: { bound: end },
      meaning: 'throughout',
    });
  });

  test('each end of an interval has its own qualifier', () => {
    expect(daysOf('2012~/2022-03?')).toMatchObject({
      start: { approximate: true, uncertain: false },
      end: { approximate: false, uncertain: true },
    });
  });

  test.each([
    ['2023-02-29', 'no 29 February in the year 2023', '28 days'],
    ['1900-02-29', 'no 29 February in the year 1900', '28 days'],
    ['-0001-02-29', 'no 29 February in the year -1', '28 days'],
    ['2022-04-31', 'no 31 April', '30 days'],
    ['2022-03-00', 'no 0 March', '31 days'],
    ['2022-13', 'no month 13', '01 to 12'],
    ['2022-00', 'no month 00', '01 to 12'],
    ['2022-21', 'no month 21', 'Seasons'],
    ['2022-05/2022-03', 'ends before it starts', '2022-03/2022-05'],
    ['2022-02-30/2022-03', 'no 30 February', '28 days'],
    ['996', 'not a date', '0996'],
    ['-43', 'not a date', '-0043'],
    ['12022', 'not a date', 'four digits'],
    ['-12022-01', 'not a date', 'four digits'],
    ['Y12022', 'not a date', 'four digits'],
    ['-0000', 'no year -0000', '0000'],
    ['2022-3-2', 'not a date', '2022-03-02'],
    ['2022-3', 'not a date', '2022-03'],
    ['2/3/2022', 'not a date', '2022-03-02 (or 2022-02-03)'],
    ['20220302', 'not a date', '2022-03-02'],
    ['2 March 2022', 'not a date', '2022-03-02'],
    ['March 2, 2022', 'not a date', '2022-03-02'],
    ['Sept. 2022', 'not a date', '2022-09'],
    ['44 BC', 'not a date', '-0043'],
    ['1 BC', 'not a date', '0000'],
    ['circa 1996', 'not a date', '1996~'],
    ['~1996', 'not a date', '1996~'],
    ['2021–2022', 'not a date', '2021/2022'],
    ['2022-03-XX', 'not a date', 'Leave out'],
    ['2022-03-02T10:00', 'not a date', 'Clock times'],
    ['2022-03-02 ', 'not a date', 'spaces'],
    ['２０２２', 'not a date', 'Write a year'],
    ['last week', 'not a date', 'Write a year'],
    ['', 'not a date', 'Write a year'],
    ['2021/2022/2023', 'not a date', 'Write a year'],
    ['../..', 'no known end', 'no date'],
    ['/', 'no known end', 'no date'],
    ['[2022-03-06..2022-03-02]', 'not in order', 'earlier'],
    ['[2022-03-02,2022-03-02]', 'not in order', 'earlier'],
    ['[2022-03-02..]', 'both its ends', '2022-03-02/..'],
    ['[2022-03-02]', 'two ends', '..'],
    ['[2021..2022-03]', 'mixes', 'one precision'],
    ['[2021,2022]', 'names days', '[A..B]'],
    ['[2022-03-02~..2022-03-06]', 'not read', 'wider'],
    ['[2022-03-02..2022-03-06', 'closing bracket', ']'],
    ['{2021,2022}', 'not a date', 'one of a set'],
  ])('%s is refused: %s', (text, error, hint) => {
    const refused = parseEdtf(text);
    expect('error' in refused && refused.error).toContain(error);
    expect('hint' in refused && refused.hint).toContain(hint);
  });
});

const point = fc
  .tuple(
    fc.integer({ min: -9999, max: 9999 }).filter((year) => year < 0 || year > 99),
    fc.constantFrom('', '-02', '-09', '-02-28', '-04-30', '-12-31'),
    fc.constantFrom('', '~', '?', '%'),
  )
  .map(([year, rest, mark]) => ({
    date: `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}${rest}`,
    mark,
  }));

const MS_PER_DAY = 86_400_000;
const msOf = (text: string) => {
  const edtf = parseEdtf(text);
  if ('error' in edtf) return null;
  const { earliest, latest } = edtf.span;
  return [
    earliest === null ? null : toUtcMs(earliest),
    latest === null ? null : toUtcMs(latest) + MS_PER_DAY - 1,
  ];
};

// The package `edtf` is right about valid single dates and intervals; what it gets wrong (29 February 2023, the years 0–99, wide sets) is in the tables.
describe('parseEdtf agrees with the package edtf', () => {
  test('on years, months and days with their qualifiers', () => {
    fc.assert(
      fc.property(point, ({ date, mark }) => {
        const theirs = oracle(date + mark);
        const edtf = parseEdtf(date + mark);
        // Years before 0100 end for it a millisecond early, so days are compared.
        expect(msOf(date + mark)?.[0]).toBe(theirs.min);
        expect(Math.floor((msOf(date + mark)?.[1] ?? 0) / MS_PER_DAY)).toBe(
          Math.floor(theirs.max / MS_PER_DAY),
        );
        expect('span' in edtf && edtf.span.start.approximate).toBe(theirs.approximate.value > 0);
        expect('span' in edtf && edtf.span.start.uncertain).toBe(theirs.uncertain.value > 0);
      }),
      { numRuns: 2000 },
    );
  });

  test('on intervals, and on which end before they start', () => {
    fc.assert(
      fc.property(point, point, ({ date: from }, { date: to }) => {
        const ours = msOf(`${from}/${to}`);
        const [first, last] = [oracle(from).min, oracle(to).max];
        if (first > last) {
          expect(ours).toBeNull();
          return;
        }
        expect(ours?.[0]).toBe(first);
        expect(Math.floor((ours?.[1] ?? 0) / MS_PER_DAY)).toBe(Math.floor(last / MS_PER_DAY));
      }),
      { numRuns: 2000 },
    );
  });

  test('any text is read or refused with a hint, never thrown at', () => {
    const pieces = fc.constantFrom(
      '2022',
      '-',
      '03',
      '31',
      '/',
      '..',
      '[',
      ']',
      ',',
      '~',
      '?',
      '%',
      '0',
      'X',
      ' ',
      'März',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (parts) => {
        const edtf = parseEdtf(parts.join(''));
        expect('span' in edtf || edtf.hint !== null).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
