import { describe, expect, test } from 'vitest';
import { datasetOf } from '../../../test/datasetOf.ts';
import { writingPeriodOf } from '../../model/dates/span.ts';
import { estimateLabel } from '../../scene/estimateLabels.ts';
import { layoutTimeline } from '../../scene/layoutTimeline.ts';
import { legendFor } from '../../scene/legend.ts';
import { wholeSpan } from '../../scene/openingSpan.ts';
import { legendShapes } from './legendShapes.ts';
import type { Shape } from './Shape.ts';
import { shapesOf } from './shapesOf.ts';

const WIDTH = 900;

/** An entry → its mark, laid out as on the timeline, and what is drawn of that. */
function drawn(entry: string) {
  const dataset = datasetOf(`${entry}\n2021-01-01 other - event`);
  const writingPeriod = writingPeriodOf(dataset);
  const scene = layoutTimeline({
    events: dataset.events,
    span: wholeSpan(dataset.extent, WIDTH).span,
    writingPeriod,
    width: WIDTH,
    measure: estimateLabel,
    chosen: null,
  });
  const alone = { ...scene, ticks: [], ties: [], marks: scene.marks.filter(({ id }) => id === 'it') };
  const [mark] = alone.marks;
  return { mark: mark!, shapes: shapesOf(alone, { caption: '' }).filter(isOfMark) };
}

/** Not the band of the writing period, and not a label or its ground. */
const isOfMark = ({ tag, attributes }: Shape) =>
  tag === 'line' || tag === 'circle' || (tag === 'rect' && attributes.rx !== undefined);

/** How a mark is drawn, whatever its colour, place and length. */
function styleOf(shapes: readonly Shape[]) {
  const solid = shapes.find(({ attributes: { strokeOpacity = 1 } }) => strokeOpacity === 1)!;
  const from = ({ attributes: { x1, cx, x } }: Shape) => Number(x1 ?? cx ?? x);
  return [
    ...new Set(
      shapes.map((shape) => {
        const { stroke, fill, strokeDasharray, strokeOpacity, strokeWidth } = shape.attributes;
        const ground = fill === undefined ? '' : fill === stroke ? 'filled' : 'open';
        const faint =
          strokeOpacity === undefined ? '' : from(shape) < from(solid) ? 'faint before' : 'faint after';
        return [shape.tag, strokeWidth, strokeDasharray ? 'dashed' : '', ground, faint]
          .filter(Boolean)
          .join(' ');
      }),
    ),
  ].sort();
}

describe('a sample of the legend is drawn as the mark that it explains', () => {
  test.each([
    ['line solid', '2021-02-01/2021-11-30 it - situation'],
    ['line dashed', '2021-02-01/2021-11-30 it - report'],
    ['line fades-in', '2021-02~/2021-11-30 it - situation'],
    ['line ends-vaguely', '2021-02-01/2021-11~ it - situation'],
    ['line fades-out', '2021-02-01/.. it - situation'],
    ['outline', '2021-05 it - event'],
    ['dot', '2021-05-03 it - event'],
  ])('%s: %s', (look, entry) => {
    const { mark, shapes } = drawn(entry);
    const row = legendFor([mark]).find((row) => row.look === look)!;
    expect(row, `no “${look}” among ${legendFor([mark]).map(({ look }) => look)}`).toBeDefined();
    expect(row.is(row.sample)).toBe(true);
    const legend = legendShapes([mark], WIDTH).shapes;
    const text = legend.findIndex((shape) => shape.text === row.words);
    const before = legend.slice(0, text).findLastIndex((shape) => shape.tag === 'text');
    expect(styleOf(legend.slice(before + 1, text))).toEqual(styleOf(shapes));
  });
});
