import type { Page } from 'playwright/test';
import { measurePicture as inPane, type Picture } from '../test/picture.ts';
import { timeline } from './attested.ts';

export { flawsOf } from '../test/picture.ts';

/** What stands on the timeline, as the browser has laid it out. */
export const measurePicture = (page: Page): Promise<Picture> => timeline(page).evaluate(inPane);
