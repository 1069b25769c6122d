/** `npm run e2e`: Playwright on the site as it was last built, with a browser found as `npm test` finds it. Takes Playwright's arguments. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findBrowser, noBrowser } from './browser.mjs';
import { browserWays } from './browser-ways.mjs';
import { realWorld } from './browser-world.mjs';
import { freePort } from './serve-port.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env };
env.E2E_PORT ??= String(await freePort());

try {
  const found = await findBrowser(browserWays(realWorld(root)));
  if (!found) throw new Error(noBrowser);
  if (found.executablePath) env.ATTESTED_BROWSER = found.executablePath;
  const args = ['node_modules/playwright/cli.js', 'test', ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status ?? 1;
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exitCode = 1;
}
