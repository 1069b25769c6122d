/** Builds the site, and knows when there is nothing to build. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** All that the built site is made of. */
const inputs = [
  'src',
  'seeds',
  'public',
  'scripts',
  'index.html',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
];

/**
 * @param {string} root
 * @param {string} [base] the BASE_PATH, which is written into the built pages
 * @param {(root: string) => boolean} [build] says whether it worked
 * @returns {boolean} whether dist is what the inputs make
 */
export function buildIfChanged(root, base = '/', build = runBuild) {
  const record = join(root, 'node_modules', '.cache', 'attested', 'build.json');
  const made = hashOf(root, inputs, base);
  // What stands in dist counts as well: it may be somebody's build for another base, or half deleted.
  const state = () => JSON.stringify({ inputs: made, dist: hashOf(root, ['dist']) });
  if (existsSync(record) && readFileSync(record, 'utf8') === state()) return true;
  console.log('Building the site');
  if (!build(root)) return false;
  mkdirSync(join(record, '..'), { recursive: true });
  writeFileSync(record, state());
  return true;
}

/** @param {string} root @returns {boolean} whether it worked */
export function runBuild(root) {
  return (
    spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { cwd: root, stdio: 'inherit' })
      .status === 0
  );
}

/** @param {string} root @param {readonly string[]} names files or folders; those that are not there count as empty */
function hashOf(root, names, salt = '') {
  const hash = createHash('sha256').update(salt);
  for (const file of names.flatMap((name) => filesUnder(join(root, name)))) {
    const bytes = readFileSync(file);
    // The length parts a name from what follows, so that no two sets of files can look alike.
    hash.update(`\0${relative(root, file)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}
