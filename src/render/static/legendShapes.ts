import { kindWords } from '../../i18n/words.ts';
import { datedKinds, type EventKind, saidKinds } from '../../model/dataset.ts';
import { legendFor } from '../../scene/legend.ts';
import type { Mark } from '../../scene/Scene.ts';
import { colours } from './colours.ts';
import type { Shape } from './Shape.ts';
import { kindColour, strokeOf } from './shapesOf.ts';

const ROW = 20;
const SAMPLE = 24; // the room a mark has before its words
const LETTER = 7; // no system font is wider at 12 px
const GAP = 18;

/** What the colours and lines of these marks mean, in as many rows as the width asks for. */
export function legendShapes(
  marks: readonly Mark[],
  width: number,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const kinds = [...datedKinds, ...saidKinds].filter((kind) => marks.some((mark) => mark.kind === kind));
  const items = [
    ...kinds.map((kind) => ({ words: kindWords[kind].many, sample: sampleOfKind(kind) })),
    // That a line is dashed is said with the kind.
    ...legendFor(marks)
      .filter(({ look }) => look !== 'line' && look !== 'line dashed')
      .map(({ look, words }) => ({ words, sample: sampleOfLook(look) })),
  ];
  let [x, y] = [0, 10];
  const shapes = items.flatMap(({ words, sample }): Shape[] => {
    const room = SAMPLE + words.length * LETTER;
    if (x > 0 && x + room > width) [x, y] = [0, y + ROW];
    const [left, middle] = [x, y];
    x += room + GAP;
    return [
      ...sample(left, middle),
      {
        tag: 'text',
        attributes: { x: left + SAMPLE, y: middle + 4.2, fontSize: 12, fill: colours.soft },
        text: words,
      },
    ];
  });
  return { shapes, height: items.length === 0 ? 0 : y + 10 };
}

type Sample = (x: number, y: number) => readonly Shape[];

const plain = { kind: 'event', line: 'solid', fadesIn: false, endsVaguely: false } as const;

function sampleOfKind(kind: EventKind): Sample {
  const solid = kind === 'event' || kind === 'situation';
  return (x, y) => strokeOf(x, x + 18, y, { ...plain, kind, line: solid ? 'solid' : 'dashed' });
}

function sampleOfLook(look: string): Sample {
  if (look === 'dot') return dot(colours.raised);
  if (look === 'dot filled') return dot(colours.event);
  if (look === 'outline') {
    const looks = { rx: 3, fill: 'none', stroke: kindColour('event'), strokeWidth: 1.5 };
    return (x, y) => [{ tag: 'rect', attributes: { x, y: y - 3, width: 18, height: 6, ...looks } }];
  }
  const fades = { fadesIn: look.includes('fades-in'), endsVaguely: !look.includes('fades-in') };
  return (x, y) => strokeOf(x, x + 18, y, { ...plain, ...fades });
}

const dot =
  (fill: string): Sample =>
  (x, y) => [
    {
      tag: 'circle',
      attributes: { cx: x + 9, cy: y, r: 4, stroke: colours.event, strokeWidth: 2, fill },
    },
  ];
