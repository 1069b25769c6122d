import { measureWider } from '../../render/static/measureWider.ts';
import { paintPicture } from '../../render/static/paintPicture.ts';
import { svgText } from '../../render/static/svgText.ts';
import { shownOf } from '../../store/shown.ts';
import type { Store } from '../../store/store.ts';
import { pictureOf } from './pictureOf.ts';

/** The timeline as it is seen, as an SVG file. `pane` is how wide it is seen in CSS pixels; without it, as on a wide screen. */
export const pictureAsSvg = (store: Store, pane?: number): string => svgText(draw(store, pane));

/** The same as PNG, two device pixels to a CSS pixel. */
export const pictureAsPng = (store: Store, pane?: number): Promise<Blob> => paintPicture(draw(store, pane));

const draw = (store: Store, pane?: number) =>
  pictureOf(shownOf(store.getState(), store.url), measureWider(), pane);
