import { names } from '../../test/names.ts';
import {
  current,
  desktop,
  expect,
  expectChosen,
  laptop,
  open,
  readDataset,
  settled,
  spanIn,
  stretches,
  test,
  timeline,
  toDay,
} from '../attested.ts';
import { expectLegible, pan } from '../labels.ts';
import { measurePicture } from '../picture.ts';

for (const size of [desktop, laptop])
  test(`shows the label of every entry of the opening span at ${size.width} × ${size.height}`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await open(page, '/');
    await expectLegible(page, 'the opening span');
    const { labels } = await measurePicture(page);
    const { events } = await readDataset(page);
    const [from, to] = [toDay('2021-06-01'), toDay('2022-03-06')];
    const within = events.filter(
      ({ date }) => date && (date.earliest ?? -Infinity) <= to && (date.latest ?? Infinity) >= from,
    );
    expect(within).toHaveLength(15);
    for (const { label } of within)
      expect(
        labels.some(({ text }) => text.startsWith(label)),
        label,
      ).toBe(true);
  });

test('a drag is kept in the address, and Back undoes a starting point in one step', async ({ page }) => {
  await open(page, '/');
  await pan(page, 130);
  await expect(page).toHaveURL(/\/\?from=2021-\d\d-\d\d&to=20\d\d-\d\d-\d\d$/);
  const dragged = page.url();
  await page.reload();
  await settled(page);
  await expect(page).toHaveURL(dragged);
  await expect(page.getByRole('slider', { name: names.overviewWindow })).toHaveAttribute(
    'aria-valuenow',
    String(spanIn(dragged).from),
  );

  await page.getByRole('link', { name: /^Eight days in 2022/ }).click();
  await expectChosen(page, 'moscow-summit-2022');
  await expect(page).toHaveURL('/events/moscow-summit-2022/?from=2022-02-22&to=2022-03-07');
  await expect(current(stretches(page))).toHaveText('Feb–Mar 2022');
  await page.goBack();
  await settled(page);
  await expect(page).toHaveURL(dragged);
  // A mark outside the span is hidden, and keeps what it said last.
  await expect(current(timeline(page)).filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('region', { name: names.introduction })).toBeVisible();
});
