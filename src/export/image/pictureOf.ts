import { knownOf, sourceTitle } from '../../i18n/entryText.ts';
import { writingPeriodOf } from '../../model/dates/span.ts';
import { colours } from '../../render/static/colours.ts';
import { legendShapes } from '../../render/static/legendShapes.ts';
import { moved, type Picture, type Shape } from '../../render/static/Shape.ts';
import { heightOf, shapesOf } from '../../render/static/shapesOf.ts';
import { wrap } from '../../render/static/wrap.ts';
import { layoutTimeline, type Measure } from '../../scene/layoutTimeline.ts';
import { openingSpan, shownSpan } from '../../scene/openingSpan.ts';
import type { Scene } from '../../scene/Scene.ts';
import type { Shown } from '../../store/shown.ts';
import { captionOf } from './wholePicture.ts';

const EDGE = 24;
const WIDTH = 912; // CSS pixels, without the edges
const SERIF = "Charter, 'Bitstream Charter', 'Charis SIL', 'Iowan Old Style', Georgia, serif";

/**
 * The timeline as it is seen, its span, filter and chosen entry, as a picture of its own: under its title, over what it
 * shows, where that comes from, and a link to it. `pane` is how wide it is seen, in CSS pixels, which the opening span
 * depends on.
 */
export function pictureOf(shown: Shown, measure: Measure, pane = WIDTH): Picture {
  const { dataset, view, linkOf } = shown;
  const scene = sceneOf(shown, measure, pane);
  const caption = captionOf(dataset);
  const key = legendShapes(scene.marks, WIDTH);
  const parts: { readonly shapes: readonly Shape[]; readonly height: number }[] = [
    headOf(shown),
    { shapes: shapesOf(scene, { caption, chosen: view.event, linkOf }), height: heightOf(scene) },
    { ...key, height: key.height + 10 },
    footOf(shown, scene),
  ];
  let height = EDGE;
  const shapes = parts.flatMap((part) => {
    const top = height;
    height += part.height;
    return moved(part.shapes, EDGE, top);
  });
  const title = `Timeline of ${titleOf(shown)}: ${scene.marks.length} entries`;
  return { title, width: WIDTH + 2 * EDGE, height: Math.ceil(height + EDGE), shapes };
}

function sceneOf({ dataset, view, events }: Shown, measure: Measure, pane: number): Scene {
  const { extent } = dataset;
  const dated = (all: Shown['events']) => all.filter(({ date }) => date !== null);
  const writingPeriod = writingPeriodOf(dataset);
  const opening = openingSpan({ events: dated(dataset.events), writingPeriod, extent, width: pane, measure });
  const chosen = dataset.events.find(({ id }) => id === view.event) ?? null;
  const span = shownSpan(view.span, opening.span, chosen, extent);
  return layoutTimeline({
    events: dated(events),
    span,
    writingPeriod,
    width: WIDTH,
    measure,
    chosen: view.event,
  });
}

const titleOf = ({ dataset }: Shown): string => sourceTitle(dataset);

function headOf(shown: Shown) {
  const looks = { fontFamily: SERIF, fontSize: 22, fontWeight: 600, fill: colours.ink };
  const title = wrap(titleOf(shown), 75);
  const known = wrap(`Attested · ${shown.dataset.articles.map(knownOf).join('; ')}`, 125);
  return column([
    ...title.map((text) => ({ text, height: 29, looks })),
    ...known.map((text) => ({ text, height: 18, looks: small })),
    { text: '', height: 10, looks: small },
  ]);
}

function footOf(shown: Shown, { before, after, marks }: Scene) {
  const undated = shown.events.filter(({ date }) => date === null).length;
  const outside = [before.length && `${before.length} earlier`, after.length && `${after.length} later`];
  const words = [
    `${shown.set}: ${marks.length} drawn`,
    outside.some(Boolean) && `${outside.filter(Boolean).join(' and ')} than this span`,
    undated > 0 && `${undated} without a date`,
  ];
  const says = `${words.filter(Boolean).join(', ')}. A quote shows that the article says it, not that it is true.`;
  return column([
    ...wrap(says, 125).map((text) => ({ text, height: 18, looks: small })),
    {
      text: `Version ${shown.dataset.version} of the data · ${shown.here}`,
      height: 18,
      looks: small,
      href: shown.here,
    },
  ]);
}

const small = { fontSize: 12.5, fill: colours.soft };

type Line = {
  readonly text: string;
  /** From this line to the next. */
  readonly height: number;
  readonly looks: Shape['attributes'];
  readonly href?: string;
};

function column(lines: readonly Line[]) {
  let height = 0;
  const shapes = lines.flatMap(({ text, height: own, looks, href }): Shape[] => {
    height += own;
    const attributes = { x: 0, y: height - own * 0.28, ...looks };
    return text === '' ? [] : [{ tag: 'text', attributes, text, ...(href ? { href } : {}) }];
  });
  return { shapes, height };
}
