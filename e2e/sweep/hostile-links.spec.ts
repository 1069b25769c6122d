import { served } from '../../test/hostileLinks.ts';
import { desktop, test } from '../attested.ts';
import { expectLoaded } from '../hostileLinks.ts';

test.use({ viewport: desktop, unknownPage: true });
/** Each link is a page. */
test.setTimeout(600_000);

test('every hostile link is loaded without an error, tidied, and told in our own words', async ({
  page,
  baseURL,
}) => {
  await expectLoaded(page, served, new URL(baseURL!).origin);
});
