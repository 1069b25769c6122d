import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datasetOf } from '../../test/datasetOf.ts';
import { loadFrozenDataset } from '../../test/frozenDataset.ts';
import { formatDate } from '../i18n/formatDate.ts';
import type { Dataset } from '../model/dataset.ts';
import { formatDay, type TimeSpan } from '../model/dates/days.ts';
import { clampSpan, lengthOf, limitsOf, writingPeriodOf } from '../model/dates/span.ts';
import { assignRows, type Layout, layoutTimeline } from './layoutTimeline.ts';
import { openingSpan } from './openingSpan.ts';
import type { Mark, Scene } from './Scene.ts';

const seed = 1;
const DOT = 6; // half of one, with its line
const FADE = 24; // what goes on fades out over so many pixels
const measure = (text: string, date: string) => 7 * (date ? `${text} ${date}` : text).length;

type World = Pick<Layout, 'events' | 'writingPeriod' | 'measure'> & { readonly extent: TimeSpan };
const worldOf = (dataset: Dataset): World => ({
  events: dataset.events.filter(({ date }) => date !== null),
  writingPeriod: writingPeriodOf(dataset),
  extent: dataset.extent,
  measure,
});
const seeded = worldOf(await loadFrozenDataset());

// Every form a date may take, few or many, over the last weeks before the writing period or over thousands of years.
const lineFrom = (first: number) => {
  const day = fc.integer({ min: first, max: 19_057 });
  const point = fc
    .tuple(day.map(formatDay), fc.constantFrom(0, 0, 3, 6), fc.constantFrom('', '', '~'))
    .map(([text, cut, sign]) => (cut ? text.slice(0, -cut) : text) + sign);
  const edtf = fc.oneof(
    { weight: 4, arbitrary: point },
    {
      weight: 2,
      arbitrary: fc
        .tuple(day, fc.integer({ min: 1, max: 900 }))
        .map(([from, more]) => `${formatDay(from)}/${formatDay(from + more)}`),
    },
    { weight: 1, arbitrary: point.map((text) => `${text}/..`) },
    { weight: 1, arbitrary: point.map((text) => `/${text}`) },
    { weight: 1, arbitrary: day.map((from) => `[${formatDay(from)}..${formatDay(from + 3)}]`) },
  );
  const kind = fc.constantFrom('event', 'event', 'situation', 'report', 'claim', 'forecast');
  return fc.tuple(edtf, kind, fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 19 })));
};
const drawnWorld = fc
  .constantFrom([-730_000, 25], [0, 5], [18_000, 25], [18_500, 5], [18_990, 25])
  .chain(([first, maxLength]) => fc.array(lineFrom(first!), { minLength: 3, maxLength: maxLength! }))
  .map((lines) => lines.map(([edtf, kind, words], i) => `${edtf} e${i}${'-x'.repeat(words)} - ${kind}`))
  .map((lines) => worldOf(datasetOf(lines.join('\n'))));
const worlds = fc.sample(drawnWorld, { seed, numRuns: 60 });

/** A pane somewhere in a world: from one day to all there is, each zoom as likely as any other. */
const paneOf = (world: World) =>
  fc
    .record({
      width: fc.integer({ min: 320, max: 1600 }),
      zoom: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 80, max: 100 })),
      at: fc.integer({ min: 0, max: 1000 }),
      near: fc.constantFrom(null, ...world.events),
    })
    .map(({ width, zoom, at, near }) => {
      const limits = limitsOf(world.extent);
      const length = Math.round(lengthOf(limits) ** (zoom / 100));
      // Around an entry, or anywhere.
      const target = near?.date ? near.date.drawn.from - Math.round((length * at) / 1000) : null;
      const from = target ?? limits.from + Math.round(((lengthOf(limits) - length) * at) / 1000);
      const span = clampSpan({ from, to: from + length - 1 }, limits);
      return { ...world, span, width };
    });
const anyPane = fc.oneof(
  { weight: 1, arbitrary: paneOf(seeded) },
  { weight: 2, arbitrary: fc.constantFrom(...worlds).chain(paneOf) },
);

const always = (law: (layout: Layout & World) => void, numRuns = 1000) =>
  fc.assert(fc.property(anyPane, law), { seed, numRuns });

describe('on every pane, of any dataset', { timeout: 60_000 }, () => {
  test('whoever draws the panes: they are of every zoom and hold marks of every shape, line and fade', () => {
    const seen = new Map<string, number>();
    const see = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    always((layout) => {
      const days = lengthOf(layout.span);
      see(days === 1 ? 'one day' : days < 30 ? 'days' : days < 800 ? 'months' : 'years');
      for (const mark of layoutTimeline(layout).marks) {
        see(mark.shape);
        see(mark.line);
        see(mark.label.date ? 'with its date' : 'without its date');
        if (mark.fadesIn) see('fading in');
        if (mark.fadesOut) see('fading out');
        if (mark.right < 0 || mark.left > layout.width) throw new Error(`${mark.id} is not in the pane`);
        if (mark.label.left + mark.label.width < mark.left) see('label at the left');
      }
    });
    for (const what of [
      ...['one day', 'days', 'months', 'years', 'dot', 'span', 'bar', 'tail', 'solid', 'dashed'],
      ...['with its date', 'without its date', 'fading in', 'fading out', 'label at the left'],
    ])
      expect(seen.get(what), what).toBeGreaterThan(50);
  });

  test('every entry of the span is drawn, and every other is named at the edge where it lies', () => {
    always((layout) => {
      const { marks, before, after } = layoutTimeline(layout);
      const told = [...marks.map(({ id }) => id), ...before, ...after];
      expect(told.sort()).toEqual(layout.events.map(({ id }) => id).sort());
      const scale = layout.width / lengthOf(layout.span);
      const shapes = new Map(marks.map(({ id, shape }) => [id, shape]));
      for (const { id, date } of layout.events) {
        const { from, to } = date!.drawn;
        const [left, right] = [(from - layout.span.from) * scale, (to + 1 - layout.span.from) * scale];
        const middle = (left + right) / 2;
        const inside = middle > DOT && middle < layout.width - DOT;
        const shape = shapes.get(id);
        const throughout = left < DOT && right > layout.width - DOT && right - left >= 28;
        if ((inside || throughout) && !shape) throw new Error(`${id} is in the pane, and not drawn`);
        if (before.includes(id) && left >= DOT) throw new Error(`${id} does not lie before the pane`);
        if (after.includes(id) && right <= layout.width - DOT)
          throw new Error(`${id} does not lie after the pane`);
      }
    });
  });

  test('no label meets another label, dot or stretch of its row', () => {
    let pairs = 0;
    always((layout) => {
      const { marks } = layoutTimeline(layout);
      for (const a of marks)
        for (const b of marks) {
          if (a === b || a.row !== b.row) continue;
          pairs++;
          if (boxesOf(b).some((box) => meets(labelBox(a), box))) throw new Error(`${a.id} meets ${b.id}`);
        }
    }, 3000);
    expect(pairs).toBeGreaterThan(200);
  });

  test('no label is cut, and none loses a word', () => {
    always((layout) => {
      for (const { id, label } of layoutTimeline(layout).marks) {
        const text = layout.events.find((event) => event.id === id)!.label;
        expect(label.text).toBe(text);
        expect(label.width).toBe(measure(text, label.date));
        if (measure(text, '') > layout.width) continue;
        expect(label.left).toBeGreaterThanOrEqual(0);
        expect(label.left + label.width).toBeLessThanOrEqual(layout.width);
      }
    });
  });

  test('a label drops its date only where that has no room, or would cross the writing period', () => {
    let dropped = 0;
    always((layout) => {
      const { marks, writingPeriod, width } = layoutTimeline(layout);
      const dates = new Map(layout.events.map(({ id, date }) => [id, date!]));
      const byYear = lengthOf(layout.span) >= 550;
      for (const { id, left, right, label, aside } of marks) {
        if (label.date !== '' || (left < writingPeriod.left && writingPeriod.left < width)) continue;
        dropped++;
        const date = formatDate(dates.get(id)!.edtf, byYear ? 'short' : 'axis');
        const full = measure(label.text, date);
        const room = aside ? Math.max(left, width - right) - DOT - 13 : width - 12;
        if (full <= room && (!aside || (left > DOT + 7 && right < width - DOT - 7)))
          throw new Error(`${id} has ${room} for ${full}`);
      }
    });
    expect(dropped).toBeGreaterThan(50);
  });

  test('panning there and back gives the same Scene', () => {
    fc.assert(
      fc.property(anyPane, fc.integer({ min: -5000, max: 5000 }), (layout, by) => {
        const there = { from: layout.span.from + by, to: layout.span.to + by };
        const before = layoutTimeline(layout);
        layoutTimeline({ ...layout, span: there });
        expect(layoutTimeline({ ...layout, span: { from: there.from - by, to: there.to - by } })).toEqual(
          before,
        );
      }),
      { seed },
    );
  });

  test('panning moves marks sideways, and none up or down, by whole days or by parts of them', () => {
    fc.assert(
      fc.property(anyPane, fc.integer({ min: -3000, max: 3000 }), (layout, by) => {
        const days = (by / 3000) * lengthOf(layout.span);
        const there = { ...layout, span: { from: layout.span.from + days, to: layout.span.to + days } };
        expect([...assignRows(there)]).toEqual([...assignRows(layout)]);
        const [scene, panned] = [
          layoutTimeline({ ...layout, everything: true }),
          layoutTimeline({ ...there, everything: true }),
        ];
        expect(panned.rows).toBe(scene.rows);
        const scale = layout.width / lengthOf(layout.span);
        for (const [i, mark] of panned.marks.entries()) {
          const { row, shape, left, right } = scene.marks[i]!;
          expect(mark).toMatchObject({ row, shape });
          // To a thousandth of a pixel, as far as a number reckons from here to the first century.
          expect(mark.left).toBeCloseTo(left - days * scale, 1);
          expect(mark.right).toBeCloseTo(right - days * scale, 1);
        }
      }),
      { seed },
    );
  });

  test('an entry shares its row only with what is a label’s width away, and is as high as its neighbours let it', () => {
    let shared = 0;
    always((layout) => {
      const rows = assignRows(layout);
      const scale = layout.width / lengthOf(layout.span);
      const boxes = layout.events.map((event) => {
        const { from, to } = event.date!.drawn;
        const room = measure(event.label, formatDate(event.date!.edtf, 'short')) + 43;
        const [left, right] = [(from + 0.5) * scale - room, (to + 0.5) * scale + room];
        return { row: rows.get(event.id)!, from: left, to: right };
      });
      for (const [i, a] of boxes.entries()) {
        for (const b of boxes.slice(i + 1)) {
          if (a.row !== b.row) continue;
          shared++;
          if (meets(a, b)) throw new Error('two entries of a row stand too close');
        }
        if (a.row > 0 && layout.width >= 420) {
          const wider = { from: a.from - scale - 20, to: a.to + scale + 20 };
          if (!boxes.some((b) => b.row === a.row - 1 && meets(wider, b)))
            throw new Error('an entry stands lower than it need');
        }
      }
    }, 300);
    expect(shared).toBeGreaterThan(100);
  });

  test('rows are counted without a gap, and the Scene says how many', () => {
    always((layout) => {
      const rows = new Set(assignRows(layout).values());
      expect(layoutTimeline(layout).rows).toBe(rows.size);
      expect(Math.max(...rows)).toBe(rows.size - 1);
    });
  });

  test('of two that come near each other, the one that begins later stands lower, unless it is wider than the pane', () => {
    let pairs = 0;
    always((layout) => {
      const { marks } = layoutTimeline(layout);
      const beginnings = new Map(layout.events.map(({ id, date }) => [id, date!.drawn.from]));
      for (const a of marks)
        for (const b of marks) {
          const narrow = [a, b].every(({ left, right }) => right - left < layout.width);
          if (!narrow || !boxesOf(a).some((box) => boxesOf(b).some((other) => meets(box, other)))) continue;
          if (beginnings.get(a.id)! >= beginnings.get(b.id)!) continue;
          // On a phone events come first.
          if (layout.width < 420 && (a.kind === 'event') !== (b.kind === 'event')) continue;
          pairs++;
          if (a.row >= b.row) throw new Error(`${a.id} is not above ${b.id}`);
        }
    });
    expect(pairs).toBeGreaterThan(500);
  });

  test('nothing is drawn finer than it is known: what may be any day of a year is never a day wide', () => {
    always((layout) => {
      const scale = layout.width / lengthOf(layout.span);
      for (const { id, shape, left, right } of layoutTimeline(layout).marks) {
        const { date } = layout.events.find((event) => event.id === id)!;
        if (date!.meaning !== 'within' || date!.earliest === null || date!.end.bound !== 'known') continue;
        const { from, to } = date!.drawn;
        if (from < to && lengthOf({ from, to }) * scale >= 14) {
          expect(shape).toBe('span');
          expect(right - left).toBeCloseTo(lengthOf({ from, to }) * scale, 3);
        }
      }
    });
  });
});

describe('the article’s own timeline, where it opens', () => {
  const opened = (width: number): Scene =>
    layoutTimeline({ ...seeded, width, span: openingSpan({ ...seeded, width }).span });

  test.each([600, 760, 900, 1100, 1300, 1600])(
    '%d pixels wide, is a staircase in the order of beginning',
    (width) => {
      const { marks } = opened(width);
      const wide = marks.filter(({ left, right }) => right - left >= width);
      const stairs = marks.filter((mark) => !wide.includes(mark));
      expect(wide.length).toBeGreaterThan(2);
      expect(stairs.length).toBeGreaterThan(5);
      expect(Math.max(...wide.map(({ row }) => row))).toBeLessThan(Math.min(...stairs.map(({ row }) => row)));
      const beginnings = new Map(seeded.events.map(({ id, date }) => [id, date!.drawn.from]));
      const down = [...stairs].sort((a, b) => a.row - b.row).map(({ id }) => beginnings.get(id)!);
      expect(down).toEqual([...down].sort((a, b) => a - b));
    },
  );

  test.each([760, 900, 1100, 1300, 1600])('%d pixels wide, has a date on every label', (width) => {
    expect(
      opened(width)
        .marks.filter(({ label }) => label.date === '')
        .map(({ id }) => id),
    ).toEqual([]);
  });
});

type Box = { readonly from: number; readonly to: number };

const labelBox = ({ label }: Mark): Box => ({ from: label.left, to: label.left + label.width });
const boxesOf = (mark: Mark): readonly Box[] => {
  const dotted = mark.shape === 'dot' || mark.shape === 'tail';
  const end = Math.max(mark.right + (mark.fadesOut ? FADE : 0), mark.shape === 'dot' ? mark.right + DOT : 0);
  return [labelBox(mark), { from: mark.left - (dotted ? DOT : 0), to: end }];
};
const meets = (a: Box, b: Box) => a.from < b.to && b.from < a.to;
