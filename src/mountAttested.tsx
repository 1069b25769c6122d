import { StrictMode } from 'react';
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
};

/**
 * The one way in: shows a dataset inside `element` and keeps the view in `address`. Touches nothing outside the element.
 * Returns the store, and `destroy`, which leaves the element empty.
 */
export function mountAttested(
  element: HTMLElement,
  { dataset, address, loadBackground }: Parts,
): { readonly store: Store; readonly destroy: () => void } {
  const store = createAttestedStore(dataset, address, loadBackground);
  const root = createRoot(element);
  root.render(
    <StrictMode>
      <StoreContext value={store}>
        <App />
      </StoreContext>
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
