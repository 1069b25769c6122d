import { createHash } from 'node:crypto';
import {
  chip,
  counter,
  desktop,
  expect,
  expectChosen,
  open,
  stillness,
  stretches,
  test,
  timeline,
} from './attested.ts';

test.use({ viewport: desktop });

/** Only what the page lists by its hash may stand inside it. */
function policyFor(html: string): string {
  const hashes = (element: RegExp) =>
    [...html.matchAll(element)].map(
      ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    );
  const [scripts, styles] = [hashes(/<script>(.*?)<\/script>/gs), hashes(/<style>(.*?)<\/style>/gs)];
  expect([scripts.length, styles.length]).toEqual([1, 1]);
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts}`,
    `style-src 'self' ${styles}`,
    "connect-src 'self'",
    "img-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

test('the page works under a strict Content-Security-Policy, without a violation', async ({ page }) => {
  await page.route('**/*', async (route) => {
    if (!route.request().isNavigationRequest()) return route.continue();
    const response = await route.fetch();
    const policy = policyFor(await response.text());
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });

  await open(page, '/');
  await timeline(page).getByRole('button', { name: 'Taliban take over Kabul' }).click();
  await expectChosen(page, 'kabul-2021');
  await chip(page, 'Taliban').click();
  await expect(counter(page)).toHaveText(/^15 of 44/);
  for (const name of ['Zoom in', 'Zoom out', '1996–2022']) {
    await stretches(page).getByRole('button', { name }).click();
    await stillness(page);
  }
  const box = (await timeline(page).boundingBox())!;
  await page.mouse.move(box.x + box.width - 60, box.y + 300);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -240);
  await page.keyboard.up('Control');
  await stillness(page);
  await page.getByRole('button', { name: 'Take away' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Spreadsheet' }).click();
  await download;
  await page.keyboard.press('Escape');
  const response = await page.reload();
  expect(response!.headers()['content-security-policy']).toContain("default-src 'none'");
  await expectChosen(page, 'kabul-2021');
  expect(await page.evaluate(() => (window as never as { violations: string[] }).violations)).toEqual([]);
});
