import { type ComponentType, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import type { Background, Dataset } from './domain/dataset.ts';
import type { Address } from './state/address.ts';
import { createAttestedStore, type Store, StoreContext } from './state/store.ts';

type Parts = {
  readonly dataset: Dataset;
  readonly address: Address;
  /** Called when a reader first asks for what is not in the dataset. */
  readonly loadBackground: () => Promise<Background>;
  /** What shows it, where that is not all of the app. */
  readonly Screen?: ComponentType | null | undefined;
};

/**
 * The one way in: shows a dataset inside `element` and keeps the view in `address`. Touches nothing outside the element.
 * Returns the store, and `destroy`, which leaves the element empty.
 */
export function mountAttested(
  element: HTMLElement,
  { dataset, address, loadBackground, Screen }: Parts,
): { readonly store: Store; readonly destroy: () => void } {
  const store = createAttestedStore(dataset, address, loadBackground);
  const root = createRoot(element);
  root.render(
    <StrictMode>
      <StoreContext value={store}>{Screen ? <Screen /> : <App />}</StoreContext>
    </StrictMode>,
  );
  return {
    store,
    destroy: () => {
      root.unmount();
      store.destroy();
    },
  };
}
