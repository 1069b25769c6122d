import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay, type TimeSpan, toCalendarDay } from '../model/dates/days.ts';
import { lengthOf } from '../model/dates/span.ts';
import type { Tick } from './Scene.ts';
import { ticksOf } from './ticks.ts';

const span = (from: string, to: string): TimeSpan => ({ from: parseDay(from)!, to: parseDay(to)! });
const texts = (ticks: readonly Tick[]) => ticks.flatMap(({ text }) => (text ? [text] : [])).join(' · ');

describe('the axis says', () => {
  test.each([
    [
      'nine days',
      span('2022-02-23', '2022-03-03'),
      900,
      '23 Feb 2022 · 24 · 25 · 26 · 27 · 28 · Mar · 2 · 3',
    ],
    ['a new year', span('2021-12-28', '2022-01-03'), 900, '28 Dec 2021 · 29 · 30 · 31 · 1 Jan 2022 · 2 · 3'],
    ['weeks', span('2022-01-20', '2022-03-06'), 360, '22 Jan 2022 · 8 Feb · 15 · 22 · Mar'],
    ['months', span('2021-10-10', '2022-03-20'), 400, 'Nov 2021 · Dec · 2022 · Feb · Mar'],
    ['quarters', span('2019-12-01', '2021-12-31'), 400, '2020 · Apr · Jul · Oct · 2021 · Apr · Jul · Oct'],
    ['years', span('2018-01-01', '2022-12-31'), 300, '2018 · 2019 · 2020 · 2021 · 2022'],
    ['five years', span('1994-01-01', '2025-12-31'), 300, '1995 · 2000 · 2005 · 2010 · 2015 · 2020'],
    [
      'before our era',
      span('-0005-01-01', '0003-12-31'),
      600,
      '6 BC · 5 BC · 4 BC · 3 BC · 2 BC · 1 BC · 1 · 2 · 3',
    ],
    ['the Ides of March', span('-0043-03-14', '-0043-03-16'), 600, '14 Mar 44 BC · 15 · 16'],
  ])('%s', (_, given, width, expected) => {
    expect(texts(ticksOf(given, width, given.to))).toBe(expected);
  });

  test('the new year rather than the month before it, where there is no room for both', () => {
    expect(texts(ticksOf(span('2021-11-20', '2022-06-30'), 300, parseDay('2022-06-30')!))).toMatch(
      /^2022 · Mar/,
    );
  });

  test('the month anew where its beginning has no room', () => {
    const ticks = ticksOf(span('2022-02-28', '2022-03-09'), 310, parseDay('2022-03-09')!);
    expect(texts(ticks)).toMatch(/^28 Feb 2022 · \d Mar/);
  });

  test('nothing after the last dated day, unless there is nothing else', () => {
    const after = ticksOf(span('2030-01-01', '2031-01-01'), 900, parseDay('2022-03-06')!);
    expect(texts(after)).toMatch(/^2030 · Feb/);
    const days = ticksOf(span('2022-03-01', '2022-03-20'), 900, parseDay('2022-03-06')!);
    expect(days).toHaveLength(6);
  });
});

describe('on every axis', { timeout: 60_000 }, () => {
  const anyAxis = fc
    .record({
      from: fc.integer({ min: -800_000, max: 60_000 }),
      // Days to a thousand years, each scale as likely.
      length: fc.integer({ min: 0, max: 556 }).map((power) => Math.round(10 ** (power / 100))),
      width: fc.integer({ min: 320, max: 1600 }),
      lastAt: fc.integer({ min: -20, max: 150 }).map((percent) => percent / 100),
      part: fc.constantFrom(0, 0.25, 0.6),
    })
    .map(({ from, length, width, lastAt, part }) => ({
      span: { from: from + part, to: from + part + length - 1 },
      width,
      last: Math.round(from + length * lastAt),
    }));

  test('no two texts meet, none is cut, and none but the first leans beyond the last day', () => {
    fc.assert(
      fc.property(anyAxis, ({ span, width, last }) => {
        const ticks = ticksOf(span, width, last);
        const perDay = width / lengthOf(span);
        const lastTold = last < span.from ? Math.floor(span.to) + 1 : last;
        const named = ticks.filter(({ text }) => text);
        // As wide as the widest system font draws it.
        const end = ({ at, text }: Tick) => at + 5 + text.length * 7.8;
        for (const [i, tick] of named.entries()) {
          const next = named[i + 1];
          if (next && end(tick) >= next.at) throw new Error(`“${tick.text}” meets “${next.text}”`);
          const lastDay = i === 0 ? width : (lastTold + 1 - span.from) * perDay;
          if (end(tick) > Math.min(width, lastDay)) throw new Error(`“${tick.text}” is cut`);
        }
        const beyond = ({ at }: Tick) =>
          at < -1e-6 || at >= width || span.from + at / perDay >= lastTold + 1e-6;
        expect(ticks.filter(beyond)).toEqual([]);
      }),
      { seed: 1, numRuns: 3000 },
    );
  });

  test('the first text says the year, and so does the first of each other year', () => {
    const scales = new Map<string, number>();
    fc.assert(
      fc.property(anyAxis, ({ span, width, last }) => {
        const perDay = width / lengthOf(span);
        let before: string | undefined;
        for (const { at, text } of ticksOf(span, width, last)) {
          if (!text) continue;
          const { year } = toCalendarDay(Math.round(span.from + at / perDay));
          const said = year > 0 ? String(year) : `${1 - year} BC`;
          if (said !== before) expect(` ${text}`.endsWith(` ${said}`), `“${text}” in ${said}`).toBe(true);
          const scale = /^\d{1,2}( \w\w\w)?( |$)/.test(text)
            ? 'days'
            : /^[A-Z]/.test(text)
              ? 'months'
              : 'years';
          scales.set(scale, (scales.get(scale) ?? 0) + 1);
          before = said;
        }
      }),
      { seed: 1, numRuns: 3000 },
    );
    for (const scale of ['days', 'months', 'years']) expect(scales.get(scale), scale).toBeGreaterThan(500);
  });

  test('a text that says no month is of the same month as the text before it', () => {
    fc.assert(
      fc.property(anyAxis, ({ span, width, last }) => {
        const perDay = width / lengthOf(span);
        let before = -1;
        for (const { at, text } of ticksOf(span, width, last)) {
          if (!text) continue;
          const { month, day } = toCalendarDay(Math.round(span.from + at / perDay));
          const bare = text === String(day) && !(day === 1 && month === 1);
          if (bare) expect(month, `“${text}”`).toBe(before);
          before = month;
        }
      }),
      { seed: 1, numRuns: 3000 },
    );
  });
});
