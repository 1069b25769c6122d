import type { Page } from 'playwright/test';
import { desktop, expect, open, phone, settled, spanIn, test, timeline, toDay } from '../attested.ts';

test.use({ viewport: desktop });

const slider = (page: Page) => page.getByRole('slider', { name: 'Stretch of time shown' });
const lengthOf = ({ from, to }: { from: number; to: number }) => to - from + 1;
const year = '/?from=2021-04-01&to=2022-03-31';

async function middle(page: Page): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await slider(page).boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

test('the overview’s window is a target of 24 pixels, and says in words what is shown', async ({ page }) => {
  await open(page, '/?from=2022-02-22&to=2022-03-07');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '22 February 2022 to 7 March 2022');
  const { width, height } = (await slider(page).boundingBox())!;
  expect(Math.round(width)).toBeGreaterThanOrEqual(24);
  expect(height).toBeGreaterThanOrEqual(24);
  await open(page, year);
  await expect(slider(page)).toHaveAttribute('aria-valuetext', 'April 2021 to March 2022');
});

test('a drag of the window takes the timeline along, and the link when it rests', async ({ page }) => {
  await open(page, year);
  const before = spanIn(page.url());
  const { x, y } = await middle(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 200, y, { steps: 5 });
  await expect(timeline(page).getByRole('button', { name: 'Russia invades Ukraine' })).toHaveCount(0);
  expect(spanIn(page.url())).toEqual(before);
  await page.mouse.up();
  await expect(page).not.toHaveURL(/from=2021-04-01/);
  const after = spanIn(page.url());
  expect(lengthOf(after)).toBe(lengthOf(before));
  expect(after.from).toBeLessThan(toDay('2013-01-01'));
  expect((await middle(page)).x).toBeCloseTo(x - 200, -0.5);
});

test('a drag of the timeline takes the window along', async ({ page }) => {
  await open(page, '/?from=2008-01-01&to=2012-12-31');
  const before = await middle(page);
  const box = (await timeline(page).boundingBox())!;
  await page.mouse.move(box.x + 100, box.y + box.height - 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 400, box.y + box.height - 10, { steps: 5 });
  expect((await middle(page)).x).toBeLessThan(before.x - 20);
  await page.mouse.up();
});

test('a click beside the window centres the span there', async ({ page }) => {
  await open(page, year);
  const before = spanIn(page.url());
  const { x, y } = await middle(page);
  await page.mouse.click(x - 200, y);
  await settled(page);
  const after = spanIn(page.url());
  expect(lengthOf(after)).toBe(lengthOf(before));
  expect((await middle(page)).x).toBeCloseTo(x - 200, -0.5);
});

for (const [key, from, to] of [
  ['ArrowLeft', '2015-04-10', '2016-01-04'],
  ['ArrowDown', '2015-04-10', '2016-01-04'],
  ['ArrowRight', '2015-06-03', '2016-02-27'],
  ['PageDown', '2014-08-10', '2015-05-06'],
  ['PageUp', '2016-02-01', '2016-10-27'],
  ['+', '2015-07-14', '2015-11-25'],
  ['-', '2014-12-23', '2016-06-14'],
] as const)
  test(`${key} on the window leads from 2015-05-07/2016-01-31 to ${from}/${to}`, async ({ page }) => {
    await open(page, '/?from=2015-05-07&to=2016-01-31');
    await slider(page).focus();
    await page.keyboard.press(key);
    await expect(page).toHaveURL(`/?from=${from}&to=${to}`);
    await expect(slider(page)).toBeFocused();
  });

test('Home and End lead to the first and the last entry, and no key leads beyond what there is', async ({
  page,
}) => {
  const label = (name: string) => timeline(page).getByRole('button', { name });
  await open(page, year);
  await slider(page).press('Home');
  await expect(label('Writer names Northern Alliance’s main backers')).toBeInViewport();
  for (let i = 0; i < 3; i++) await slider(page).press('PageDown');
  const first = page.url();
  await slider(page).press('ArrowLeft');
  await settled(page);
  expect(page.url()).toBe(first);
  await slider(page).press('End');
  await expect(label('UN Assembly votes on invasion of Ukraine')).toBeInViewport();
});

test('Home and End lead to the ends of what a filter leaves', async ({ page }) => {
  await open(page, `${year}&actors=ukraine`);
  await slider(page).press('Home');
  await expect(
    timeline(page).getByRole('button', { name: /, (Event|Situation|Reported|Claim),/ }),
  ).not.toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use(phone);
  test('there is no room for the overview, and none of it', async ({ page }) => {
    await open(page, '/');
    await expect(slider(page)).toBeHidden();
  });
});
