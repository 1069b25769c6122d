import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import kindMarkStyles from '../../entry/kindMark.css?inline';
import { colours } from '../../render/static/colours.ts';
import { measureWider } from '../../render/static/measureWider.ts';
import { shownOf } from '../../store/shown.ts';
import type { Store } from '../../store/store.ts';
import { Paper } from './PrintedPage.tsx';
import styles from './print.css?inline';
import pageStyles from './printedPage.css?inline';

let undo: (() => void) | null = null;

/**
 * From now on printing prints every entry that is shown, and not the page: the paper is made when printing begins, and
 * gone when it ends. Returns its undo.
 */
export function printOnPaper(store: Store): () => void {
  undo?.();
  const media = matchMedia('print');
  let takeAway: (() => void) | null = null;
  const lay = () => {
    // Nothing can be waited for here; what is missing is said on the paper, and is there the next time.
    store.loadSupplement();
    takeAway ??= layOut(store);
  };
  const clear = () => {
    takeAway?.();
    takeAway = null;
  };
  const onMedia = () => (media.matches ? lay() : clear());
  addEventListener('beforeprint', lay);
  addEventListener('afterprint', clear);
  media.addEventListener('change', onMedia);
  onMedia();
  const undoThis = () => {
    removeEventListener('beforeprint', lay);
    removeEventListener('afterprint', clear);
    media.removeEventListener('change', onMedia);
    clear();
    undo = null;
  };
  undo = undoThis;
  return undoThis;
}

/** Prints every entry that is shown, with its sources, from wherever in the page this is asked for. */
export async function printAll(store: Store): Promise<void> {
  await store.loadSupplement();
  // In somebody else’s page only this once: what that prints is its own affair.
  if (!undo) addEventListener('afterprint', printOnPaper(store), { once: true });
  print();
}

/** Puts the paper into the page, at once. Returns what takes it away. */
function layOut(store: Store): () => void {
  const host = document.createElement('div');
  host.lang = 'en';
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [
    sheet(
      `:host{${Object.entries(colours)
        .map(([name, value]) => `--${name}:${value};`)
        .join('')}}`,
    ),
    sheet(kindMarkStyles),
    sheet(styles),
  ];
  host.dataset.paper = '';
  const page = sheet(pageStyles);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, page];
  document.body.append(host);
  const root = createRoot(shadow);
  flushSync(() =>
    root.render(<Paper shown={shownOf(store.getState(), store.url)} measure={measureWider()} />),
  );
  return () => {
    root.unmount();
    host.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== page);
  };
}

function sheet(text: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}
