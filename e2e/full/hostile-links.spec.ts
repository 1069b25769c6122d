import fc from 'fast-check';
import { garbageLinks } from '../../test/garbageLinks.ts';
import { farTooLong, hostileLinks, served } from '../../test/hostileLinks.ts';
import { desktop, expect, open, readDataset, test } from '../attested.ts';
import { expectLoaded, expectTold, goTo, written } from '../hostileLinks.ts';

test.use({ viewport: desktop, unknownPage: true });

/** One in so many of what the sweep loads whole. */
const ONE_IN = 4;

test('hostile links are loaded without an error, tidied, and told in our own words', async ({
  page,
  baseURL,
}) => {
  await expectLoaded(
    page,
    served.filter((_, i) => i % ONE_IN === 0),
    new URL(baseURL!).origin,
  );
});

test('hostile links and garbage are gone to without an error, and told in our own words', async ({
  page,
  baseURL,
}) => {
  page.on('dialog', (dialog) => expect.soft(dialog.message(), 'a dialog').toBe(''));
  await open(page, '/');
  const dataset = await readDataset(page);
  const generated = fc.sample(garbageLinks, { seed: 1, numRuns: 50 });
  const links = written([...hostileLinks, ...farTooLong, ...generated], new URL(baseURL!).origin);
  for (const opened of await page.evaluate(goTo, links)) expectTold(opened, dataset);
});
