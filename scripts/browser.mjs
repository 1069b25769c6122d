/** Finds a browser for the tests, in the order in which a person would look. */

/**
 * @typedef {{ executablePath?: string }} Browser without a path it is the one that Playwright knows itself
 * @typedef {{ name: string, find: () => Promise<Browser | null> }} Way null passes on to the next
 */

export const noBrowser =
  'No browser was found that starts: install Chrome or Chromium, or set ATTESTED_BROWSER to the path of one.';

export const noFirefox = 'Firefox: none was found that starts; its flows are not run.';

/**
 * Asks one way after the other; those behind the first that finds something are never asked, since the last ones
 * download and install. A way that rejects ends the search.
 * @param {readonly Way[]} ways
 * @returns {Promise<(Browser & { way: string }) | null>}
 */
export async function findBrowser(ways) {
  for (const { name, find } of ways) {
    const browser = await find();
    if (browser) return { ...browser, way: name };
  }
  return null;
}
