import type { CDPSession, Page } from 'playwright/test';
import { smallTargets as inPage } from '../test/targets.ts';

/** Whatever in sight can be pressed and a finger of 24 pixels would miss. */
export const smallTargets = (page: Page): Promise<string[]> => page.evaluate(inPage);

export type Point = { readonly x: number; readonly y: number };

/** Moves one finger, or several, along a path. */
export async function touch(client: CDPSession, path: readonly (readonly Point[])[]): Promise<void> {
  for (const [i, touchPoints] of path.entries()) {
    const type = i === 0 ? 'touchStart' : 'touchMove';
    await client.send('Input.dispatchTouchEvent', { type, touchPoints: [...touchPoints] });
  }
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
