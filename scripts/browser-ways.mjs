/** The ways to a browser, first to last. Each is proven by starting what it found, for a file that is there may not run. */
import { delimiter, join } from 'node:path';

/**
 * A kind of browser, and where one may be had.
 * @typedef {object} Engine
 * @property {'chromium' | 'firefox'} name as Playwright calls it
 * @property {string} [channel] how Playwright opens one that is not its own
 * @property {string} variable of the environment, by which somebody names one
 * @property {string} download what Playwright fetches
 * @property {readonly string[]} packages Debian's, the best first
 * @property {(platform: NodeJS.Platform, env: World['env']) => string[]} paths where this system may have one
 */

/** @type {Engine} */
export const chromium = {
  name: 'chromium',
  variable: 'ATTESTED_BROWSER',
  download: 'chromium-headless-shell',
  // Older releases have the second only.
  packages: ['chromium-headless-shell', 'chromium'],
  paths: chromiumPaths,
};

/** @type {Engine} */
export const firefox = {
  name: 'firefox',
  channel: 'moz-firefox', // by WebDriver BiDi
  variable: 'ATTESTED_FIREFOX',
  download: 'firefox',
  packages: ['firefox-esr'],
  paths: firefoxPaths,
};

/**
 * What the ways need of the world, so that a test can give them another one. All of it is about one engine.
 * @typedef {object} World
 * @property {NodeJS.Platform} platform
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {boolean} isRoot
 * @property {(path: string) => boolean} exists
 * @property {(executablePath?: string) => Promise<boolean>} launches
 * @property {() => boolean} download has Playwright fetch its own browser
 * @property {() => boolean} installDebian installs Debian's package of it
 * @property {(line: string) => void} say
 */

/** @param {World} world @param {Engine} engine @returns {import('./browser.mjs').Way[]} */
export function browserWays(world, engine) {
  return [
    { name: engine.variable, find: () => named(world, engine) },
    { name: 'Playwright’s own', find: () => own(world) },
    { name: 'installed on this system', find: () => system(world, engine) },
    { name: 'downloaded by Playwright', find: () => downloaded(world) },
    { name: 'Debian’s package', find: () => debian(world, engine) },
  ];
}

/** What somebody asked for by name is taken or refused, never replaced. @param {World} world @param {Engine} engine */
async function named({ env, launches }, { variable }) {
  const executablePath = env[variable];
  if (!executablePath) return null;
  if (await launches(executablePath)) return { executablePath };
  throw new Error(`${variable} is ${executablePath}, which does not start as a browser.`);
}

/** @param {World} world */
async function own({ launches }) {
  return (await launches()) ? {} : null;
}

/** @param {World} world @param {Engine} engine */
async function system({ platform, env, exists, launches }, { paths }) {
  for (const executablePath of paths(platform, env)) {
    if (exists(executablePath) && (await launches(executablePath))) return { executablePath };
  }
  return null;
}

/** @param {World} world */
async function downloaded({ download, launches, say }) {
  say('Downloading a browser with Playwright');
  return download() && (await launches()) ? {} : null;
}

/** @param {World} world @param {Engine} engine */
async function debian(world, engine) {
  const { platform, isRoot, exists, installDebian, say } = world;
  if (platform !== 'linux' || !isRoot || !exists('/usr/bin/apt-get')) return null;
  say('Installing Debian’s package');
  return installDebian() ? system(world, engine) : null;
}

/** @param {NodeJS.Platform} platform @param {World['env']} env @returns {string[]} */
function chromiumPaths(platform, env) {
  if (platform === 'win32') {
    const names = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
    return windowsPrograms(env, [...names, 'Microsoft\\Edge\\Application\\msedge.exe']);
  }
  if (platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return macApplications(
      env,
      names.map((name) => `${name}.app/Contents/MacOS/${name}`),
    );
  }
  return commands(env, [
    // What Playwright would take itself, and the quickest.
    'chromium-headless-shell',
    'google-chrome',
    'google-chrome-stable',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    'microsoft-edge-stable',
  ]);
}

/** @param {NodeJS.Platform} platform @param {World['env']} env @returns {string[]} */
function firefoxPaths(platform, env) {
  if (platform === 'win32') return windowsPrograms(env, ['Mozilla Firefox\\firefox.exe']);
  if (platform === 'darwin') return macApplications(env, ['Firefox.app/Contents/MacOS/firefox']);
  return commands(env, ['firefox-esr', 'firefox']);
}

/** @param {World['env']} env @param {readonly string[]} names @returns {string[]} */
function windowsPrograms(env, names) {
  const dirs = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
    (dir) => dir !== undefined,
  );
  return names.flatMap((name) => dirs.map((dir) => `${dir}\\${name}`));
}

/** @param {World['env']} env @param {readonly string[]} names @returns {string[]} */
function macApplications(env, names) {
  return names.flatMap((name) => ['', env.HOME ?? ''].map((home) => `${home}/Applications/${name}`));
}

/** @param {World['env']} env @param {readonly string[]} names @returns {string[]} */
function commands(env, names) {
  const dirs = [...(env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/snap/bin'];
  return names.flatMap((name) => dirs.map((dir) => join(dir, name)));
}
