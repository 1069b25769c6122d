import { expect, test } from 'vitest';
import { datasetOf } from '../../../test/datasetOf.ts';
import { writingPeriodOf } from '../../model/dates/span.ts';
import { estimateLabel } from '../../scene/estimateLabels.ts';
import { layoutTimeline } from '../../scene/layoutTimeline.ts';
import { wholeSpan } from '../../scene/openingSpan.ts';
import { cutRows } from './cutRows.ts';

// All on two days, so that each has a row of its own and each day a tie.
const drawing = Array.from({ length: 13 }, (_, i) => `2021-08-${i % 2 ? '15' : '16'}  entry-${i}`).join('\n');
const dataset = datasetOf(drawing);
const scene = layoutTimeline({
  events: dataset.events,
  span: wholeSpan(dataset.extent, 600).span,
  writingPeriod: writingPeriodOf(dataset),
  width: 600,
  measure: estimateLabel,
});

test('a picture that no page is high enough for is cut between rows, and no mark is lost', () => {
  expect(scene.rows).toBe(13);
  const pieces = cutRows(scene, 5);
  expect(pieces.map(({ rows }) => rows)).toEqual([5, 5, 3]);
  expect(pieces.flatMap(({ marks }) => marks.map(({ id }) => id)).sort()).toEqual(
    scene.marks.map(({ id }) => id).sort(),
  );
  for (const { rows, marks, ties } of pieces) {
    for (const { row } of marks) expect(row >= 0 && row < rows).toBe(true);
    for (const { from, to } of ties) expect(from >= 0 && from <= to && to < rows).toBe(true);
  }
});

test('one that fits stays as it is', () => {
  expect(cutRows(scene, 13)).toEqual([scene]);
});
