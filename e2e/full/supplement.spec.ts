import type { Supplement } from '../../src/model/dataset.ts';
import { names } from '../../test/names.ts';
import { card, expect, test } from '../attested.ts';

const headline = 'The Taliban take over Kabul in August 2021';
const says =
  'Taliban fighters came into Kabul unopposed on 15 August 2021 and controlled all of it within hours';

test('what was left out and what sources say are loaded after what the first view needs', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/');
  await page.getByRole('button', { name: names.about, exact: true }).click();
  const about = page.getByRole('dialog', { name: names.aboutDialog });
  await about.getByText('What was left out, and why').click();
  await expect(about.getByRole('listitem').filter({ hasText: 'the reemergence of Taliban' })).toContainText(
    'Told more concretely by the fall of the northern cities',
  );

  const url = await page.evaluate(() => document.querySelector<HTMLLinkElement>('link#supplement')!.href);
  const when = (of: RegExp | string) => asked.findIndex((address) => address.match(of));
  expect(when(/TimelineWidget/)).toBeGreaterThan(-1);
  expect(when(/dataset-/)).toBeGreaterThan(-1);
  expect(when(url)).toBeGreaterThan(Math.max(when(/TimelineWidget/), when(/dataset-/)));

  const supplement: Supplement = await page.evaluate(async (url) => (await fetch(url)).json(), url);
  expect(supplement.leftOut.length).toBeGreaterThan(5);
  for (const { heading, words, reason } of supplement.leftOut) {
    const group = about.getByRole('region', { name: heading });
    await expect(group.getByRole('listitem').filter({ hasText: words }).getByText(reason)).toBeVisible();
  }
});

test('sources that do not arrive when the page is at rest are asked for again by the reader', async ({
  page,
}) => {
  let broken = true;
  await page.route('**/background-*.json', (route) =>
    broken ? route.fulfill({ body: 'no' }) : route.fallback(),
  );
  const refused = () => page.waitForResponse('**/background-*.json');
  const atRest = refused();
  await page.goto('/events/kabul-2021/');
  await atRest;
  const asked = refused();
  const entry = card(page, headline);
  await entry.getByText(/sources, and what they say$/).click();
  await asked;
  await expect(entry.getByRole('status').filter({ hasText: 'could not be loaded' })).toBeVisible();
  broken = false;
  await entry.getByRole('button', { name: names.tryAgain }).click();
  await expect(entry.getByText(says)).toBeVisible();
});
