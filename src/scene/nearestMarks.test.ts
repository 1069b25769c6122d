import { expect, test } from 'vitest';
import { datasetOf } from '../../test/datasetOf.ts';
import { writingPeriodOf } from '../model/dates/span.ts';
import { estimateLabel } from './estimateLabels.ts';
import { layoutTimeline } from './layoutTimeline.ts';
import { nearestMarks } from './nearestMarks.ts';
import { wholeSpan } from './openingSpan.ts';

const drawing = Array.from(
  { length: 30 },
  (_, i) => `2021-${String((i % 12) + 1).padStart(2, '0')}-11 e${i} - event`,
);
const dataset = datasetOf(drawing.join('\n'));
const scene = layoutTimeline({
  events: dataset.events,
  span: wholeSpan(dataset.extent, 900).span,
  writingPeriod: writingPeriodOf(dataset),
  width: 900,
  measure: estimateLabel,
  chosen: 'e7',
});

test('keeps eight marks, the entry’s own among them, where they stood', () => {
  const { marks, rows } = nearestMarks(scene, 'e7');
  expect(marks).toHaveLength(8);
  expect(marks.map(({ id }) => id)).toContain('e7');
  expect(rows).toBe(scene.rows);
  for (const mark of marks) expect(scene.marks).toContain(mark);
});

test('keeps the last rows where the entry is not drawn, and all marks where there are few', () => {
  const { marks } = nearestMarks(scene, 'elsewhere');
  const least = Math.min(...marks.map(({ row }) => row));
  expect(
    scene.marks.filter(({ row }) => row > least).every(({ id }) => marks.some((mark) => mark.id === id)),
  ).toBe(true);
  const few = { ...scene, marks: scene.marks.slice(0, 3), ties: [] };
  expect(nearestMarks(few, null).marks).toEqual(few.marks);
});
