import { describe, expect, test } from 'vitest';
import { datasetOf } from '../../test/datasetOf.ts';
import { readTwoArticles, soundOf } from '../../test/twoArticles.ts';
import { stripOf, WIDTH } from './stripOf.ts';

describe('the strip of an article', () => {
  test('has a row for each dated entry, by its beginning, and ends with the writing period', async () => {
    const [well] = soundOf(await readTwoArticles()).parts;
    const { rows, writingPeriod, begins, ends } = stripOf(well!.dataset);
    expect(rows.map(({ kind }) => kind)).toEqual(['situation', 'event', 'event']);
    expect(rows[0]).toMatchObject({ from: 0 });
    for (const { from, to } of rows) expect(to).toBeGreaterThan(from);
    expect(rows.map(({ y }) => y)).toEqual([...rows.map(({ y }) => y)].sort((a, b) => a - b));
    expect([writingPeriod.to, begins, ends]).toEqual([WIDTH, '1951', 'written 12 April 1953']);
  });

  test('a day is a dot before the band that it came before; a year is none', async () => {
    const [, bridge] = soundOf(await readTwoArticles()).parts;
    const { rows, writingPeriod } = stripOf(bridge!.dataset);
    expect(rows.map(({ look }) => look)).toContain('dot');
    for (const { look, from, to } of rows.filter(({ look }) => look === 'dot')) {
      expect((from + to) / 2, look).toBeLessThan(writingPeriod.from - 4);
    }
    expect(rows.find(({ kind }) => kind === 'report')?.look).not.toBe('dot');
  });

  test('goes on where an entry lies after the writing period, and says to when', () => {
    const { rows, writingPeriod, ends } = stripOf(datasetOf('2030 prophecy - forecast'));
    expect([rows[0]?.to, ends]).toEqual([WIDTH, '2030']);
    expect(writingPeriod.to).toBeLessThan(WIDTH / 2);
  });

  test('of very many entries is no higher than of some', () => {
    const years = Array.from({ length: 200 }, (_, i) => `${1800 + i} e${i} -`);
    const { rows, height } = stripOf(datasetOf(years.join('\n')));
    expect(height).toBeLessThan(160);
    expect(Math.max(...rows.map(({ y }) => y))).toBeLessThanOrEqual(height);
  });
});
