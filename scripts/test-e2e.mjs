/**
 * `npm run e2e`: Playwright on the site as it was last built, with browsers found as `npm test` finds them. Takes
 * Playwright's arguments. Firefox is looked for only when it is asked for: `--project=Firefox`.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findBrowser, noBrowser, noFirefox } from './browser.mjs';
import { browserWays, chromium, firefox } from './browser-ways.mjs';
import { realWorld } from './browser-world.mjs';
import { freePort } from './serve-port.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env };
env.E2E_PORT ??= String(await freePort());

try {
  for (const [engine, none] of /** @type {const} */ ([
    [chromium, noBrowser],
    [firefox, noFirefox],
  ])) {
    if (engine === firefox && !process.argv.includes('--project=Firefox')) continue;
    const found = await findBrowser(browserWays(realWorld(root, engine), engine));
    if (!found) throw new Error(none);
    env[engine.variable] = found.executablePath ?? '';
  }
  const args = ['node_modules/playwright/cli.js', 'test', ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status ?? 1;
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exitCode = 1;
}
