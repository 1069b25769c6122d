import { describe, expect, test } from 'vitest';
import { type Changes, datasetOf } from '../../test/datasetOf.ts';
import type { TimelineEvent } from '../model/dataset.ts';
import { parseDay, type TimeSpan } from '../model/dates/days.ts';
import { writingPeriodOf } from '../model/dates/span.ts';
import { assignRows, type Layout, layoutTimeline } from './layoutTimeline.ts';
import type { Mark, Scene } from './Scene.ts';

const measure = (text: string, date: string) => 7 * (date ? `${text} ${date}` : text).length;
const span = (days: string): TimeSpan => {
  const [from = '', to = ''] = days.split('/');
  return { from: parseDay(from)!, to: parseDay(to)! };
};

type Pane = { readonly days: string; readonly width?: number; readonly changes?: Changes };

function layoutOf(drawing: string, { days, width = 1000, changes }: Pane): Layout {
  const dataset = datasetOf(drawing, changes);
  const events = dataset.events.filter(({ date }) => date !== null);
  return { events, span: span(days), writingPeriod: writingPeriodOf(dataset), width, measure };
}

const sceneOf = (drawing: string, pane: Pane): Scene => layoutTimeline(layoutOf(drawing, pane));
const rowsOf = (drawing: string, pane: Pane) => Object.fromEntries(assignRows(layoutOf(drawing, pane)));
const markOf = (line: string, pane: Pane): Mark => sceneOf(line, pane).marks[0]!;

describe('a mark', () => {
  const century = '1950-01-01/2022-12-31';
  const year = '2021-07-01/2022-06-30';
  const nineDays = '2022-02-26/2022-03-06';

  test.each([
    ['a day', '2022-03-02 a -', nineDays, 'dot'],
    ['a day, from far', '2022-03-02 a -', century, 'dot'],
    ['a year-wide date, zoomed in', '2021 a -', '2020-12-01/2021-12-31', 'span'],
    ['a year-wide date, deep inside it', '2021 a -', '2021-06-01/2021-06-09', 'span'],
    ['a year-wide date, zoomed out, is not a day', '2021 a -', century, 'span'],
    ['a month, zoomed in', '2022-02 a - report', year, 'span'],
    ['a month, zoomed out, is not a day', '2022-02 a - report', century, 'span'],
    ['one of two days, zoomed in', '[2022-03-01,2022-03-02] a -', nineDays, 'span'],
    ['one of two days, zoomed out, is not a day', '[2022-03-01,2022-03-02] a -', year, 'span'],
    ['an event throughout a week, zoomed in', '2022-02-27/2022-03-05 a -', nineDays, 'bar'],
    ['an event throughout a week, zoomed out', '2022-02-27/2022-03-05 a -', century, 'dot'],
    ['a situation stays a bar, however short', '2022-02-27/2022-03-05 a - situation', century, 'bar'],
    ['a report throughout some days stays a bar', '2022-02-27/2022-03-05 a - report', century, 'bar'],
    ['an event that goes on', '2022-02-24/.. a -', year, 'tail'],
    ['a situation that goes on', '2010/.. a - situation', century, 'bar'],
    ['what ended on a day, since when nobody knows', '/2022-02-24 a -', year, 'dot'],
  ] as const)('%s: %s in %s is drawn as a %s', (_, line, days, shape) => {
    expect(markOf(line, { days }).shape).toBe(shape);
  });

  test('of a day stands at its noon, of a stretch from its first midnight to its last', () => {
    const days = '2022-03-01/2022-03-10';
    expect(markOf('2022-03-02 a -', { days })).toMatchObject({ left: 150, right: 150 });
    expect(markOf('2022-03-02/2022-03-05 a -', { days })).toMatchObject({ left: 100, right: 500 });
    expect(markOf('2022-03-04/.. a -', { days })).toMatchObject({ shape: 'tail', left: 350, right: 600 });
    expect(markOf('2021 a -', { days: '2021-01-01/2021-12-31', width: 365 })).toMatchObject({
      left: 0,
      right: 365,
    });
  });

  test.each([
    ['event', 'solid'],
    ['situation', 'solid'],
    ['report', 'dashed'],
    ['claim', 'dashed'],
    ['fear', 'dashed'],
    ['forecast', 'dashed'],
    ['question', 'dashed'],
  ])('of a dated %s is %s', (kind, line) => {
    expect(markOf(`2022-02/2022-03-02 a - ${kind}`, { days: year }).line).toBe(line);
  });

  test.each([
    ['stated', true],
    ['relative', false],
    ['outside', false],
    ['inferred', false],
  ] as const)('whose date is %s is filled: %s', (basis, filled) => {
    const [event] = datasetOf('2022-03-02 a -').events;
    const changes = { a: { date: { ...event!.date!, basis } } };
    expect(markOf('2022-03-02 a -', { days: year, changes }).filled).toBe(filled);
  });

  test.each([
    ['2021-08/2021-10', false, false],
    ['2021-08~/2021-10', true, false],
    ['2021-08/2021-10~', false, false],
    ['2021-08/..', false, true],
    ['2021-08~/..', true, true],
    ['/2021-10', true, false],
    ['2022-02-24', false, false],
  ])('of %s fades in: %s, and out: %s', (edtf, fadesIn, fadesOut) => {
    expect(markOf(`${edtf} a - situation`, { days: year })).toMatchObject({ fadesIn, fadesOut });
  });

  test('of two entries of one day are at one place, in two rows', () => {
    const { marks } = sceneOf('2022-03-02 vote -\n2022-03-02 abstention -', { days: nineDays });
    expect(marks[0]?.left).toBe(marks[1]?.left);
    expect(marks[0]?.row).not.toBe(marks[1]?.row);
  });
});

describe('a label', () => {
  // 100 pixels a day; the writing period from 200 to 700, at the right it is far away.
  const days = '2022-02-28/2022-03-09';
  const narrow = '2022-01-01/2022-04-10'; // 10 pixels a day: the writing period from 600 to 650

  test.each([
    ['right of a dot where it fits', '2022-01-05 storm -', narrow, 45 + 6 + 7, '5 Jan'],
    [
      'left of a dot that stands close to the writing period',
      '2022-02-27 storm -',
      narrow,
      575 - 6 - 7 - 84,
      '27 Feb',
    ],
    ['right of a dot within the writing period', '2022-03-02 storm -', narrow, 605 + 6 + 7, '2 Mar'],
    [
      'over the beginning of a bar',
      '2022-01-11/2022-02-20 storm - situation',
      narrow,
      100,
      '11 Jan – 20 Feb',
    ],
    [
      'at the pane’s edge when the bar began earlier',
      '2021-06-01/2022-02-20 storm - situation',
      narrow,
      24,
      'Jun',
    ],
    [
      'ending at the writing period when it would cross it',
      '2022-02-20/2022-03-06 storm - situation',
      narrow,
      0,
      '',
    ],
  ])('stands %s', (_, line, shown, left, date) => {
    const { label } = markOf(line, { days: shown });
    if (left > 0) expect(label.left).toBe(left);
    else expect(label.left + label.width).toBe(600 - 6);
    expect(label.date).toContain(date);
    expect(label.text).toBe('Storm');
  });

  test('says the year only where the axis could leave it open', () => {
    expect(markOf('2022-01-05 storm -', { days: narrow }).label.date).toBe('5 Jan');
    expect(markOf('2022-01-05 storm -', { days: '2012-01-01/2022-04-10' }).label.date).toBe('5 Jan 2022');
  });

  test('drops its date before it is cut', () => {
    // 40 characters: 280 wide, with the date 322. Nothing more than the pane is there.
    const storm = { storm: { label: 'The storm that nobody thought would come' } };
    const wide = markOf('2022-03-04 storm -', { days, width: 800, changes: storm });
    expect(wide.label).toMatchObject({ date: '4 Mar', width: 322 });
    const tight = markOf('2022-03-04 storm -', { days: '2022-03-04/2022-03-04', width: 640, changes: storm });
    expect(tight.label).toMatchObject({ date: '', width: 280, left: 320 + 13 });
    const tighter = markOf('2022-03-04 storm -', {
      days: '2022-03-04/2022-03-04',
      width: 320,
      changes: storm,
    });
    expect(tighter).toMatchObject({ aside: false, label: { date: '', width: 280, left: 34 } });
  });

  test('stands beside what is too short to carry it, and over what is not', () => {
    expect(markOf('2022-03-02/2022-03-03 a - situation', { days: narrow }).aside).toBe(true);
    expect(markOf('2022-03-02/2022-03-05 a - situation', { days: narrow }).aside).toBe(false);
    expect(markOf('2022-03-02 a -', { days: narrow }).aside).toBe(true);
  });

  test('may cross a writing period that is wide, for that is only a tint', () => {
    const { label } = markOf('2022-03-01 storm -', { days });
    expect(label).toMatchObject({ left: 150 + 13 });
  });
});

describe('rows', () => {
  test('are a staircase in the order of beginning, below what is wider than the pane', () => {
    const drawing = `
      2000/..                begun-long-ago    -  situation
      2010-06/..             begun-later       -  situation
      2021-10-05             first             -
      2021-10-20             second            -
      2021-10-25/2022-01-20  third             -  report
      2021-11-02             fourth            -
    `;
    expect(rowsOf(drawing, { days: '2021-09-01/2022-03-20', width: 600 })).toEqual({
      'begun-long-ago': 0,
      'begun-later': 1,
      first: 2,
      second: 3,
      third: 4,
      fourth: 5,
    });
  });

  test.each([
    ['in a narrow pane', 400, false],
    ['in a low one', 800, true],
  ])('%s, events come first', (_, width, low) => {
    const layout = layoutOf('2000/.. begun-long-ago - situation\n2021-10-05 first -', {
      days: '2021-09-01/2022-03-20',
      width,
    });
    expect(Object.fromEntries(assignRows({ ...layout, low }))).toEqual({ first: 0, 'begun-long-ago': 1 });
  });

  test('are shared by what is far apart', () => {
    const rows = rowsOf('1996-09-27 kabul-1996 -\n2021-08-15 kabul-2021 -', {
      days: '1990-01-01/2022-12-31',
      width: 1000,
    });
    expect(rows).toEqual({ 'kabul-1996': 0, 'kabul-2021': 0 });
  });

  test('go by the day from which on an entry is drawn, also where nobody knows its beginning', () => {
    const rows = rowsOf('/2022-02-20 ended -\n2022-02-01 earlier -', { days: '2021-09-01/2022-03-20' });
    expect(rows.earlier).toBeLessThan(rows.ended!);
  });

  test('of an earlier zoom are kept while it is still moving', () => {
    const layout = layoutOf('2022-03-02 a -\n2022-03-03 b -', { days: '2022-03-01/2022-03-09' });
    const rows = new Map([
      ['a', 4],
      ['b', 2],
    ]);
    const scene = layoutTimeline({ ...layout, rows });
    expect(scene.marks.map(({ id, row }) => [id, row])).toEqual([...rows]);
    expect(scene.rows).toBe(5);
  });

  test('are one where nothing is', () => {
    expect(sceneOf('- only-said -', { days: '2022-01-01/2022-03-09' })).toMatchObject({ rows: 1, marks: [] });
  });
});

describe('what lies outside the span', () => {
  const drawing = `
    1996-09-27        long-before  -
    2020/2021-03      just-before  -  situation
    2021-08-15        inside       -
    2010/..           around       -  situation
    2022-01-02        just-after   -
    2022-03-01        long-after   -
    /2022-02-20       after        -
  `;
  const days = '2021-07-01/2021-12-31';

  test('is named, the nearest first, and not drawn', () => {
    const { before, after, marks } = sceneOf(drawing, { days });
    expect(before).toEqual(['just-before', 'long-before']);
    expect(after).toEqual(['just-after', 'after', 'long-after']);
    expect(marks.map(({ id }) => id).sort()).toEqual(['around', 'inside']);
  });

  test('is drawn too when everything is asked for, at the same places', () => {
    const layout = layoutOf(drawing, { days });
    const [some, all] = [layoutTimeline(layout), layoutTimeline({ ...layout, everything: true })];
    expect(all.marks).toHaveLength(7);
    expect(all.marks.filter(({ id }) => id === 'inside' || id === 'around')).toEqual(some.marks);
    expect(all.before).toEqual(some.before);
  });

  test('is also the writing period, whose band says where', () => {
    expect(sceneOf(drawing, { days, width: 184 }).writingPeriod).toEqual({ left: 244, right: 249 });
  });
});

test('an entry without a date is refused: it has no place here', () => {
  const events: readonly TimelineEvent[] = datasetOf('- said -').events;
  const layout = layoutOf('2022-03-02 a -', { days: '2022-03-01/2022-03-09' });
  expect(() => layoutTimeline({ ...layout, events })).toThrow(/without a date/);
});

describe('two entries of the very same day', () => {
  const days = '2022-02-20/2022-03-10';
  const tiesOf = (drawing: string) => sceneOf(drawing, { days, width: 600 }).ties.map(({ ids }) => ids);

  test.each([
    ['are tied', '2022-03-02 vote -\n2022-03-02 abstention -', [['vote', 'abstention']]],
    ['are tied, three of them as well', '2022-03-02 a -\n2022-03-02 b -\n2022-03-02 c -', [['a', 'b', 'c']]],
    ['are tied where one is reported', '2022-03-02 a -\n2022-03-02 b - report', [['a', 'b']]],
    ['are not tied when one is “about” that day', '2022-03-02 a -\n2022-03-02~ b -', []],
    ['are not, on days next to each other', '2022-03-02 a -\n2022-03-03 b -', []],
    ['are not, when one is one of two days', '2022-03-02 a -\n[2022-03-02,2022-03-03] b -', []],
    ['are not, within one month', '2022-02 a -\n2022-02 b -', []],
    ['are not, when one only ended by then', '2022-03-02 a -\n/2022-03-02 b -', []],
  ])('%s', (_, drawing, ids) => {
    expect(tiesOf(drawing)).toEqual(ids);
  });

  test('are tied at their dots, from the highest row to the lowest', () => {
    const { marks, ties } = sceneOf('2022-03-02 a -\n2022-03-02 b -\n2022-03-02 c -', { days });
    expect(ties).toEqual([{ ids: ['a', 'b', 'c'], at: marks[0]!.left, from: 0, to: 2 }]);
  });
});

describe('the chosen entry', () => {
  const chosenIn = (line: string, { days, width = 1000 }: Pane) =>
    layoutTimeline({ ...layoutOf(line, { days, width }), chosen: 'storm' });

  test.each([
    ['a day', '2022-03-02 storm -', '2022-03-01/2022-03-10', 100, 200, true, true],
    ['a day from far: two pixels', '2022-03-02 storm -', '1922-01-01/2022-12-31', 991, 993, true, true],
    ['one of two days', '[2022-03-02,2022-03-03] storm -', '2022-03-01/2022-03-10', 100, 300, true, true],
    ['a month', '2022-03 storm -', '2022-03-01/2022-04-09', 0, 775, true, true],
    ['about a day', '2022-03-02~ storm -', '2022-03-01/2022-03-10', 100, 200, false, false],
    ['still going on', '2022-03-02/.. storm -', '2022-03-01/2022-03-10', 100, 600, true, false],
    ['over by then', '/2022-03-02 storm -', '2022-03-01/2022-03-10', 100, 200, false, true],
  ] as const)('shows its days: %s', (_, line, days, left, right, firmStart, firmEnd) => {
    const { chosenDays } = chosenIn(line, { days });
    expect(chosenDays).toMatchObject({ row: 0, firmStart, firmEnd });
    expect(Math.round(chosenDays!.left)).toBe(left);
    expect(Math.round(chosenDays!.right)).toBe(right);
  });

  test('shows none where it is not drawn, or none is chosen', () => {
    const days = '2021-03-01/2021-03-10';
    expect(chosenIn('2022-03-02 storm -', { days }).chosenDays).toBeNull();
    expect(sceneOf('2021-03-02 storm -', { days }).chosenDays).toBeNull();
  });

  test('keeps its date where another would drop it', () => {
    const line = '2022-03-01/2022-03-03 storm - report';
    const pane = { days: '2022-03-02/2022-03-02', width: 200 };
    const long = { storm: { label: 'The storm of all storms' } };
    const layout = layoutOf(line, { ...pane, changes: long });
    const label = (chosen: string | null) => layoutTimeline({ ...layout, chosen }).marks[0]!.label;
    expect(label(null).date).toBe('');
    expect(label('storm')).toMatchObject({ date: '', text: 'The storm of all storms' });
    const wider = layoutOf(line, { ...pane, width: 225, changes: long });
    expect(layoutTimeline(wider).marks[0]!.label.date).toBe('');
    expect(layoutTimeline({ ...wider, chosen: 'storm' }).marks[0]!.label.date).not.toBe('');
  });
});
