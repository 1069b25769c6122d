/** The ways to a browser, first to last. Each is proven by starting what it found, for a file that is there may not run. */
import { delimiter, join } from 'node:path';

/**
 * What the ways need of the world, so that a test can give them another one.
 * @typedef {object} World
 * @property {NodeJS.Platform} platform
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {boolean} isRoot
 * @property {(path: string) => boolean} exists
 * @property {(executablePath?: string) => Promise<boolean>} launches
 * @property {() => boolean} download has Playwright fetch its own browser
 * @property {() => boolean} installDebian installs Debian's package of Chromium
 * @property {(line: string) => void} say
 */

/** @param {World} world @returns {import('./browser.mjs').Way[]} */
export function browserWays(world) {
  return [
    { name: 'ATTESTED_BROWSER', find: () => named(world) },
    { name: 'Playwright’s own', find: () => own(world) },
    { name: 'installed on this system', find: () => system(world) },
    { name: 'downloaded by Playwright', find: () => downloaded(world) },
    { name: 'Debian’s package', find: () => debian(world) },
  ];
}

/** What somebody asked for by name is taken or refused, never replaced. @param {World} world */
async function named({ env, launches }) {
  const executablePath = env.ATTESTED_BROWSER;
  if (!executablePath) return null;
  if (await launches(executablePath)) return { executablePath };
  throw new Error(`ATTESTED_BROWSER is ${executablePath}, which does not start as a browser.`);
}

/** @param {World} world */
async function own({ launches }) {
  return (await launches()) ? {} : null;
}

/** @param {World} world */
async function system({ platform, env, exists, launches }) {
  for (const executablePath of systemPaths(platform, env)) {
    if (exists(executablePath) && (await launches(executablePath))) return { executablePath };
  }
  return null;
}

/** @param {World} world */
async function downloaded({ download, launches, say }) {
  say('Downloading a browser with Playwright');
  return download() && (await launches()) ? {} : null;
}

/** @param {World} world */
async function debian(world) {
  const { platform, isRoot, exists, installDebian, say } = world;
  if (platform !== 'linux' || !isRoot || !exists('/usr/bin/apt-get')) return null;
  say('Installing Debian’s package');
  return installDebian() ? system(world) : null;
}

/** @param {NodeJS.Platform} platform @param {World['env']} env @returns {string[]} */
function systemPaths(platform, env) {
  if (platform === 'win32') {
    const programs = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (dir) => dir !== undefined,
    );
    const names = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
    return [...names, 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap((name) =>
      programs.map((dir) => `${dir}\\${name}`),
    );
  }
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['', env.HOME ?? ''].map((home) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
    );
  }
  const names = [
    // What Playwright would take itself, and the quickest.
    'chromium-headless-shell',
    'google-chrome',
    'google-chrome-stable',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    'microsoft-edge-stable',
  ];
  const dirs = [...(env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/snap/bin'];
  return names.flatMap((name) => dirs.map((dir) => join(dir, name)));
}
