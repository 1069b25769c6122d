import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { desktop, expect, open, test, timeline } from './attested.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
let dir = '';
let server: ChildProcess;
let site = '';

test.beforeAll(async () => {
  test.setTimeout(180_000); // a whole site is built
  dir = await mkdtemp(join(tmpdir(), 'attested-'));
  const built = spawn(process.execPath, [join(root, 'scripts', 'build.mjs'), dir], {
    env: { ...process.env, SITE_URL: '', BASE_PATH: '/papers/' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  expect(await once(built, 'exit')).toEqual([0, null]);
  server = spawn(process.execPath, [join(root, 'scripts', 'serve.mjs'), dir], {
    // Any free port; it prints which.
    env: { ...process.env, PORT: '0', HOST: '', BASE_PATH: '/papers/' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [address] = await once(server.stdout!, 'data');
  site = new URL(String(address)).origin;
});

test.afterAll(async () => {
  server?.kill();
  await rm(dir, { recursive: true, force: true });
});

test.use({ serverGone: true });

test('a site built for another path keeps its links under it', async ({ freshPage }) => {
  const page = await freshPage({ viewport: desktop, baseURL: site, serviceWorkers: 'allow' });
  const label = timeline(page).getByRole('button', { name: 'Taliban take over Kabul' });
  await open(page, '/papers/');
  // A page that is loaded just while the worker takes over is its own only from the next one on.
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await label.click();
  await expect(page).toHaveURL('/papers/events/kabul-2021/');
  const response = await page.reload();
  expect(response!.status()).toBe(200);
  await expect(label).toHaveAttribute('aria-current', 'true');
  await page.goBack();
  await expect(page).toHaveURL('/papers/');
  const start = page.getByRole('link', { name: /^Eight days in 2022/ });
  expect(await start.getAttribute('href')).toContain('/papers/events/moscow-summit-2022/?from=');

  // What is kept for when there is no network is that of the path, too.
  const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
  expect(scope).toBe(`${site}/papers/`);
  server.kill();
  await once(server, 'exit');
  await open(page, '/papers/events/kabul-1996/');
  await expect(page).toHaveTitle(/Kabul.* · Attested$/);
});
