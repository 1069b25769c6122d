import fc from 'fast-check';
import { garbageLinks } from '../../test/garbageLinks.ts';
import { served } from '../../test/hostileLinks.ts';
import { desktop, open, readDataset, test } from '../attested.ts';
import { expectLoaded, expectTold, goTo, written } from '../hostileLinks.ts';

test.use({ viewport: desktop, unknownPage: true });
/** Each link is a page. */
test.setTimeout(600_000);

test('every hostile link is loaded without an error, tidied, and told in our own words', async ({
  page,
  baseURL,
}) => {
  await expectLoaded(page, served, new URL(baseURL!).origin);
});

test('garbage is gone to without an error, and told in our own words', async ({ page, baseURL }) => {
  await open(page, '/');
  const dataset = await readDataset(page);
  const links = written(fc.sample(garbageLinks, { seed: 1, numRuns: 200 }), new URL(baseURL!).origin);
  for (const opened of await page.evaluate(goTo, links)) expectTold(opened, dataset);
});
