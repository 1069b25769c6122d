import { type ComponentType, StrictMode, useLayoutEffect } from 'react';
import { type Store, StoreContext, useStoreState } from '../store/store.ts';
import type { View } from '../store/view.ts';
import { App } from './App.tsx';

type Props = {
  readonly store: Store;
  /** What shows it, where that is not all of the app. */
  readonly Screen?: ComponentType | null | undefined;
  /** The page that it goes on with holds an entry and what stands around it, and not all: see App. */
  readonly light?: boolean;
  /** Called after a view has been drawn. */
  readonly onShown?: ((view: View) => void) | undefined;
};

/** The whole tree, the same in a built page and in the browser, or React would throw the page’s away. */
export function Root({ store, Screen, light = false, onShown }: Props) {
  return (
    <StrictMode>
      <StoreContext value={store}>
        {Screen ? <Screen /> : <App light={light} />}
        <Shown onShown={onShown} />
      </StoreContext>
    </StrictMode>
  );
}

function Shown({ onShown }: Pick<Props, 'onShown'>) {
  const view = useStoreState((state) => state.view);
  useLayoutEffect(() => onShown?.(view), [view, onShown]);
  return null;
}
