import type { EventKind } from '../../model/dataset.ts';
import type { MarkStyle } from '../../scene/legend.ts';
import type { Label, Mark, Scene } from '../../scene/Scene.ts';
import { colours } from './colours.ts';
import type { Shape } from './Shape.ts';

export const AXIS = 44; // the caption of the writing period, and the axis under it
export const PITCH = 26; // from row to row
const TEXT = -2.5; // from the middle of a row to that of a label
const LINE = 9.5; // to a line under its label
const BASELINE = 4.4; // from the middle of letters to where they stand
const FADE = 24;
const DASH = 9; // a dash and the gap after it

type How = {
  /** The writing period’s, “written 2–6 March 2022”. */
  readonly caption: string;
  readonly chosen?: string | null;
  readonly linkOf?: (id: string) => string;
};

/** How high a Scene is drawn, its axis included. */
export const heightOf = ({ rows }: Scene): number => AXIS + rows * PITCH + 8;

/** A Scene → what is drawn of it, from its top left corner. */
export function shapesOf(scene: Scene, { caption, chosen = null, linkOf }: How): Shape[] {
  const { ticks, ties, chosenDays: days, marks } = scene;
  const height = heightOf(scene);
  return [
    ...writingPeriodOf(scene, caption),
    ...ticks.flatMap(({ at, text }): Shape[] => [
      line(at, at, text ? 24 : AXIS - 4, height, { stroke: colours.hair }),
      ...(text
        ? [{ tag: 'text', attributes: { x: at + 5, y: 36, fontSize: 12, fill: colours.soft }, text } as const]
        : []),
    ]),
    ...(days
      ? [
          box(days.left, days.right, AXIS, AXIS + (days.row + 1) * PITCH, scene.width, {
            fill: colours.tint,
            stroke: colours.accent,
            strokeOpacity: 0.5,
          }),
        ]
      : []),
    ...ties.map(({ at, from, to }) =>
      line(at, at, rowAt(from) + TEXT, rowAt(to) + TEXT, { stroke: colours.event }),
    ),
    ...[...marks]
      .sort((a, b) => a.row - b.row || a.left - b.left)
      .flatMap((mark) => {
        const href = linkOf?.(mark.id);
        return [
          ...markOf(mark, rowAt(mark.row) + (mark.aside ? TEXT : LINE), scene.width),
          ...labelOf(mark, scene, mark.id === chosen, href),
        ];
      }),
  ];
}

const kindColour = (kind: EventKind): string => colours[kind === 'report' ? 'claim' : kind];

/** A stroke from left to right, faint at an end that is not certain. */
function strokeOf(
  left: number,
  right: number,
  y: number,
  { fadesIn, endsVaguely, line: look, kind }: Pick<Mark, 'fadesIn' | 'endsVaguely' | 'line' | 'kind'>,
): Shape[] {
  const most = (right - left) * (fadesIn && endsVaguely ? 0.4 : 0.6);
  const steps = Math.floor(Math.min(64, most) / DASH);
  const looks = {
    stroke: kindColour(kind),
    strokeWidth: 2,
    ...(look === 'dashed' ? { strokeDasharray: '6 3' } : {}),
  };
  const begin = left + (fadesIn ? steps * DASH : 0);
  const end = right - (endsVaguely ? steps * DASH : 0);
  const faint = (from: number, opacity: number) =>
    line(from, from + DASH, y, y, { ...looks, strokeOpacity: Math.round(opacity * 100) / 100 });
  const ramp = Array.from({ length: steps }, (_, i) => 0.2 + (0.8 * i) / steps);
  return [
    ...(fadesIn ? ramp.map((opacity, i) => faint(left + i * DASH, opacity)) : []),
    line(begin, end, y, y, looks),
    ...(endsVaguely ? ramp.map((opacity, i) => faint(right - (i + 1) * DASH, opacity)) : []),
  ];
}

const rowAt = (row: number) => AXIS + (row + 0.5) * PITCH;
const line = (x1: number, x2: number, y1: number, y2: number, looks: Shape['attributes']): Shape => ({
  tag: 'line',
  attributes: { x1: round(x1), x2: round(x2), y1, y2, ...looks },
});
const round = (x: number) => Math.round(x * 100) / 100;

function box(
  left: number,
  right: number,
  top: number,
  bottom: number,
  width: number,
  looks: Shape['attributes'],
): Shape {
  const [from, to] = [inside(left, width), inside(right, width)];
  const size = { x: round(from), y: top, width: round(Math.max(0, to - from)), height: bottom - top };
  return { tag: 'rect', attributes: { ...size, ...looks } };
}

const inside = (x: number, width: number) => Math.max(0, Math.min(width, x));

function writingPeriodOf(scene: Scene, caption: string): Shape[] {
  const { writingPeriod, width } = scene;
  const right = Math.max(writingPeriod.right, writingPeriod.left + 2);
  if (right < 0 || writingPeriod.left > width) return [];
  const end = inside(right, width);
  return [
    box(writingPeriod.left, right, 20, heightOf(scene), width, {
      fill: colours.band,
      stroke: colours['band-line'],
    }),
    {
      tag: 'text',
      attributes: { x: round(end), y: 14, textAnchor: 'end', fontSize: 12, fill: colours.ink },
      text: caption,
    },
  ];
}

/** A mark without its label, its line or dot at `y`; nothing of it is drawn outside `width`. */
export function markOf(
  mark: MarkStyle & Pick<Mark, 'kind' | 'left' | 'right'>,
  y: number,
  width: number,
): Shape[] {
  const { shape, left, right, filled, kind, fadesOut, line: look } = mark;
  const stroke = kindColour(kind);
  const [from, to] = [inside(left, width), inside(right, width)];
  const dot: Shape = {
    tag: 'circle',
    attributes: {
      cx: round(left),
      cy: y,
      r: 4,
      stroke,
      strokeWidth: 2,
      fill: filled ? stroke : colours.raised,
    },
  };
  if (shape === 'dot') return [dot];
  if (shape === 'span')
    return [
      box(left, right, y - 3, y + 3, width, {
        rx: 3,
        fill: 'none',
        stroke,
        strokeWidth: 1.5,
        ...(look === 'dashed' ? { strokeDasharray: '4 2' } : {}),
      }),
    ];
  const goesOn = fadesOut && right < width;
  return [
    ...strokeOf(from, to, y, { ...mark, fadesIn: mark.fadesIn && left === from }),
    ...(goesOn
      ? strokeOf(to, Math.min(to + FADE, width), y, {
          kind,
          line: look,
          fadesIn: false,
          endsVaguely: true,
        })
      : []),
    ...(shape === 'tail' && left >= 0 ? [dot] : []),
  ];
}

/** A label on a ground of its own, so that no line runs through its letters. */
function labelOf(mark: Mark, { width }: Scene, chosen: boolean, href: string | undefined): Shape[] {
  const { label, row, kind } = mark;
  const y = rowAt(row) + TEXT;
  const [x, textAnchor] = hang(mark);
  return [
    {
      tag: 'rect',
      attributes: {
        x: round(label.left - 2),
        y: y - 8,
        width: round(Math.min(label.width + 4, width - label.left + 2)),
        height: 15,
        fill: colours.raised,
        fillOpacity: 0.75,
      },
    },
    {
      tag: 'text',
      attributes: {
        x: round(x),
        y: y + BASELINE,
        textAnchor,
        fontSize: 12.5,
        fontWeight: kind === 'event' || chosen ? 600 : 400,
        fill: chosen ? colours.accent : colours.ink,
      },
      text: label.text,
      ...(label.date ? { date: label.date } : {}),
      ...(href ? { href } : {}),
    },
  ];
}

/** The end of a label that its place depends on: it stays there in a font of another width. */
function hang({ left, right, label }: Mark): [x: number, anchor: 'start' | 'end'] {
  const end = endOf(label);
  const slid = label.left < right && (end <= left || label.left < left);
  return slid ? [end, 'end'] : [label.left, 'start'];
}

const endOf = ({ left, width }: Label): number => left + width;
