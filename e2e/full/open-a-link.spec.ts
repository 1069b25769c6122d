import { article, card, desktop, expect, phone, readDataset, test, words } from '../attested.ts';
import { expectInSight } from '../sight.ts';

const link = '/events/pakistan-abstains-2022/';
const headline = 'Pakistan abstains in the UN General Assembly vote on Russia’s invasion of Ukraine';
const quote =
  'This was followed by Islamabad’s abstention in the UN General Assembly vote on a resolution to condemn Russian invasion of Afghanistan.';
const correction =
  'Our note: “Russian invasion of Afghanistan” – The resolution of 2 March 2022 concerned Russia’s invasion of Ukraine.';

test('a link to an entry shows its headline, its quote in the article and the correction, on a wide screen', {
  tag: '@flow',
}, async ({ freshPage }) => {
  const page = await freshPage({ viewport: desktop });
  await page.goto(link);
  const entry = card(page, headline);
  await expectInSight(entry.getByRole('heading', { name: headline }));
  await expectInSight(entry.getByText(correction).filter({ visible: true }));
  await expectInSight(words(page, 'pakistan-abstains-2022'));
  expect((await words(page, 'pakistan-abstains-2022').allTextContents()).join('')).toBe(quote);
});

test('a link to an entry shows its headline, its quote and the correction in the sheet of a phone', async ({
  freshPage,
}) => {
  const page = await freshPage(phone);
  await page.goto(link);
  const entry = card(page, headline);
  await expectInSight(entry.getByRole('heading', { name: headline }));
  await expectInSight(entry.getByRole('blockquote').filter({ hasText: quote }));
  await expectInSight(entry.getByText(correction).filter({ visible: true }));
});

test('the passage stands in the upper third of the article’s pane, wherever in the article it is', async ({
  page,
}) => {
  await page.setViewportSize(desktop);
  await page.goto('/');
  const { events } = await readDataset(page);
  const onePerParagraph = new Map(events.map((event) => [event.passages[0]!.paragraph, event]));
  expect(onePerParagraph.size).toBeGreaterThan(8);
  for (const { id, headline } of onePerParagraph.values()) {
    await page.goto(`/events/${id}/`);
    await expectInSight(card(page, headline).getByRole('heading', { name: headline }));
    await expectInSight(words(page, id).first());
    const first = await words(page, id).first().boundingBox();
    const pane = await article(page).boundingBox();
    expect.soft((first!.y - pane!.y) / pane!.height, `${id}, from the top of the pane`).toBeLessThan(1 / 3);
  }
});

test('no slip is shown on a phone without its correction', async ({ freshPage }) => {
  const page = await freshPage(phone);
  await page.goto('/');
  const { events } = await readDataset(page);
  const slips = events.flatMap(({ id, headline, passages }) =>
    passages.flatMap(({ sic }) => sic.map(({ note }) => ({ id, headline, note }))),
  );
  expect(slips.length).toBeGreaterThan(10);
  for (const { id, headline, note } of slips) {
    await page.goto(`/events/${id}/`);
    await expectInSight(card(page, headline).getByText(note).filter({ visible: true }));
  }
});
