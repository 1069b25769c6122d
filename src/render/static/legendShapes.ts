import { t } from '../../i18n/text.ts';
import { datedKinds, type EventKind, saidKinds } from '../../model/dataset.ts';
import { legendFor, type MarkStyle } from '../../scene/legend.ts';
import type { Mark } from '../../scene/Scene.ts';
import { colours } from './colours.ts';
import type { Shape } from './Shape.ts';
import { markOf } from './shapesOf.ts';

const ROW = 20;
const SAMPLE = 30; // how wide a sample is: what is still going on needs 24 of it beyond its end
const ROOM = 36; // what it has before its words
const LETTER = 7; // no system font is wider at 12 px
const GAP = 18;

/** What the colours and lines of these marks mean, in as many rows as the width asks for. */
export function legendShapes(
  marks: readonly Mark[],
  width: number,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const kinds = [...datedKinds, ...saidKinds].filter((kind) => marks.some((mark) => mark.kind === kind));
  const rows = legendFor(marks);
  const items = [
    ...kinds.map((kind) => ({ words: t.kinds[kind].many, kind, sample: sampleOfKind(kind) })),
    ...rows.map(({ words, sample }) => ({ words, kind: 'event' as const, sample })),
  ];
  let [x, y] = [0, 10];
  const shapes = items.flatMap(({ words, kind, sample }): Shape[] => {
    const room = ROOM + words.length * LETTER;
    if (x > 0 && x + room > width) [x, y] = [0, y + ROW];
    const [left, middle] = [x, y];
    x += room + GAP;
    return [
      ...sampleShapes({ ...sample, kind }, left, middle),
      {
        tag: 'text',
        attributes: { x: left + ROOM, y: middle + 4.2, fontSize: 12, fill: colours.soft },
        text: words,
      },
    ];
  });
  return { shapes, height: items.length === 0 ? 0 : y + 10 };
}

/** A mark as it is drawn on the timeline, as wide as a sample is; a dot stands in the middle of it. */
function sampleShapes(sample: MarkStyle & { readonly kind: EventKind }, x: number, y: number): Shape[] {
  const end = x + SAMPLE;
  if (sample.shape === 'dot')
    return markOf({ ...sample, left: x + SAMPLE / 2, right: x + SAMPLE / 2 }, y, end);
  // What is still going on is drawn on beyond its end.
  return markOf({ ...sample, left: x, right: sample.fadesOut ? x + 6 : end }, y, end);
}

const sampleOfKind = (kind: EventKind): MarkStyle => ({
  shape: 'bar',
  line: kind === 'event' || kind === 'situation' ? 'solid' : 'dashed',
  filled: false,
  fadesIn: false,
  endsVaguely: false,
  fadesOut: false,
});
