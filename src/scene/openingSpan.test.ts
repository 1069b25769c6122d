import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datasetOf } from '../../test/datasetOf.ts';
import { loadFrozenDataset } from '../../test/frozenDataset.ts';
import type { Dataset } from '../model/dataset.ts';
import { formatDay, parseDay, type TimeSpan } from '../model/dates/days.ts';
import { lengthOf, limitsOf, writingPeriodOf } from '../model/dates/span.ts';
import { layoutTimeline } from './layoutTimeline.ts';
import { openingSpan, shownSpan, wholeSpan } from './openingSpan.ts';

const measure = (text: string, date: string) => 7 * (date ? `${text} ${date}` : text).length;
const span = (days: string): TimeSpan => {
  const [from = '', to = from] = days.split('/');
  return { from: parseDay(from)!, to: parseDay(to)! };
};
const written = ({ from, to }: TimeSpan) => `${formatDay(from)}/${formatDay(to)}`;
const paneOf = (dataset: Dataset, width: number) => ({
  events: dataset.events.filter(({ date }) => date !== null),
  writingPeriod: writingPeriodOf(dataset),
  extent: dataset.extent,
  width,
  measure,
});
const seeded = await loadFrozenDataset();
const widths = [320, 375, 480, 640, 768, 900, 1100, 1440, 1600];

/** How many pixels stand after the writing period, and how many a day is wide. */
function marginOf({ from, to }: TimeSpan, periodEnd: number, width: number) {
  const perDay = width / lengthOf({ from, to });
  return { margin: (to - periodEnd) * perDay, perDay };
}

describe('the timeline opens', { timeout: 60_000 }, () => {
  // The article is of March 2022; each drawing has an entry from long before, so that there is more than the opening.
  test.each([
    [
      'on the past year when half of all began in it',
      '0900 a -\n2021-04-10 b -\n2021-08-15 c -',
      'Past year',
      '2021-03-01',
    ],
    [
      'on two when that takes two',
      '0900 a -\n0901 b -\n2020-04-10 c -\n2021-08-15 d -',
      'Past 2 years',
      '2020-03-01',
    ],
    ['on five', '0900 a -\n2018-02-02 b -', 'Past 5 years', '2017-03-01'],
    ['on fifty', '0900 a -\n1980 b -', 'Past 50 years', '1972-03-01'],
    ['on a hundred', '0900 a -\n1930 b -', 'Past 100 years', '1922-03-01'],
  ])('%s', (_, drawing, name, from) => {
    const opening = openingSpan(paneOf(datasetOf(drawing), 1400));
    expect(opening.name).toBe(name);
    expect(formatDay(opening.span.from)).toBe(from);
  });

  test.each([
    ['of a week', '2022-02-25 a -\n2022-03-02 b -', '25 Feb – 6 Mar 2022'],
    ['of two years', '2020-04-10 a -\n2020-08-15 b -', '2020–2022'],
    ['of two thousand years', '0044 a -\n0045 b -\n2021 c -', '44–2022'],
  ])('on everything, when the past is no more than a story %s', (_, drawing, name) => {
    const dataset = datasetOf(drawing);
    const opening = openingSpan(paneOf(dataset, 1200));
    expect(opening.name).toBe(name);
    expect(opening.span.from).toBeLessThanOrEqual(dataset.extent.from);
    expect(opening.span.to).toBeGreaterThanOrEqual(dataset.extent.to);
  });

  test.each(widths)('in a pane of %d pixels with about 30 of them after the writing period', (width) => {
    const { margin, perDay } = marginOf(
      openingSpan(paneOf(seeded, width)).span,
      writingPeriodOf(seeded).to,
      width,
    );
    expect(Math.abs(margin - 30)).toBeLessThanOrEqual(perDay / 2 + 0.1);
  });

  test('on at least half of all beginnings, in any pane wide enough for its labels', () => {
    for (const width of widths) {
      const pane = paneOf(seeded, width);
      const opening = openingSpan(pane);
      expect(opening.name).toMatch(/^Past (year|\d+ (years|months))$/);
      const beginnings = pane.events.map(({ date }) => date!.drawn.from);
      const held = beginnings.filter((day) => day >= opening.span.from).length;
      if (!opening.name.endsWith('months'))
        expect(held * 2, `${width}`).toBeGreaterThanOrEqual(beginnings.length);
    }
    expect(openingSpan(paneOf(seeded, 1440)).name).toBe('Past year');
    expect(openingSpan(paneOf(seeded, 900)).name).toBe('Past year');
  });

  test.each([320, 375, 480, 600])(
    'on fewer months in a pane of %d pixels, if that dates more labels and loses no entry',
    (width) => {
      const pane = paneOf(seeded, width);
      const { writingPeriod } = pane;
      const year = {
        from: span('2021-03-01').from,
        to: writingPeriod.to + Math.round((371 * 30) / (width - 30)),
      };
      const opening = openingSpan(pane);
      const [all, shown] = [year, opening.span].map(
        (stretch) => layoutTimeline({ ...pane, span: stretch }).marks,
      );
      expect(shown!.map(({ id }) => id).sort()).toEqual(all!.map(({ id }) => id).sort());
      const undated = (marks: typeof all) => marks!.filter(({ label }) => label.date === '').length;
      expect(undated(shown)).toBeLessThanOrEqual(undated(all));
      if (opening.name !== 'Past year') expect(undated(shown)).toBeLessThan(undated(all));
    },
  );

  test('within the limits of what the reader may reach, whatever the dates', () => {
    const anyEntry = fc
      .oneof(fc.integer({ min: -700_000, max: 19_057 }), fc.integer({ min: 18_300, max: 19_057 }))
      .map((day) => `${formatDay(day)} e${day + 700_000} -`);
    fc.assert(
      fc.property(
        fc.array(anyEntry, { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 320, max: 1600 }),
        (lines, width) => {
          const dataset = datasetOf(lines.join('\n'));
          const opening = openingSpan(paneOf(dataset, width));
          const limits = limitsOf(dataset.extent);
          expect(opening.span.from).toBeGreaterThanOrEqual(limits.from);
          expect(opening.span.to).toBeLessThanOrEqual(limits.to);
          expect([opening.span.from, opening.span.to].every(Number.isInteger)).toBe(true);
          expect(opening.span.to).toBeGreaterThanOrEqual(writingPeriodOf(dataset).to);
        },
      ),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('the whole span', () => {
  test.each([
    ['1996-01-01/2022-03-06', '1996–2022'],
    ['2022-02-01/2022-03-06', '1 Feb – 6 Mar 2022'],
    ['2022-01-01/2022-03-06', 'Jan–Mar 2022'],
    ['1941-12-07/1941-12-08', '7–8 Dec 1941'],
    ['1941-12-08/1941-12-08', '8 Dec 1941'],
    ['0044-03-15/2022-03-06', '44–2022'],
    ['-0043-03-15/2022-03-06', '44 BC–2022'],
    ['-0043-03-15/-0043-03-16', '15–16 Mar 44 BC'],
  ])('of %s is called %s', (extent, name) => {
    expect(wholeSpan(span(extent), 900).name).toBe(name);
  });

  test.each(widths)('has room for a label and a fade at its ends, %d pixels wide', (width) => {
    const extent = span('1996-01-01/2022-03-06');
    const { from, to } = wholeSpan(extent, width).span;
    const perDay = width / lengthOf({ from, to });
    expect(Math.abs((extent.from - from) * perDay - 24)).toBeLessThan(4);
    expect(Math.abs((to - extent.to) * perDay - 30)).toBeLessThan(4);
  });
});

describe('the timeline shows', () => {
  const dataset = datasetOf(`
    1996-09-27  kabul-1996  -
    2021-08-15  kabul-2021  -
    2000/..     going-on    -  situation
    -           said        -
  `);
  const opening = span('2021-03-01/2022-03-20');
  const shown = (given: TimeSpan | null, id: string | null) => {
    const chosen = dataset.events.find((event) => event.id === id) ?? null;
    return written(shownSpan(given, opening, chosen, dataset.extent));
  };

  test.each([
    ['the opening span at rest', null, null, '2021-03-01/2022-03-20'],
    ['the reader’s span', '2015-01-01/2015-12-31', null, '2015-01-01/2015-12-31'],
    ['the reader’s span, whatever is chosen', '2015-01-01/2015-12-31', 'kabul-1996', '2015-01-01/2015-12-31'],
    ['the opening span when the chosen entry is in it', null, 'kabul-2021', '2021-03-01/2022-03-20'],
    ['the opening span when the chosen entry reaches into it', null, 'going-on', '2021-03-01/2022-03-20'],
    ['the opening span when the chosen entry has no date', null, 'said', '2021-03-01/2022-03-20'],
    ['as much time around a chosen entry outside it', null, 'kabul-1996', '1996-03-19/1997-04-07'],
  ])('%s', (_, given, id, expected) => {
    expect(shown(given === null ? null : span(given), id)).toBe(expected);
  });
});
