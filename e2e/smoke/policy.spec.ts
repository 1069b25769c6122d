import { names } from '../../test/names.ts';
import {
  chip,
  counter,
  expect,
  expectChosen,
  open,
  settled,
  stretches,
  test,
  timeline,
} from '../attested.ts';

// Every spec fails if the policy refuses anything: see attested.ts.
test('does everything it does under its own content security policy', async ({ page }) => {
  const response = await page.goto('/');
  expect(await response!.text()).toContain('<meta http-equiv="Content-Security-Policy"');
  await settled(page);
  await timeline(page).getByRole('button', { name: 'Taliban take over Kabul' }).click();
  await chip(page, 'Taliban').click();
  await expect(counter(page)).toHaveText(/^15 of 44/);
  for (const name of [names.zoomIn, names.zoomOut, '1996–2022']) {
    await stretches(page).getByRole('button', { name }).click();
    await settled(page);
  }
  const box = (await timeline(page).boundingBox())!;
  await page.mouse.move(box.x + box.width - 60, box.y + 300);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -240);
  await page.keyboard.up('Control');
  await settled(page);
  await page.getByRole('button', { name: names.takeAway }).click();
  for (const name of [names.spreadsheet, names.pictureAsPng]) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    await download;
  }
  await page.keyboard.press('Escape');
  await page.reload();
  await expectChosen(page, 'kabul-2021');

  await open(page, '/?embed');
  await expect(page.getByRole('link', { name: names.openInAttested })).toBeVisible();
});
