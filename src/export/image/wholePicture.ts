import { writtenCaption } from '../../i18n/entryText.ts';
import type { Dataset, TimelineEvent } from '../../model/dataset.ts';
import type { TimeSpan } from '../../model/dates/days.ts';
import { writingPeriodOf } from '../../model/dates/span.ts';
import { cutRows } from '../../render/static/cutRows.ts';
import { legendShapes } from '../../render/static/legendShapes.ts';
import { moved, type Picture } from '../../render/static/Shape.ts';
import { heightOf, shapesOf } from '../../render/static/shapesOf.ts';
import { layoutTimeline, type Measure } from '../../scene/layoutTimeline.ts';
import { wholeSpan } from '../../scene/openingSpan.ts';
import type { Shown } from '../../store/shown.ts';

export const PAPER = 680; // CSS pixels: what A4, the narrower sheet, has between its margins
const MOST_ROWS = 30; // what the shorter sheet, Letter, has room for under a heading

/** Every dated entry that is shown, numbered as in the list, from the first to the last day of them all. */
export function wholePicture({ dataset, events, linkOf }: Shown, measure: Measure): Picture[] {
  const dated = events.flatMap((event, i): TimelineEvent[] =>
    event.date ? [{ ...event, label: `${i + 1}  ${event.label}` }] : [],
  );
  if (dated.length === 0) return [];
  const writingPeriod = writingPeriodOf(dataset);
  const { span } = wholeSpan(extentOf(dated, writingPeriod), PAPER);
  const scene = layoutTimeline({
    events: dated,
    span,
    writingPeriod,
    width: PAPER,
    measure,
    everything: true,
  });
  return cutRows(scene, MOST_ROWS).map((piece): Picture => {
    const height = heightOf(piece);
    const key = legendShapes(piece.marks, PAPER);
    return {
      title: `${piece.marks.length} dated entries on their time axis`,
      width: PAPER,
      height: height + key.height,
      shapes: [...shapesOf(piece, { caption: captionOf(dataset), linkOf }), ...moved(key.shapes, 0, height)],
    };
  });
}

export const captionOf = ({ articles }: Dataset): string => writtenCaption(articles);

function extentOf(events: readonly TimelineEvent[], writingPeriod: TimeSpan): TimeSpan {
  const spans = [writingPeriod, ...events.flatMap(({ date }) => (date ? [date.drawn] : []))];
  return {
    from: Math.min(...spans.map(({ from }) => from)),
    to: Math.max(...spans.map(({ to }) => to)),
  };
}
