/** Finds the browsers that the tests use, and installs what is missing where that can be done. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const { platform, env } = process;

/** @param {readonly string[]} names @returns {string[]} every place where a command of these names may stand */
const onPath = (names) =>
  [...(env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/usr/sbin', '/snap/bin'].flatMap(
    (folder) => names.map((name) => join(folder, name)),
  );

/** @returns {string[]} */
function chromiumPaths() {
  if (platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  if (platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
      folder
        ? [
            `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
            `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
          ]
        : [],
    );
  return onPath([
    'chromium-headless-shell',
    'google-chrome',
    'google-chrome-stable',
    'chromium',
    'chromium-browser',
  ]);
}

/**
 * Launch options for Chromium: the one that ATTESTED_BROWSER names, else Playwright’s own, else one that is installed.
 * Without any, Playwright says what to install.
 * @returns {{ executablePath?: string }}
 */
export function findChromium() {
  const named = env.ATTESTED_BROWSER;
  if (named) return { executablePath: named };
  if (existsSync(chromium.executablePath())) return {};
  const executablePath = chromiumPaths().find((path) => existsSync(path));
  return executablePath ? { executablePath } : {};
}

/** Whether `findChromium` leads to a browser that stands on this machine. */
export const hasChromium = () => existsSync(findChromium().executablePath ?? chromium.executablePath());

/** @param {readonly string[]} commands @returns {string | null} where the first of them stands that is there */
export const findCommand = (...commands) => onPath(commands).find((path) => existsSync(path)) ?? null;

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
  const { ATTESTED_BROWSER: named } = env;
  if (hasChromium()) return null;
  if (named) return `ATTESTED_BROWSER is “${named}”, and there is no such file.`;
  if (installDebian(['chromium-headless-shell']) && hasChromium()) return null;
  console.log('Downloading Chromium (playwright install)');
  const cli = join('node_modules', 'playwright', 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium-headless-shell'], { stdio: 'ignore' });
  return hasChromium()
    ? null
    : 'No browser was found: install Chrome or Chromium, or set ATTESTED_BROWSER to the path of one.';
}
