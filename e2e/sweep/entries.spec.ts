import { article, card, expect, open, phone, readDataset, test, words } from '../attested.ts';
import { expectInSight } from '../sight.ts';

/** Each opens some dozens of pages. */
test.setTimeout(600_000);

test('the passage of every entry stands in the upper third of the article’s pane', async ({ page }) => {
  await open(page, '/');
  const { events } = await readDataset(page);
  expect(events.length).toBeGreaterThan(8);
  for (const { id, headline } of events) {
    await open(page, `/events/${id}/`);
    await expectInSight(card(page, headline).getByRole('heading', { name: headline }));
    await expectInSight(words(page, id).first());
    const first = await words(page, id).first().boundingBox();
    const pane = await article(page).boundingBox();
    expect.soft((first!.y - pane!.y) / pane!.height, `${id}, from the top of the pane`).toBeLessThan(1 / 3);
  }
});

test('no slip is shown on a phone without its correction', async ({ freshPage }) => {
  const page = await freshPage(phone);
  await open(page, '/');
  const { events } = await readDataset(page);
  const slips = events.flatMap(({ id, headline, passages }) =>
    passages.flatMap(({ sic }) => sic.map(({ note }) => ({ id, headline, note }))),
  );
  expect(slips.length).toBeGreaterThan(10);
  for (const { id, headline, note } of slips) {
    await open(page, `/events/${id}/`);
    await expectInSight(card(page, headline).getByText(note).filter({ visible: true }));
  }
});
