/** The real world for the ways to a browser: the disk, the network and the processes they touch. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('./browser-ways.mjs').Engine} Engine */

/**
 * @param {string} root the project's folder, its packages installed
 * @param {Engine} engine
 * @returns {import('./browser-ways.mjs').World}
 */
export function realWorld(root, engine) {
  return {
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
    launches: (executablePath) => launches(engine, executablePath),
    download: () => download(root, engine),
    installDebian: () => installDebian(engine),
    say: console.log,
  };
}

/** @param {Engine} engine @param {string} [executablePath] */
async function launches({ name, channel }, executablePath) {
  // Not at the top of the file: the package may have been installed only now.
  const playwright = await import('playwright');
  try {
    const which = executablePath ? { channel, executablePath } : {};
    const browser = await playwright[name].launch({ ...which, timeout: 30_000 });
    try {
      // A Firefox that this Playwright cannot talk to starts, but opens nothing.
      await browser.newPage();
      return true;
    } finally {
      await browser.close();
    }
  } catch {
    return false;
  }
}

let refused = false;

/** @param {string} root @param {Engine} engine */
function download(root, engine) {
  const cli = join(root, 'node_modules', 'playwright', 'cli.js');
  // Where the first browser could not be had, the second would only cost time. Playwright's many lines about a network that
  // is closed are kept back: the next way may still succeed.
  refused ||=
    spawnSync(process.execPath, [cli, 'install', engine.download], { encoding: 'utf8' }).status !== 0;
  if (refused) console.log('It could not be downloaded.');
  return !refused;
}

let listsAreNew = false;

/** @param {Engine} engine */
function installDebian({ packages }) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', args, { env, stdio: 'inherit' }).status === 0;
  listsAreNew ||= apt('update', '-q');
  return listsAreNew && packages.some((name) => apt('install', '-y', '-q', '--no-install-recommends', name));
}
