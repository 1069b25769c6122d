import type { Dataset, Supplement } from '../model/dataset.ts';
import { type Address, frameOf } from '../store/address.ts';
import { mountAttested } from './mountAttested.tsx';
import './page.css';
import './withoutScript.css';

const element = document.querySelector<HTMLElement>('#attested')!;

const page = document.documentElement.dataset;

/** What the link would change is hidden until it has: see index.html. */
const show = () => delete page.pending;

/** The page goes on as one without scripts, and says why: see index.html. */
const goWithout = (why: string) => dispatchEvent(new CustomEvent('attested:failed', { detail: why }));

type Parts = {
  readonly address: Address;
  /** Gives the dataset, or what is not in it and is asked for later. */
  readonly load: (part: 'dataset' | 'supplement') => Promise<unknown>;
  /** Keeps the page for when there is no network; where it cannot, that changes nothing else. */
  readonly keepOffline?: (() => Promise<void>) | undefined;
};

/** Shows Attested as a page of its own, which fills the window, or a frame of another page: its title and its keys are ours. */
export function boot(parts: Parts): void {
  page.started = 'true';
  const lacking = lackingIn(window);
  if (lacking) return void goWithout(`This browser cannot show the timeline: it has no ${lacking}.`);

  // Nothing waits for this: chunks that are loaded later import from this one, and would wait for it while it waits for them.
  start(parts).catch((error: unknown) => {
    goWithout('The timeline’s data could not be loaded.');
    throw error;
  });

  // The page is the app: its keys act also while nothing has the focus.
  document.addEventListener('keydown', (event) => {
    // Ours are characters and Escape; WebKit would move the focus for the copy of a Tab as well.
    const ours = event.key.length === 1 || event.key === 'Escape';
    if (!ours || event.target !== document.body) return;
    const app = element.querySelector('.attested');
    if (app && !app.dispatchEvent(new KeyboardEvent(event.type, event))) event.preventDefault();
  });
}

async function start({ address, load, keepOffline }: Parts): Promise<void> {
  const frame = frameOf(window);
  // In a frame of another page less is shown; what shows it comes along with the data.
  const [dataset, inFrame] = await Promise.all([
    load('dataset') as Promise<Dataset>,
    frame && import('../panes/embed/inFrame.ts'),
  ]);
  if (frame) element.dataset.frame = frame;
  const sent = [...element.childNodes];
  const { store } = mountAttested(element, {
    dataset,
    address,
    loadSupplement: () => load('supplement') as Promise<Supplement>,
    Screen: frame && inFrame?.screens[frame],
    page: element.dataset.page,
    onBroken: () => {
      element.replaceChildren(...sent);
      goWithout('The timeline broke down.');
    },
    onShown: (view) => {
      if (view === store.getState().view) show();
    },
  });
  inFrame?.settle(window, element);
  if (!frame)
    atRest(async () => {
      // Without it the page itself is printed.
      const paper = await import('../export/print/onPrint.tsx').catch(() => null);
      paper?.printOnPaper(store);
      // Where it failed already, that is told, and the reader asks again.
      if (!store.getState().supplementFailed) await store.loadSupplement();
      keepOffline?.().catch(() => {});
    });

  const nameThePage = () => {
    const { dataset, view } = store.getState();
    const named = ({ id }: { readonly id: string }) => id === view.event;
    const gone = dataset.withdrawn.find(named);
    const title = gone ? `“${gone.headline}” was withdrawn` : dataset.events.find(named)?.headline;
    document.title = `${title ?? (view.event === null ? dataset.title : 'Not found')} · Attested`;
  };
  nameThePage();
  store.subscribe(nameThePage);
  // While curating: an edited seed changes the page, and the view stays.
  import.meta.hot?.on('attested:dataset', (edited: readonly Dataset[]) => {
    const mine = edited.find(({ articles }) => idsOf(articles) === idsOf(dataset.articles));
    if (mine) store.replaceDataset(mine);
  });
}

/** What the app cannot do without. All else is asked for where it is used, and missed where it is not there. */
const lackingIn = (window: Window): string | null =>
  !('ResizeObserver' in window)
    ? 'ResizeObserver'
    : CSS.supports('container-type', 'inline-size')
      ? null
      : 'container queries';

/** Printing waits for nothing, so what it needs comes before it is asked for; but after all that the first view needs. */
function atRest(then: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(then);
  else setTimeout(then, 3000); // Safari
}

const idsOf = (articles: Dataset['articles']): string => articles.map(({ id }) => id).join();
