import { expect, type Locator } from 'playwright/test';
import { partsOutOfSight } from '../test/sight.ts';

/** That every line of these elements' text is within the window and under nothing else. */
export async function expectInSight(text: Locator): Promise<void> {
  await expect(text.first()).toBeAttached();
  await expect.poll(() => text.evaluateAll(partsOutOfSight), `in sight: ${text}`).toEqual([]);
}
