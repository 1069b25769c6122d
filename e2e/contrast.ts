import type { Page } from 'playwright/test';
import { tooFaint as inPage } from '../test/contrast.ts';

/** Whatever of the page is too faint: see test/contrast.ts. */
export const tooFaint = (page: Page) => page.evaluate(inPage);
