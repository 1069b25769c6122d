/**
 * What every command needs first: a Node that can run the tools, and the packages of the lockfile.
 * Runs before anything is installed, so it uses nothing but Node's own modules.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Null when this Node will do, else one sentence. The lower edges are Vite's: it does not start below them.
 * @param {string} version as in `process.versions.node`
 * @returns {string | null}
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return null;
  return `Attested needs Node 20.19 or later in line 20, or 22.12 or later, and this is Node ${version}: please install a newer one from https://nodejs.org.`;
}

/**
 * Runs `npm ci` unless every package in node_modules has the version of the lockfile.
 * @param {string} root the project's folder
 * @param {(root: string) => boolean} [npmCi] says whether it worked
 * @returns {boolean} whether the packages are in place
 */
export function install(root, npmCi = runNpmCi) {
  if (isInstalled(root)) return true;
  console.log('Installing packages (npm ci)');
  return npmCi(root);
}

/** npm keeps a lockfile of what it installed; packages for other platforms are not in it. @param {string} root */
function isInstalled(root) {
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  const locked = packagesIn(join(root, 'package-lock.json'));
  delete locked['']; // the project itself
  const isThere = ([path, { version, optional }]) =>
    installed[path] ? installed[path].version === version && existsSync(join(root, path)) : optional;
  return Object.entries(locked).every(isThere);
}

/** @param {string} lockfile @returns {Record<string, { version?: string, optional?: boolean }>} none when it is missing */
const packagesIn = (lockfile) =>
  existsSync(lockfile) ? JSON.parse(readFileSync(lockfile, 'utf8')).packages : {};

/** @param {string} cwd */
const runNpmCi = (cwd) =>
  // Without --include=dev a NODE_ENV of "production" would leave out the very tools we are about to call.
  spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd,
    stdio: 'inherit',
    shell: process.platform === 'win32', // npm.cmd starts only through one
  }).status === 0;
