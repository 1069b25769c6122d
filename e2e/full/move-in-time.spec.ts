import type { Page } from 'playwright/test';
import {
  axisTexts,
  desktop,
  expect,
  expectChosen,
  open,
  readDataset,
  settled,
  spanIn,
  stretches,
  test,
  timeline,
  toDay,
} from '../attested.ts';
import { measurePicture } from '../picture.ts';

test.use({ viewport: desktop });

const lengthOf = ({ from, to }: { from: number; to: number }) => to - from + 1;

/** Where an entry’s dot stands. */
async function dotOf(page: Page, label: string): Promise<{ x: number; y: number }> {
  const { dots } = await measurePicture(page);
  const { left, right, top, bottom } = dots.find(({ text }) => text.startsWith(label))!.box;
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

async function drag(page: Page, dx: number): Promise<void> {
  const box = (await timeline(page).boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height - 10];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx, y, { steps: 5 });
  await page.mouse.up();
  await settled(page);
}

/** Turns the wheel where the pointer stands, until the address says that the timeline has followed. */
async function turnWheel(page: Page, dx: number, dy: number): Promise<void> {
  const before = page.url();
  await page.mouse.wheel(dx, dy);
  await expect(page).not.toHaveURL(before);
  await settled(page);
}

test('a drag takes the timeline along with the pointer', { tag: '@flow' }, async ({ page }) => {
  await open(page, '/');
  const before = await dotOf(page, 'Taliban take over Kabul');
  await drag(page, 130);
  const after = await dotOf(page, 'Taliban take over Kabul');
  expect(after.x - before.x).toBeCloseTo(130, -0.5);
  await expect(page).toHaveURL(/\/\?from=2021-\d\d-\d\d&to=20\d\d-\d\d-\d\d$/);
});

for (const key of ['Control', 'Meta']) {
  test(`${key} and the wheel zoom at the pointer, whose date stays under it`, async ({ page }) => {
    await open(page, '/');
    const pointer = await dotOf(page, 'Taliban take over Kabul');
    await page.mouse.move(pointer.x, pointer.y);
    await page.keyboard.down(key);
    const lengths: number[] = [];
    for (const deltaY of [-120, -120, -240, 120]) {
      await turnWheel(page, 0, deltaY);
      const { pane } = await measurePicture(page);
      const length = lengthOf(spanIn(page.url()));
      const pixelsPerDay = (pane.right - pane.left) / length;
      const { x } = await dotOf(page, 'Taliban take over Kabul');
      expect(Math.abs(x - pointer.x), `after ${deltaY}`).toBeLessThan(pixelsPerDay);
      lengths.push(length);
    }
    await page.keyboard.up(key);
    const [first, second, third, last] = lengths as [number, number, number, number];
    expect(second).toBeLessThan(first);
    expect(third).toBeLessThan(second);
    expect(last).toBeGreaterThan(third);
  });
}

test('a plain wheel is the page’s: nothing zooms, and the browser may scroll', async ({ page }) => {
  await open(page, '/');
  const before = await measurePicture(page);
  const pointer = await dotOf(page, 'Taliban take over Kabul');
  const prevented = page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        window.addEventListener('wheel', (event) => resolve(event.defaultPrevented), { once: true });
      }),
  );
  await page.mouse.move(pointer.x, pointer.y);
  await page.mouse.wheel(0, -240);
  expect(await prevented).toBe(false);
  await settled(page);
  expect((await measurePicture(page)).labels).toEqual(before.labels);
  await expect(page).toHaveURL('/');
});

test('a double click on a label or a dot zooms to its entry, which its first click has chosen', async ({
  page,
}) => {
  await open(page, '/');
  await timeline(page).getByRole('button', { name: 'Taliban take over Kabul' }).dblclick();
  await expect(page).toHaveURL('/events/kabul-2021/?from=2021-07-31&to=2021-08-30');
  await settled(page);
  await page.goBack();
  await expect(page).toHaveURL('/');
  await settled(page);
  const { x, y } = await dotOf(page, 'Taliban take over Kabul');
  await page.mouse.dblclick(x, y);
  await expect(page).toHaveURL('/events/kabul-2021/?from=2021-07-31&to=2021-08-30');
});

test('a double click on nothing does nothing', async ({ page }) => {
  await open(page, '/');
  const before = await measurePicture(page);
  const { left, bottom } = before.pane;
  await page.mouse.dblclick(left + 20, bottom - 12);
  await settled(page);
  expect((await measurePicture(page)).labels).toEqual(before.labels);
  await expect(page).toHaveURL('/');
});

test('a sideways wheel pans', async ({ page }) => {
  await open(page, '/');
  const before = await dotOf(page, 'Taliban take over Kabul');
  await page.mouse.move(before.x, before.y);
  await turnWheel(page, -60, 0);
  expect((await dotOf(page, 'Taliban take over Kabul')).x - before.x).toBeCloseTo(60, -0.5);
});

for (const [from, to, about, what] of [
  ['2021-08-01', '2022-03-08', toDay('2022-03-04') + 0.5, 'the horizon, where it is in sight'],
  ['2021-01-01', '2021-12-31', toDay('2021-07-02') + 0.5, 'the middle, where it is not'],
] as const)
  test(`the buttons zoom in and out about ${what}`, async ({ page }) => {
    await open(page, `/?from=${from}&to=${to}`);
    const before = spanIn(page.url());
    await stretches(page).getByRole('button', { name: 'Zoom in' }).click();
    await settled(page);
    const nearer = spanIn(page.url());
    expect(Math.abs(lengthOf(nearer) - lengthOf(before) / 2)).toBeLessThanOrEqual(1);
    // The day keeps its place in the pane, as near as whole days allow.
    expect(Math.abs(2 * (about - nearer.from) - (about - before.from))).toBeLessThanOrEqual(2);
    await stretches(page).getByRole('button', { name: 'Zoom out' }).click();
    await settled(page);
    expect(Math.abs(spanIn(page.url()).from - before.from)).toBeLessThanOrEqual(2);
  });

test('two quick presses zoom twice', async ({ page }) => {
  await open(page, '/?from=2021-08-01&to=2022-03-08');
  const before = spanIn(page.url());
  await stretches(page).getByRole('button', { name: 'Zoom in' }).dblclick();
  await settled(page);
  expect(lengthOf(spanIn(page.url()))).toBe(lengthOf(before) / 4);
});

test('the row of spans shows what it names, and says which is shown', { tag: '@flow' }, async ({ page }) => {
  await open(page, '/');
  const opening = stretches(page).getByRole('button', { name: /^Past (year|\d+ months)$/ });
  const days = stretches(page).getByRole('button', { name: 'Feb–Mar 2022' });
  const everything = stretches(page).getByRole('button', { name: '1996–2022' });
  await expect(opening).toHaveAttribute('aria-current', 'true');

  await days.click();
  await expect(days).toHaveAttribute('aria-current', 'true');
  await expect(opening).not.toHaveAttribute('aria-current');
  await expect(page).toHaveURL('/?from=2022-02-22&to=2022-03-07');
  await expect(timeline(page).getByRole('button', { name: 'Taliban take over Kabul' })).toHaveCount(0);

  await everything.click();
  await expect(everything).toHaveAttribute('aria-current', 'true');
  await expect(timeline(page).getByRole('button')).toHaveCount(18);

  await opening.click();
  await expect(opening).toHaveAttribute('aria-current', 'true');
  await expect(page).toHaveURL('/');
});

test('the row of spans works with an old entry chosen', async ({ page }) => {
  await open(page, '/events/kabul-1996/');
  await expect(timeline(page).getByRole('button', { name: 'Taliban capture Kabul' })).toBeInViewport();
  const opening = stretches(page).getByRole('button', { name: /^Past (year|\d+ months)$/ });
  await opening.click();
  await expect(opening).toHaveAttribute('aria-current', 'true');
  await expect(timeline(page).getByRole('button', { name: 'Russia invades Ukraine' })).toBeInViewport();
});

test('where the timeline was taken it stays, when something undated is chosen and when the card is closed', async ({
  page,
}) => {
  await open(page, '/events/kabul-1996/');
  const old = timeline(page).getByRole('button', { name: 'Taliban capture Kabul' });
  await expect(old).toBeInViewport();
  await page
    .getByRole('button', { name: 'Question: Will Russia help stabilise Afghanistan?' })
    .first()
    .click();
  await settled(page);
  await expect(old).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Introduction' })).toBeVisible();
  await settled(page);
  await expect(old).toBeInViewport();
});

test('a turn of the wheel that moves nothing is told to nobody', async ({ page }) => {
  await open(page, '/');
  const { x, y } = await dotOf(page, 'Pakistan abstains in UN vote on Ukraine');
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  for (let i = 0; i < 40; i++) await page.mouse.wheel(0, 300);
  await page.keyboard.up('Control');
  await expect(page).toHaveURL(/from=/);
  await settled(page);
  const opening = stretches(page).getByRole('button', { name: /^Past (year|\d+ months)$/ });
  await opening.click();
  await expect(opening).toHaveAttribute('aria-current', 'true');
  await settled(page);
  await expect(page).toHaveURL('/');
});

test('a starting point chooses its entry and shows its span, and Back undoes both', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('link', { name: 'Eight days in 2022: Moscow, Ukraine, the United Nations' }).click();
  await expectChosen(page, 'moscow-summit-2022');
  await expect(page).toHaveURL('/events/moscow-summit-2022/?from=2022-02-22&to=2022-03-07');
  await expect(stretches(page).getByRole('button', { name: 'Feb–Mar 2022' })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await page.goBack();
  await expect(page.getByRole('link', { name: /^Eight days in 2022/ })).toBeVisible();
  await expect(page).toHaveURL('/');
});

test('every starting point leads where its link says', async ({ page }) => {
  await open(page, '/');
  const { startingPoints } = await readDataset(page);
  expect(startingPoints.length).toBeGreaterThanOrEqual(3);
  for (const { sentence, event } of startingPoints) {
    const link = page.getByRole('link', { name: sentence });
    const href = (await link.getAttribute('href'))!;
    await link.click();
    await expect(page).toHaveURL(href);
    await expectChosen(page, event);
    await page.goBack();
  }
});

test('what is earlier is named at the edge, events first, and a click goes there', async ({ page }) => {
  await open(page, '/');
  const earlier = page.getByRole('paragraph').filter({ hasText: 'What is earlier' });
  await expect(earlier.getByRole('link').first()).toHaveText('26 or 27 Sep 1996 Taliban capture Kabul');
  await earlier.getByRole('link').first().click();
  await expectChosen(page, 'kabul-1996');
  await expect(timeline(page).getByRole('button', { name: 'Taliban capture Kabul' })).toBeInViewport();
});

test('what is later is named at the other edge', async ({ page }) => {
  await page.setViewportSize({ width: 1900, height: 900 });
  await open(page, '/?from=1996-01-01&to=1997-12-31');
  const later = page.getByRole('paragraph').filter({ hasText: 'What is later' });
  const label = 'Taliban take northern Afghan cities';
  await expect(later.getByRole('link').first()).toContainText(label);
  await later.getByRole('link').first().click();
  await expectChosen(page, 'northern-cities-2021');
  await expect(timeline(page).getByRole('button', { name: label })).toBeInViewport();
});

test('“and more” at the edge shows everything there is', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('button', { name: /and \d+ more|\d+ earlier/ }).click();
  await expect(timeline(page).getByRole('button')).toHaveCount(18);
  await expect(page.getByText('What is earlier')).toHaveCount(0);
});

for (const link of ['/?from=1996-01-01&to=1997-12-31', '/events/kabul-1996/']) {
  test(`from ${link} the caption of the horizon leads back to it`, async ({ page }) => {
    await open(page, link);
    const back = page.getByRole('button', { name: 'written 2–6 March 2022' });
    // In a place of its own: it does not stand over what the axis says.
    const { y } = (await back.boundingBox())!;
    for (const text of await axisTexts(page).all()) {
      const axis = (await text.boundingBox())!;
      expect(axis.y + axis.height).toBeLessThan(y);
    }
    await back.click();
    await expect(back).toHaveCount(0);
    await expect(
      timeline(page).getByRole('button', { name: 'Pakistan abstains in UN vote on Ukraine' }),
    ).toBeInViewport();
  });
}

test('dragging ends at the first and last day and a margin, zooming out too', async ({ page }) => {
  await open(page, '/');
  const { extent } = await readDataset(page);
  const margin = Math.ceil(lengthOf(extent) / 10);
  const expectWithin = () => {
    const { from, to } = spanIn(page.url());
    expect(from).toBeGreaterThanOrEqual(extent.from - margin);
    expect(to).toBeLessThanOrEqual(extent.to + margin);
  };

  const zoomOut = stretches(page).getByRole('button', { name: 'Zoom out' });
  while (await zoomOut.isEnabled()) {
    await zoomOut.click();
    await settled(page);
    expectWithin();
  }
  expect(lengthOf(spanIn(page.url()))).toBe(lengthOf(extent) + 2 * margin);
  for (const dx of [500, -500]) {
    await drag(page, dx);
    expectWithin();
  }

  await open(page, '/?from=1996-01-01&to=1999-12-31');
  await drag(page, 500);
  await drag(page, 500);
  expectWithin();
  await open(page, '/?from=2021-01-01&to=2022-03-31');
  for (const _ of [1, 2, 3, 4]) await drag(page, -500);
  expectWithin();
});

test('the wheel cannot zoom beyond the limits either', async ({ page }) => {
  await open(page, '/');
  const { extent } = await readDataset(page);
  const margin = Math.ceil(lengthOf(extent) / 10);
  const { x, y } = await dotOf(page, 'Pakistan abstains in UN vote on Ukraine');
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  const length = () => (page.url().includes('from=') ? lengthOf(spanIn(page.url())) : 0);
  for (let i = 0; i < 30; i++) await page.mouse.wheel(0, 300);
  await expect.poll(length).toBeGreaterThan(lengthOf(extent));
  await settled(page);
  const all = spanIn(page.url());
  expect(all.from).toBeGreaterThanOrEqual(extent.from - margin);
  expect(all.to).toBeLessThanOrEqual(extent.to + margin);
  for (let i = 0; i < 60; i++) await page.mouse.wheel(0, -300);
  // A day that begins at noon touches two of the calendar.
  await expect.poll(length).toBeLessThanOrEqual(2);
  await page.mouse.wheel(0, -300);
  await settled(page);
  expect(length()).toBeGreaterThanOrEqual(1);
  await page.keyboard.up('Control');
});

test('zooming in by the button ends at one day', async ({ page }) => {
  await open(page, '/?from=2022-02-22&to=2022-03-07');
  const zoomIn = stretches(page).getByRole('button', { name: 'Zoom in' });
  for (let i = 0; i < 10 && (await zoomIn.isEnabled()); i++) {
    await zoomIn.click();
    await settled(page);
  }
  await expect(zoomIn).toBeDisabled();
  expect(lengthOf(spanIn(page.url()))).toBe(1);
});
