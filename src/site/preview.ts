import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import type { Collection, Dataset, TimelineEvent } from '../model/dataset.ts';
import {
  type Element,
  entryCard,
  type Fit,
  fits,
  indexCard,
  previewHeight,
  previewWidth,
  timelineCard,
} from './previewCard.ts';

/** The picture that a link shows in a chat: PNG, 1200 by 630. `event` is `null` for the whole timeline. */
export const previewOf = (dataset: Dataset, event: TimelineEvent | null): Promise<Uint8Array> =>
  pictureOf((fit) => (event ? entryCard(dataset, event, fit) : timelineCard(dataset, fit)));

/** The same of the index page of several articles. */
export const previewOfIndex = (datasets: readonly Dataset[], collection: Collection): Promise<Uint8Array> =>
  pictureOf((fit) => indexCard(datasets, collection, fit));

type CardOf = (fit: Fit) => Element;

async function pictureOf(cardOf: CardOf): Promise<Uint8Array> {
  const svg = await draw(await fittingCard(cardOf), previewHeight);
  // Its text is outlines by now, so that no font of the machine plays a part.
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}

/** The largest card that fits, found by halves: each is lower than the one before it. */
async function fittingCard(cardOf: CardOf): Promise<Element> {
  let [first, end] = [0, fits.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    const svg = await draw(cardOf(fits[middle]!));
    if (Number(/ height="([\d.]+)"/.exec(svg)?.[1]) <= previewHeight) end = middle;
    else first = middle + 1;
  }
  const fit = fits[first];
  if (fit) return cardOf({ ...fit, balanced: true });
  // A correction is never cut, nor a quote shown without it: neither is there.
  return cardOf({ ...fits.at(-1)!, balanced: true, bare: true });
}

/** Without a height the drawing is as high as its content. */
const draw = (element: Element, height?: number): Promise<string> =>
  satori(
    element as Parameters<typeof satori>[0],
    height ? { width: previewWidth, height, fonts: fonts() } : { width: previewWidth, fonts: fonts() },
  );

type Font = { readonly name: string; readonly weight: 400 | 600; readonly data: Buffer };
let loaded: Font[] | null = null;

/** Fonts of npm packages (OFL), for Latin, Greek and Cyrillic: a bare machine has none. */
function fonts(): Font[] {
  const { resolve } = createRequire(import.meta.url);
  loaded ??= (
    [
      ['Serif', 'source-serif-4'],
      ['Sans', 'inter'],
    ] as const
  ).flatMap(([name, family]) =>
    ([400, 600] as const).flatMap((weight) =>
      ['latin', 'latin-ext', 'greek', 'cyrillic'].map((script) => ({
        name: script === 'latin' ? name : `${name} ${script}`,
        weight,
        data: readFileSync(resolve(`@fontsource/${family}/files/${family}-${script}-${weight}-normal.woff`)),
      })),
    ),
  );
  return loaded;
}
