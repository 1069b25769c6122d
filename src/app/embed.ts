import { t } from '../i18n/text.ts';
import { type Dataset, datasetFormat, type Supplement } from '../model/dataset.ts';
import { memoryAddress } from '../store/address.ts';
import { mountAttested as mount } from './mountAttested.tsx';
import './embed.css';

/** As `public/embed/attested.d.ts` tells them to others; a test holds the two together. */
export type Options = {
  readonly dataset?: object | undefined;
  readonly datasetUrl?: string | URL | undefined;
  readonly article?: string | undefined;
  readonly backgroundUrl?: string | URL | undefined;
  readonly siteUrl?: string | URL | undefined;
  readonly view?: string | undefined;
};

const here = import.meta.url;
const UNSIZED = 640; // CSS pixels, in an element that has no height

/**
 * Shows a timeline inside `element` of anybody’s page, as high as the element is. It stands in a shadow root: no style gets
 * in or out, and the page’s address, title, history and keys are left alone. `destroy` leaves the element as it was.
 */
export function mountAttested(
  element: HTMLElement,
  { dataset, datasetUrl, article, backgroundUrl, siteUrl, view }: Options = {},
): { readonly destroy: () => void } {
  const data = urlOf(datasetUrl, `${article ? `${article}/` : ''}dataset.json`, here);
  const supplement = urlOf(backgroundUrl, 'background.json', data);
  const site = urlOf(siteUrl, '../', here);
  const { host, root, styled } = createRoot(element);
  let undo = () => {};
  let gone = false;

  Promise.all([dataset ?? load(data), styled]).then(
    ([dataset]) => {
      if (gone) return;
      const { collection, format } = dataset as Dataset;
      if (format !== datasetFormat) {
        root.textContent = t.ui.otherFormat;
        return;
      }
      const address = memoryAddress(view, site.replace(/[^/]*$/, ''), collection?.home);
      undo = mount(root, {
        dataset: dataset as Dataset,
        address,
        loadSupplement: () => load<Supplement>(supplement),
      }).destroy;
    },
    (error: unknown) => {
      root.textContent = t.ui.embedNotLoaded;
      throw error;
    },
  );
  return {
    destroy: () => {
      gone = true;
      undo();
      host.remove();
    },
  };
}

/** What is given counts from the page, what is not from where `base` is. */
const urlOf = (given: string | URL | undefined, name: string, base: string): string =>
  given === undefined ? new URL(name, base).href : new URL(given, document.baseURI).href;

function createRoot(element: HTMLElement) {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'open' });
  const styles = document.createElement('link');
  styles.rel = 'stylesheet';
  styles.href = new URL('attested.css', here).href;
  // Labels are measured as they are drawn, so nothing is drawn before its style is there.
  const styled = new Promise((resolve, reject) => {
    styles.onload = resolve;
    styles.onerror = () => reject(new Error(`${styles.href} could not be loaded`));
  });
  const root = document.createElement('div');
  root.className = 'root';
  shadow.append(styles, root);
  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    shadow.addEventListener(type, (event) => keepInside(event as KeyboardEvent));
  if (element.clientHeight === 0) root.style.height = `${UNSIZED}px`;
  element.append(host);
  return { host, root, styled };
}

/** To the page around it, what is typed in a field in here would seem typed on plain ground, and a key of ours would be its own too. */
function keepInside(event: KeyboardEvent): void {
  const typed = (event.target as Element).closest('input, textarea, select') !== null;
  if (typed || event.defaultPrevented) event.stopPropagation();
}

async function load<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}
