import { type ComponentType, startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import type { Dataset, Supplement } from '../model/dataset.ts';
import type { Address } from '../store/address.ts';
import { createAttestedStore, type Store } from '../store/store.ts';
import type { View } from '../store/view.ts';
import { isLight } from './isLight.ts';
import { Root } from './Root.tsx';

type Parts = {
  readonly dataset: Dataset;
  readonly address: Address;
  /** Called when a reader first asks for what is not in the dataset. */
  readonly loadSupplement: () => Promise<Supplement>;
  /** What shows it, where that is not all of the app. */
  readonly Screen?: ComponentType | null | undefined;
  /** The link that what stands in the element already was rendered for. */
  readonly page?: string | undefined;
  /** Called after a view has been drawn. */
  readonly onShown?: ((view: View) => void) | undefined;
  /** Called when nothing of it stands any more, for an error that nobody expected. */
  readonly onBroken?: (() => void) | undefined;
};

/**
 * The one way in: shows a dataset inside `element` and keeps the view in `address`. Touches nothing outside the element.
 * Where the element holds the page of the same entry already, goes on with that.
 * Returns the store, and `destroy`, which leaves the element empty.
 */
export function mountAttested(
  element: HTMLElement,
  { dataset, address, loadSupplement, Screen, page, onShown, onBroken }: Parts,
): { readonly store: Store; readonly destroy: () => void } {
  const store = createAttestedStore(dataset, address, loadSupplement, page);
  const onUncaughtError = (error: unknown) => {
    reportError(error);
    onBroken?.();
  };
  const options = { onUncaughtError };
  // Another entry’s page, or that of nothing (404), is no beginning.
  const begun =
    !Screen && page !== undefined && store.getInitialState().view.event === store.getState().view.event;
  const light = begun && isLight(page);
  const screen = <Root store={store} Screen={Screen} light={light} onShown={onShown} />;
  // What can be read already can wait: React takes it up in slices, and the page answers between them.
  const root = begun ? inSlices(() => hydrateRoot(element, screen, options)) : createRoot(element, options);
  if (!begun) root.render(screen);
  return {
    store,
    destroy: () => {
      root.unmount();
      store.destroy();
    },
  };
}

function inSlices<T>(begin: () => T): T {
  let begun: T | undefined;
  startTransition(() => {
    begun = begin();
  });
  return begun!;
}
