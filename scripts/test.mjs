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
const frozen = 'node_modules/.cache/attested/sites/frozen';
/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'report.json') };
// The tests are of the site at "/", whatever the person's last build was for.
for (const name of ['BASE_PATH', 'SEEDS', 'SITE_URL']) delete env[name];

/** Calls a tool by its own script: no shell, no lookup. @param {readonly string[]} command @param {NodeJS.ProcessEnv} [more] */
const node = ([script = '', ...args], more = {}) =>
  spawnSync(process.execPath, [script, ...args], { cwd: root, env: { ...env, ...more }, stdio: 'inherit' })
    .status === 0;

/**
 * A step that is no test run counts as one test.
 * @param {string} name @param {boolean} worked @returns {Test[]}
 */
const step = (name, worked) => [{ name, worked, ms: 0, run: name }];

/** @param {string} name @param {readonly string[]} command @returns {Test[]} */
function tool(name, command, more = {}) {
  console.log(`\n── ${name}`);
  return step(name, node(command, more));
}

/** A test run that reports as JSON what it ran. @param {string} name @param {readonly string[]} command @returns {Test[]} */
function run(name, command, more = {}) {
  const report = join(reports, 'report.json');
  rmSync(report, { force: true });
  console.log(`\n── ${name}`);
  const worked = node(command, more);
  const tests = existsSync(report) ? testsIn(JSON.parse(readFileSync(report, 'utf8')), name) : [];
  // Nothing that failed to report may pass for passed.
  const said = worked ? tests.length > 0 : tests.some((test) => !test.worked);
  return said ? tests : [...tests, ...step(name, false)];
}

/** @param {string} project */
const vitest = (project) => [
  ...['node_modules/vitest/vitest.mjs', 'run', '--config=test/vitest.config.ts', `--project=${project}`],
  ...[
    '--allowOnly=false',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${join(reports, 'report.json')}`,
  ],
];
/** @param {string} config @param {readonly string[]} args */
const playwright = (config, ...args) => [
  ...['node_modules/playwright/cli.js', 'test', `--config=${config}`, '--forbid-only', '--reporter=dot,json'],
  ...args,
];

/** What both tiers need first. @returns {Promise<Test[]>} */
async function setUp() {
  console.log('\n── Packages and browser');
  const problem = nodeProblem(process.versions.node);
  if (problem) console.log(problem);
  if (problem || !install(root)) return step('Packages', false);
  // Not at the top of the file: it imports a package, which may have been installed only now.
  const { ensureChromium, findChromium } = await import('./browser.mjs');
  const missing = ensureChromium();
  console.log(missing ?? findChromium().executablePath ?? 'Playwright’s own Chromium');
  return [...step('Packages', true), ...step('Browser', missing === null)];
}

/** @returns {Test[]} */
function gate() {
  const checks = [
    ...tool('Format and lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']),
    ...tool('Types', ['node_modules/typescript/bin/tsc', '--noEmit']),
    ...tool('Unused code', ['node_modules/knip/bin/knip.js', '--config=test/knip.json']),
    ...tool('Seeds', ['scripts/check.mjs']),
    ...run('Unit tests', vitest('unit')),
    ...run('Component tests', vitest('component')),
  ];
  const built = tool('Build of the frozen seeds', ['scripts/build.mjs', frozen], {
    SEEDS: 'test/fixtures/khan-putin',
  });
  if (!built[0]?.worked) return [...checks, ...built];
  return [
    ...checks,
    ...built,
    ...tool('Size', ['scripts/size.mjs', frozen]),
    ...run('Smoke tests', playwright('e2e', '--project=smoke'), { SITE_BUILT: 'yes' }),
  ];
}

/** @returns {Promise<Test[]>} */
async function all() {
  const { enginesThere, ensureEngines, ensureNginx } = await import('./engines.mjs');
  const tests = [
    ...run('Load and process tests', vitest('full')),
    // Builds the frozen site, which the steps after it open as well.
    ...run('All specs', playwright('e2e', '--project=full')),
  ];
  console.log('\n── Other engines and nginx');
  ensureEngines();
  const flows = enginesThere().length > 0 ? run('Other engines', playwright('e2e/engines')) : [];
  for (const engine of enginesThere()) {
    const own = flows.filter(({ name }) => name.startsWith(`${engine}, `));
    console.log(`${engine}: ${sum(own)}`);
  }
  const nginx = ensureNginx() ? tool('nginx', ['scripts/try-nginx.mjs', frozen]) : [];
  return [...tests, ...flows, ...nginx];
}

/** @param {string} name @param {() => Test[] | Promise<Test[]>} tier */
async function runTier(name, tier) {
  const start = Date.now();
  const ready = await setUp();
  const tests = [...ready, ...(ready.every(({ worked }) => worked) ? await tier() : [])];
  console.log(`\n── ${name}: the ten slowest tests`);
  console.log(slowest(tests, 10).join('\n'));
  const failed = tests.filter((test) => !test.worked);
  if (failed.length > 0)
    console.log(`\n── Failed\n${failed.map((test) => `${test.run}: ${test.name}`).join('\n')}`);
  console.log(`\n${name} took ${Math.round((Date.now() - start) / 1000)} s`);
  console.log(sum(tests));
  return tests;
}

/** Every size, entry, zone and random edit: by hand, before a piece of work is called done. @returns {Test[]} */
const sweep = () => [
  ...run('Sweep of pure functions', vitest('sweep')),
  ...run('Sweep of the site', playwright('e2e', '--project=sweep')),
];

const tiers = { test: gate, 'test:all': all, sweep };
const asked = process.argv.slice(2);
/** @type {Test[]} */
const tests = [];
for (const [name, tier] of Object.entries(tiers))
  if (asked.includes(name)) tests.push(...(await runTier(name, tier)));
rmSync(reports, { recursive: true, force: true });
if (asked.length > 1) console.log(sum(tests));
process.exitCode = tests.length > 0 && tests.every(({ worked }) => worked) ? 0 : 1;
