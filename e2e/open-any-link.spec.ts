import fc from 'fast-check';
import { garbageLinks } from '../src/testing/garbageLinks.ts';
import { desktop, expect, list, test, timeline } from './attested.ts';

test.use({ viewport: desktop, unknownPage: true });

const links = fc.sample(garbageLinks, { seed: 1, numRuns: 200 });
const AT_ONCE = 10;

for (let first = 0; first < links.length; first += AT_ONCE)
  test(`garbage links ${first + 1} to ${first + AT_ONCE} are read without an error, and tidied`, async ({
    page,
    baseURL,
  }) => {
    const origin = new URL(baseURL!).origin;
    for (const link of links.slice(first, first + AT_ONCE)) {
      const path = link.startsWith('/') ? link : `/${link}`;
      const told = JSON.stringify(link);
      const show = async (url: string) => {
        await page.goto(url, { waitUntil: 'commit' });
        await expect(page.getByRole('heading', { level: 1 }), told).toBeVisible();
        await expect(timeline(page).or(list(page)), told).toBeVisible();
        await expect(page, told).toHaveTitle(/Attested/);
        return page.url();
      };
      const tidy = await show(origin + path);
      const { pathname } = new URL(tidy);
      expect(pathname, told).toMatch(/^\/$|^\/events\/[^/]+\/$/);
      // An entry that is not there is told; any other garbage is not worth a word.
      const known = pathname === '/' || pathname === '/events/kabul-2021/';
      await expect(page.getByRole('alert'), told).toHaveCount(known ? 0 : 1);
    }
  });
