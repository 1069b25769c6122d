/** Finds the browsers that the tests use, and installs what is missing where that can be done. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const { env } = process;

/** @param {readonly string[]} commands @returns {string | undefined} where the first of them stands that is there */
export const findCommand = (...commands) =>
  [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/sbin', '/snap/bin']
    .flatMap((folder) => commands.map((command) => join(folder, command)))
    .find((path) => existsSync(path));

const findInstalled = () =>
  findCommand(
    'chromium-headless-shell',
    'google-chrome',
    'google-chrome-stable',
    'chromium',
    'chromium-browser',
  ) ??
  [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    join(env.PROGRAMFILES ?? '', 'Google/Chrome/Application/chrome.exe'),
    join(env.LOCALAPPDATA ?? '', 'Google/Chrome/Application/chrome.exe'),
  ].find((path) => existsSync(path));

/**
 * Launch options for Chromium: the one that ATTESTED_BROWSER names, else Playwright’s own, else one that is installed.
 * Without any, Playwright says what to install.
 * @returns {{ executablePath?: string }}
 */
export function findChromium() {
  if (env.ATTESTED_BROWSER) return { executablePath: env.ATTESTED_BROWSER };
  const executablePath = existsSync(chromium.executablePath()) ? undefined : findInstalled();
  return executablePath ? { executablePath } : {};
}

/** Whether `findChromium` leads to a browser that stands on this machine. */
const hasChromium = () => existsSync(findChromium().executablePath ?? chromium.executablePath());

/**
 * Installs Debian’s packages, as root on Debian and its like.
 * @param {readonly string[]} packages
 * @returns {boolean} whether they are installed
 */
export function installDebian(packages) {
  if (process.getuid?.() !== 0 || !findCommand('apt-get')) return false;
  console.log(`Installing ${packages.join(', ')} (apt-get)`);
  const apt = (/** @type {readonly string[]} */ ...args) =>
    spawnSync('apt-get', [...args], {
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    }).status === 0;
  const install = () => apt('install', '--yes', '--quiet', '--no-install-recommends', ...packages);
  // The list of packages of a new machine is empty or old.
  return install() || (apt('update', '--quiet') && install());
}

/**
 * Makes sure of a Chromium: one that is there is used without a network.
 * @returns {string | null} null when there is one, else one sentence that says what to do
 */
export function ensureChromium() {
  if (hasChromium()) return null;
  if (env.ATTESTED_BROWSER)
    return `ATTESTED_BROWSER is “${env.ATTESTED_BROWSER}”, and there is no such file.`;
  if (installDebian(['chromium-headless-shell']) && hasChromium()) return null;
  console.log('Downloading Chromium (playwright install)');
  spawnSync(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'], { stdio: 'ignore' });
  return hasChromium()
    ? null
    : 'No browser was found: install Chrome or Chromium, or set ATTESTED_BROWSER to the path of one.';
}
