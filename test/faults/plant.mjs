/**
 * `node test/faults/plant.mjs [word ...]`: shows that the tests can fail. Plants each fault of the lists beside this file in a
 * clean copy of the project, runs the test file that must catch it, and says whether it did. With words, only the faults
 * whose line holds one of them. Run by hand: it takes some seconds a fault.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} Fault
 * @property {string} spec the spec of the old suite that would have caught it
 * @property {string} fault what a reader would notice
 * @property {string} file
 * @property {string} from text that occurs once in the file
 * @property {string} to
 * @property {keyof typeof commands} tier
 * @property {string} test the file that must fail
 */

const vitest = (/** @type {string} */ project, /** @type {string} */ file) => [
  ...['node_modules/vitest/vitest.mjs', 'run', '--config=test/vitest.config.ts'],
  ...[`--project=${project}`, file],
];
const playwright = (/** @type {string} */ project, /** @type {string} */ file) => [
  ...[
    'node_modules/playwright/cli.js',
    'test',
    '--config=e2e',
    `--project=${project}`,
    '--max-failures=1',
    file,
  ],
];
const commands = {
  unit: (/** @type {string} */ file) => vitest('unit', file),
  component: (/** @type {string} */ file) => vitest('component', file),
  'full unit': (/** @type {string} */ file) => vitest('full', file),
  smoke: (/** @type {string} */ file) => playwright('smoke', file),
  full: (/** @type {string} */ file) => playwright('full', file),
  engines: (/** @type {string} */ file) => [
    ...['node_modules/playwright/cli.js', 'test', '--config=e2e/engines', '--max-failures=1', file],
  ],
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const lists = readdirSync(fileURLToPath(new URL('.', import.meta.url))).filter(
  (name) => name !== 'plant.mjs',
);
/** @type {Fault[]} */
const all = (await Promise.all(lists.map((name) => import(`./${name}`)))).flatMap((list) => list.default);
const words = process.argv.slice(2);
const asked = all.filter(
  (fault) => words.length === 0 || words.some((word) => JSON.stringify(fault).includes(word)),
);

const copy = mkdtempSync(join(tmpdir(), 'attested-faults-'));
spawnSync('git', ['clone', '--quiet', root, copy], { stdio: 'inherit' });
cpSync(join(root, 'node_modules'), join(copy, 'node_modules'), { recursive: true, verbatimSymlinks: true });

/** @param {Fault} fault @returns {boolean} whether the test file passes in the copy as it stands */
const passes = ({ tier, test }) =>
  spawnSync(process.execPath, commands[tier](test), { cwd: copy, stdio: 'ignore' }).status === 0;

/** @type {Map<string, boolean>} whether each test file passes without a fault */
const sound = new Map();

/** @param {Fault} fault @returns {string} */
function plant(fault) {
  const path = join(copy, fault.file);
  const text = readFileSync(path, 'utf8');
  const places = text.split(fault.from).length - 1;
  if (places !== 1) return `stale: its text occurs ${places} times in ${fault.file}`;
  if (!sound.has(fault.test)) sound.set(fault.test, passes(fault));
  if (!sound.get(fault.test)) return `the test fails without it: ${fault.test}`;
  writeFileSync(
    path,
    text.replace(fault.from, () => fault.to),
  );
  const missed = passes(fault);
  writeFileSync(path, text);
  return missed ? 'NOT CAUGHT' : 'caught';
}

let wrong = 0;
for (const fault of asked) {
  const outcome = plant(fault);
  if (outcome !== 'caught') wrong += 1;
  console.log(`${outcome}  ${fault.spec}: ${fault.fault}  (${fault.tier}, ${fault.test})`);
}
rmSync(copy, { recursive: true, force: true });
console.log(`${asked.length - wrong} of ${asked.length} faults caught`);
process.exitCode = wrong === 0 ? 0 : 1;
