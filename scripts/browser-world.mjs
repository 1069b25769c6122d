/** The real world for the ways to a browser: the disk, the network and the processes they touch. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} root the project's folder, its packages installed @returns {import('./browser-ways.mjs').World} */
export function realWorld(root) {
  return {
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
    launches,
    download: () => download(root),
    installDebian,
    say: console.log,
  };
}

/** @param {string} [executablePath] */
async function launches(executablePath) {
  // Not at the top of the file: the package may have been installed only now.
  const { chromium } = await import('playwright');
  try {
    const browser = await chromium.launch(executablePath ? { executablePath } : {});
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

/** @param {string} root */
function download(root) {
  const cli = join(root, 'node_modules', 'playwright', 'cli.js');
  // Its many lines about a network that is closed are kept back: the next way may still succeed.
  const done = spawnSync(process.execPath, [cli, 'install', 'chromium-headless-shell'], { encoding: 'utf8' });
  if (done.status !== 0) console.log('It could not be downloaded.');
  return done.status === 0;
}

function installDebian() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', args, { env, stdio: 'inherit' }).status === 0;
  const install = (/** @type {string} */ name) => apt('install', '-y', '-q', '--no-install-recommends', name);
  // Older releases have the second only.
  return apt('update', '-q') && (install('chromium-headless-shell') || install('chromium'));
}
