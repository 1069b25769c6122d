/**
 * `npm test`: everything that must hold, from a fresh clone. Each step counts, a failed one does not keep the others
 * from running unless they need it, and the last line is `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, noBrowser, noFirefox } from './browser.mjs';
import { browserWays, chromium, firefox } from './browser-ways.mjs';
import { realWorld } from './browser-world.mjs';
import { install, nodeProblem } from './install.mjs';
import { freePort } from './serve-port.mjs';
import { countPages, countSkipped, countStep, countUnit, readReport, sum } from './test-count.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'attested-'));
const env = { ...process.env };
// The tests are of the site at "/", whatever the person's last build was for.
delete env.BASE_PATH;
delete env.SEEDS;
delete env.SITE_URL;
// Set when it has been seen to start.
delete env.ATTESTED_FIREFOX;

/** @type {import('./test-count.mjs').Count[]} */
const counts = [];

/** @param {string} name @param {boolean} worked @param {import('./test-count.mjs').Count} [count] */
function record(name, worked, count = countStep(worked)) {
  counts.push(count);
  if (count.failed > 0) console.log(`✗ ${name}: failed`);
}

/** @param {string} name */
const announce = (name) => console.log(`\n── ${name}`);

/** Calls a tool by its own script: no shell, no lookup. @param {string} script @param {readonly string[]} args */
function node(script, ...args) {
  return spawnSync(process.execPath, [script, ...args], { cwd: root, env, stdio: 'inherit' }).status === 0;
}

/**
 * Tells the browser tests where such a browser is.
 * @param {import('./browser-ways.mjs').Engine} engine
 * @param {string} none what is said where there is none
 * @returns {Promise<boolean | null>} whether there is one; null where somebody named one that does not start
 */
async function getBrowser(engine, none) {
  try {
    const found = await findBrowser(browserWays(realWorld(root, engine), engine));
    console.log(found ? `${found.way}${found.executablePath ? `: ${found.executablePath}` : ''}` : none);
    if (found) env[engine.variable] = found.executablePath ?? '';
    return found !== null;
  } catch (error) {
    console.log(/** @type {Error} */ (error).message);
    return null;
  }
}

async function runAll() {
  announce('Packages');
  const problem = nodeProblem(process.versions.node);
  if (problem) console.log(problem);
  const installed = problem === null && install(root);
  record('Packages', installed);
  if (!installed) return;

  announce('Browser');
  const browser = (await getBrowser(chromium, noBrowser)) === true;
  record('Browser', browser);

  announce('Second browser');
  const second = await getBrowser(firefox, noFirefox);
  record('Second browser', second !== null, second === false ? countSkipped : undefined);

  announce('Format and lint');
  record('Format and lint', node('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'));

  announce('Types');
  record('Types', node('node_modules/typescript/bin/tsc', '--noEmit'));

  announce('Unit tests');
  const unit = join(reports, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unit}`];
  const unitWorked = node(
    'node_modules/vitest/vitest.mjs',
    'run',
    '--exclude=e2e/**',
    '--allowOnly=false',
    ...reporters,
  );
  record('Unit tests', unitWorked, countUnit(readReport(unit), unitWorked));

  announce('Seeds');
  record('Seeds', node('scripts/check.mjs'));

  announce('Build');
  const built = node('scripts/build.mjs');
  record('Build', built);

  announce('Size');
  record('Size', built && node('scripts/size.mjs'));

  announce('Pages in the browser');
  if (!browser || !built) {
    const missing = [!built && 'a built site', !browser && 'a browser'].filter(Boolean).join(' and ');
    console.log(`Not run, for want of ${missing}.`);
    record('Pages in the browser', false);
    return;
  }
  const pages = join(reports, 'pages.json');
  env.PLAYWRIGHT_JSON_OUTPUT_NAME = pages;
  env.E2E_PORT = String(await freePort());
  const pagesWorked = node('node_modules/playwright/cli.js', 'test', '--forbid-only', '--reporter=list,json');
  record('Pages in the browser', pagesWorked, countPages(readReport(pages), pagesWorked));
}

try {
  await runAll();
} catch (error) {
  console.error(error);
  counts.push(countStep(false));
}
rmSync(reports, { recursive: true, force: true });
const { passed, failed, skipped } = sum(counts);
if (skipped > 0) console.log(`\n${skipped} skipped`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
