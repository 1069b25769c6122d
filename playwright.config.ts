import { resolve } from 'node:path';
import { defineConfig } from 'playwright/test';

/** Each spec opens the built site behind the file-only server; `npm run build` comes first. */
const port = Number(process.env.E2E_PORT ?? 4174);
const executablePath = process.env.ATTESTED_BROWSER;
/** Where Firefox is; empty for Playwright's own. Without it there is no second engine. */
const firefox = process.env.ATTESTED_FIREFOX;

/**
 * Specs that see a date, a span or a link: they run in the zones at either end of the day as well, where a day that is
 * shifted shows. `E2E_EVERYWHERE=1` runs all there.
 */
const dated = /(read-as-a-list|see-what-belongs-together|keep-a-link)\.spec\.ts$/;
const specs = process.env.E2E_EVERYWHERE ? {} : { testMatch: dated };

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  // More than cores: a page that waits for a frame or a timer leaves one free.
  workers: 3,
  // A test that passes at the second try is a test that fails.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    locale: 'en-GB',
    // Each page is that of the server, as on a first visit; read-offline.spec.ts is about the others.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // What the browser would ask of the network for itself, beside what Playwright switches off already.
      args: ['--disable-quic', '--disable-sync', '--disable-domain-reliability', '--no-pings'],
    },
  },
  projects: [
    { name: 'site' },
    { name: 'Los Angeles', use: { timezoneId: 'America/Los_Angeles' }, ...specs },
    { name: 'Kiritimati', use: { timezoneId: 'Pacific/Kiritimati' }, ...specs },
    ...(firefox === undefined ? [] : [{ name: 'Firefox', grep: /@flow/, use: firefoxAt(firefox) }]),
  ],
  webServer: {
    command: 'node scripts/serve.mjs dist',
    url: `http://127.0.0.1:${port}/`,
    env: { PORT: String(port), HOST: '', BASE_PATH: '' },
    // Whatever already stands at that port is not the site that was just built.
    reuseExistingServer: false,
    timeout: 20_000,
  },
});

/**
 * Playwright's own Firefox by its own protocol, any other by WebDriver BiDi. Through that, Playwright (1.64) has no media
 * but the screen, no colour scheme, no touch, no double click and no page without JavaScript, waits for ever on Back to a
 * document that Firefox kept, hears of no download, and fills a field in a way that the page does not notice.
 * The flows are walked without these.
 */
function firefoxAt(executablePath: string) {
  return {
    browserName: 'firefox' as const,
    ...(executablePath && { channel: 'moz-firefox' }),
    launchOptions: executablePath ? { executablePath, downloadsPath: resolve('test-results/firefox') } : {},
  };
}
