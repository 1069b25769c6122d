import type { Page } from 'playwright/test';
import { expect } from './attested.ts';

/** What is printed in place of the page. */
export const paper = (page: Page) => page.locator('[data-paper]').getByRole('main');
export const entriesOnPaper = (page: Page) => paper(page).getByRole('article');
/** The sources had not come when the paper was made. */
export const sourcesMissing = (page: Page) =>
  paper(page).getByText('The sources had not been loaded when this was printed.');

/** Shows the page as it is printed, once the sources are there: they come when the page is at rest (src/app/boot.ts). */
export async function emulatePrint(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      await page.emulateMedia({ media: 'screen' });
      await expect(paper(page)).toHaveCount(0);
      await page.emulateMedia({ media: 'print' });
      // The browser tells of another medium with the next frame.
      await page.evaluate(() => new Promise(requestAnimationFrame));
      return (await paper(page).count()) > 0 && (await sourcesMissing(page).count()) === 0;
    }, 'the paper with its sources')
    .toBe(true);
}
