import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'playwright/test';
import { findChromium } from '../scripts/browser.mjs';
import { freePort } from '../scripts/serve.mjs';
import { frozenSite } from './sites.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
// Set for the workers too, which read this file again.
process.env.E2E_PORT ??= String(await freePort());
const url = `http://127.0.0.1:${process.env.E2E_PORT}/`;
const build = `node scripts/build.mjs ${frozenSite} && `;

export default defineConfig({
  outputDir: join(root, 'test-results'),
  fullyParallel: true,
  workers: Math.min(4, availableParallelism()),
  // Waiting costs nothing where it is not needed, and a busy machine needs it.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  // A test that passes at the second try is a test that fails.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    baseURL: url,
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    contextOptions: { reducedMotion: 'reduce' },
    // Each page is that of the server, as on a first visit, unless a spec is about the worker.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    // Actions, console and network; pictures of each step (`--trace on`) would take a quarter more time.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    launchOptions: {
      ...findChromium(),
      // What the browser would ask of the network for itself, beside what Playwright switches off already.
      args: ['--disable-quic', '--disable-sync', '--disable-domain-reliability', '--no-pings'],
    },
  },
  projects: [
    { name: 'smoke', testDir: 'smoke' },
    { name: 'sites', testDir: '.', testMatch: 'sites.setup.ts' },
    { name: 'full', testDir: 'full', dependencies: ['sites'] },
    { name: 'sweep', testDir: 'sweep', dependencies: ['sites'] },
  ],
  webServer: {
    // `npm test` has built the site already, and says so.
    command: `${process.env.SITE_BUILT ? '' : build}node scripts/serve.mjs ${frozenSite}`,
    cwd: root,
    url,
    env: {
      PORT: process.env.E2E_PORT,
      HOST: '',
      BASE_PATH: '',
      SITE_URL: '',
      SEEDS: 'test/fixtures/khan-putin',
    },
    // Whatever already stands at that port is not the site that was just built.
    reuseExistingServer: false,
    timeout: 180_000,
  },
});
