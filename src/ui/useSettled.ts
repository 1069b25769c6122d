import { type RefObject, useCallback } from 'react';

/** Marks the app's root with `data-settled` while all of it shows the view and nothing moves: tests wait for that. */
export const useSettled = (root: RefObject<HTMLElement | null>) =>
  useCallback((settled: boolean) => void root.current?.toggleAttribute('data-settled', settled), [root]);
