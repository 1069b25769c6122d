/**
 * `npm test`: the gate, from a fresh clone. `npm run test:all`: everything else. With both names: one after the other, and
 * the sum at the end. A step that fails does not keep the others from running; the last line is `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, nodeProblem } from './install.mjs';
import { slowest, sum, testsIn } from './test-reports.mjs';

/** @typedef {import('./test-reports.mjs').Test} Test */

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'attested-'));
const report = join(reports, 'report.json');
const frozen = 'node_modules/.cache/attested/sites/frozen';
// The tests are of the site at "/", whatever the person's last build was for.
const { BASE_PATH, SEEDS, SITE_URL, ...own } = process.env;

/** A step that is no test run counts as one test. @param {string} run @param {boolean} worked @returns {Test} */
const step = (run, worked) => ({ name: run, worked, ms: 0, run });

/** Calls a tool by its own script: no shell, no lookup. @param {string} name @param {readonly string[]} command @param {NodeJS.ProcessEnv} [more] */
function tool(name, command, more) {
  console.log(`\n── ${name}`);
  const env = { ...own, PLAYWRIGHT_JSON_OUTPUT_NAME: report, ...more };
  const { status } = spawnSync(process.execPath, command, { cwd: root, env, stdio: 'inherit' });
  return step(name, status === 0);
}

/** A test run that reports as JSON what it ran. @param {string} name @param {readonly string[]} command @param {NodeJS.ProcessEnv} [more] @returns {Test[]} */
function run(name, command, more) {
  rmSync(report, { force: true });
  const ended = tool(name, command, more);
  const tests = existsSync(report) ? testsIn(JSON.parse(readFileSync(report, 'utf8')), name) : [];
  // Nothing that failed to report may pass for passed.
  const isTold = ended.worked ? tests.length > 0 : tests.some(({ worked }) => !worked);
  return isTold ? tests : [...tests, step(name, false)];
}

/** @param {string} name @param {string} project */
const vitest = (name, project) =>
  run(name, [
    ...['node_modules/vitest/vitest.mjs', 'run', '--config=test/vitest.config.ts', `--project=${project}`],
    ...['--allowOnly=false', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
  ]);

/** @param {string} name @param {readonly string[]} args @param {NodeJS.ProcessEnv} [more] */
const playwright = (name, args, more) =>
  run(
    name,
    ['node_modules/playwright/cli.js', 'test', '--forbid-only', '--reporter=dot,json', ...args],
    more,
  );

/** What every tier needs first. @returns {Promise<Test[]>} */
async function setUp() {
  console.log('\n── Packages and browser');
  const problem = nodeProblem(process.versions.node);
  if (problem) console.log(problem);
  if (problem || !install(root)) return [step('Packages', false)];
  // Not at the top of the file: it imports a package, which may have been installed only now.
  const { ensureChromium, findChromium } = await import('./browser.mjs');
  const missing = ensureChromium();
  console.log(missing ?? findChromium().executablePath ?? 'Playwright’s own Chromium');
  return [step('Packages', true), step('Browser', missing === null)];
}

/** @returns {Test[]} */
function gate() {
  const checks = [
    tool('Format and lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']),
    tool('Types', ['node_modules/typescript/bin/tsc', '--noEmit']),
    tool('Unused code', ['node_modules/knip/bin/knip.js', '--config=test/knip.json']),
    tool('Seeds', ['scripts/check.mjs']),
    ...vitest('Unit tests', 'unit'),
    ...vitest('Component tests', 'component'),
  ];
  const seeds = { SEEDS: 'test/fixtures/khan-putin' };
  const built = tool('Build of the frozen seeds', ['scripts/build.mjs', frozen], seeds);
  if (!built.worked) return [...checks, built];
  const size = tool('Size', ['scripts/size.mjs', frozen]);
  const smoke = playwright('Smoke tests', ['--config=e2e', '--project=smoke'], { SITE_BUILT: 'yes' });
  return [...checks, built, size, ...smoke];
}

/** @returns {Promise<Test[]>} */
async function all() {
  const { enginesThere, ensureEngines, ensureNginx } = await import('./engines.mjs');
  const tests = [
    ...vitest('Load and process tests', 'full'),
    // Builds the frozen site, which the steps after it open as well.
    ...playwright('All specs', ['--config=e2e', '--project=full']),
  ];
  console.log('\n── Other engines and nginx');
  ensureEngines();
  const engines = enginesThere();
  const flows = engines.length > 0 ? playwright('Other engines', ['--config=e2e/engines']) : [];
  for (const engine of engines)
    console.log(`${engine}: ${sum(flows.filter(({ name }) => name.startsWith(`${engine}, `)))}`);
  const nginx = ensureNginx() ? [tool('nginx', ['scripts/try-nginx.mjs', frozen])] : [];
  return [...tests, ...flows, ...nginx];
}

/** Every size and entry: by hand, before a piece of work is called done. @returns {Test[]} */
const sweep = () => playwright('Sweep', ['--config=e2e', '--project=sweep']);

/** @param {string} name @param {() => Test[] | Promise<Test[]>} tier */
async function runTier(name, tier) {
  const start = Date.now();
  const ready = await setUp();
  const tests = [...ready, ...(ready.every(({ worked }) => worked) ? await tier() : [])];
  console.log(`\n── ${name}: the ten slowest tests\n${slowest(tests, 10).join('\n')}`);
  const failed = tests.filter(({ worked }) => !worked).map((test) => `${test.run}: ${test.name}`);
  if (failed.length > 0) console.log(`\n── Failed\n${failed.join('\n')}`);
  console.log(`\n${name} took ${Math.round((Date.now() - start) / 1000)} s\n${sum(tests)}`);
  return tests;
}

/** @type {Record<string, () => Test[] | Promise<Test[]>>} */
const tiers = { test: gate, 'test:all': all, sweep };
const asked = process.argv.slice(2);
/** @type {Test[]} */
const tests = [];
for (const name of asked) tests.push(...(await runTier(name, /** @type {() => Test[]} */ (tiers[name]))));
rmSync(reports, { recursive: true, force: true });
if (asked.length > 1) console.log(sum(tests));
process.exitCode = tests.every(({ worked }) => worked) ? 0 : 1;
