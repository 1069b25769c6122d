import { expect, test } from 'vitest';
import { findBrowser } from './browser.mjs';
import { browserWays, chromium, firefox } from './browser-ways.mjs';

/**
 * A world in which nothing exists, starts or can be fetched, but for what the test says. It writes down each thing
 * it was asked for.
 * @param {Partial<import('./browser-ways.mjs').World> & { starts?: readonly string[] }} given
 */
function worldWith({ starts = [], ...given }) {
  /** @type {string[]} */
  const asked = [];
  /** @param {string} name @param {boolean} answer */
  const note = (name, answer) => {
    asked.push(name);
    return answer;
  };
  const { download, installDebian, ...rest } = given;
  /** @type {import('./browser-ways.mjs').World} */
  const world = {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    isRoot: false,
    exists: (path) => starts.includes(path),
    launches: async (path = 'own') => note(`launch ${path}`, starts.includes(path)),
    say: () => {},
    ...rest,
    download: () => note('download', download?.() ?? false),
    installDebian: () => note('apt', installDebian?.() ?? false),
  };
  return { world, asked };
}

test('the first way that finds something ends the search', async () => {
  /** @type {string[]} */
  const asked = [];
  /** @param {string} name @param {import('./browser.mjs').Browser | null} browser */
  const way = (name, browser) => ({
    name,
    find: async () => {
      asked.push(name);
      return browser;
    },
  });
  const found = await findBrowser([way('a', null), way('b', { executablePath: '/b' }), way('c', {})]);
  expect(found).toEqual({ way: 'b', executablePath: '/b' });
  expect(asked).toEqual(['a', 'b']);
});

test('when no way finds anything there is no browser', async () => {
  expect(await findBrowser([{ name: 'a', find: async () => null }])).toBeNull();
});

test('the order is: named, Playwright’s own, the system’s, a download, Debian’s package', async () => {
  const { world, asked } = worldWith({
    isRoot: true,
    exists: (path) => ['/usr/bin/chromium', '/usr/bin/apt-get'].includes(path),
  });
  expect(await findBrowser(browserWays(world, chromium))).toBeNull();
  const looks = asked.filter((name, at) => name !== asked[at - 1]);
  expect(looks).toEqual(['launch own', 'launch /usr/bin/chromium', 'download', 'apt']);
});

test('a named browser is taken before all others', async () => {
  const { world, asked } = worldWith({
    env: { ATTESTED_BROWSER: '/my/browser' },
    starts: ['/my/browser', 'own'],
  });
  expect(await findBrowser(browserWays(world, chromium))).toMatchObject({ executablePath: '/my/browser' });
  expect(asked).toEqual(['launch /my/browser']);
});

test('a named browser that does not start is told, not replaced', async () => {
  const { world, asked } = worldWith({ env: { ATTESTED_BROWSER: '/my/browser' }, starts: ['own'] });
  await expect(findBrowser(browserWays(world, chromium))).rejects.toThrow('ATTESTED_BROWSER is /my/browser');
  expect(asked).toEqual(['launch /my/browser']);
});

test('Playwright’s own browser has no path, and nothing else is tried', async () => {
  const { world, asked } = worldWith({ starts: ['own', '/usr/bin/chromium'] });
  const found = await findBrowser(browserWays(world, chromium));
  expect(found).toEqual({ way: 'Playwright’s own' });
  expect(asked).toEqual(['launch own']);
});

/** @type {[NodeJS.Platform, string, Record<string, string>, import('./browser-ways.mjs').Engine?][]} */
const systems = [
  ['linux', '/usr/bin/chromium', { PATH: '/usr/bin' }],
  ['linux', '/opt/bin/google-chrome', { PATH: '/bin:/opt/bin' }],
  ['linux', '/snap/bin/chromium', {}],
  ['linux', '/usr/bin/chromium-headless-shell', {}],
  ['linux', '/usr/bin/firefox-esr', {}, firefox],
  ['linux', '/opt/bin/firefox', { PATH: '/opt/bin' }, firefox],
  ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', {}],
  ['darwin', '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium', { HOME: '/Users/a' }],
  ['darwin', '/Applications/Firefox.app/Contents/MacOS/firefox', {}, firefox],
  ['win32', 'C:\\P\\Google\\Chrome\\Application\\chrome.exe', { PROGRAMFILES: 'C:\\P' }],
  ['win32', 'C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe', { 'PROGRAMFILES(X86)': 'C:\\P86' }],
  ['win32', 'C:\\P\\Mozilla Firefox\\firefox.exe', { PROGRAMFILES: 'C:\\P' }, firefox],
];
test.each(systems)('on %s, %s is found', async (platform, path, env, engine = chromium) => {
  const { world, asked } = worldWith({ platform, env, starts: [path] });
  expect(await findBrowser(browserWays(world, engine))).toMatchObject({ executablePath: path });
  expect(asked).toEqual(['launch own', `launch ${path}`]);
});

test('each engine has a variable and programs of its own', async () => {
  const env = { PATH: '/usr/bin', ATTESTED_BROWSER: '/my/browser', ATTESTED_FIREFOX: '/my/firefox' };
  const starts = ['/my/browser', '/my/firefox', '/usr/bin/chromium', '/usr/bin/firefox'];
  const named = worldWith({ env, starts });
  expect(await findBrowser(browserWays(named.world, firefox))).toMatchObject({
    executablePath: '/my/firefox',
  });
  const unnamed = worldWith({ env: { ...env, ATTESTED_FIREFOX: '' }, starts });
  expect(await findBrowser(browserWays(unnamed.world, firefox))).toMatchObject({
    executablePath: '/usr/bin/firefox',
  });
});

test('a browser of the system that is there but does not start is passed over', async () => {
  const { world } = worldWith({
    exists: (path) => ['/usr/bin/google-chrome', '/usr/bin/chromium'].includes(path),
    starts: ['/usr/bin/chromium'],
  });
  expect(await findBrowser(browserWays(world, chromium))).toMatchObject({
    executablePath: '/usr/bin/chromium',
  });
});

test('a download counts only when what it fetched starts', async () => {
  let fetched = false;
  const fetches = () => {
    fetched = true;
    return true;
  };
  const good = worldWith({ download: fetches, launches: async () => fetched });
  expect(await findBrowser(browserWays(good.world, chromium))).toEqual({ way: 'downloaded by Playwright' });
  const bad = worldWith({ download: () => true });
  expect(await findBrowser(browserWays(bad.world, chromium))).toBeNull();
});

test('Debian’s package is installed as root only, and only where there is apt', async () => {
  let installed = false;
  const exists = (/** @type {string} */ path) =>
    path === '/usr/bin/apt-get' || (installed && path === '/usr/bin/chromium-headless-shell');
  const installs = () => {
    installed = true;
    return true;
  };
  const launches = async (/** @type {string | undefined} */ path) =>
    installed && path === '/usr/bin/chromium-headless-shell';
  const user = worldWith({ exists, launches, installDebian: installs });
  expect(await findBrowser(browserWays(user.world, chromium))).toBeNull();
  const elsewhere = worldWith({ isRoot: true, launches, installDebian: installs });
  expect(await findBrowser(browserWays(elsewhere.world, chromium))).toBeNull();
  expect([...user.asked, ...elsewhere.asked]).not.toContain('apt');
  const root = worldWith({ isRoot: true, exists, launches, installDebian: installs });
  expect(await findBrowser(browserWays(root.world, chromium))).toMatchObject({
    executablePath: '/usr/bin/chromium-headless-shell',
  });
});
