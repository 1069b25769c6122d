import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { install, nodeProblem } from './install.mjs';

/** @type {string} */
let root;
/** @param {string} path @param {string} text */
const write = (path, text) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
/** A lockfile of packages, by version. @param {string} path @param {Record<string, string>} versions */
const writeLock = (path, versions) =>
  write(
    path,
    JSON.stringify({
      packages: Object.fromEntries([
        ['', { name: 'project' }],
        ...Object.entries(versions).map(([name, version]) => [
          `node_modules/${name}`,
          { version, optional: name.startsWith('optional-') },
        ]),
      ]),
    }),
  );
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'install-'));
  writeLock('package-lock.json', { react: '19.0.0', 'optional-fsevents': '2.0.0' });
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

/** Like `npm ci`: makes node_modules anew, or breaks off half-way. */
function fakeNpm() {
  const npm = {
    runs: 0,
    works: true,
    ci: () => {
      npm.runs += 1;
      rmSync(join(root, 'node_modules'), { recursive: true, force: true });
      const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
      const react = packages['node_modules/react'].version;
      write('node_modules/react/package.json', '{}');
      if (npm.works) writeLock('node_modules/.package-lock.json', { react });
      return npm.works;
    },
  };
  return npm;
}

test.each([
  ['20.19.0', true],
  ['20.18.3', false],
  ['18.20.4', false],
  ['21.7.0', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['24.0.0', true],
])('Node %s will do: %s', (version, fits) => {
  expect(nodeProblem(version) === null).toBe(fits);
});

test('the sentence about Node names the version that was found', () => {
  expect(nodeProblem('18.20.4')).toContain('this is Node 18.20.4');
});

test('packages are installed once, and again when the lockfile has another version', () => {
  const npm = fakeNpm();
  expect(install(root, npm.ci)).toBe(true);
  expect(install(root, npm.ci)).toBe(true);
  expect(npm.runs).toBe(1);
  writeLock('package-lock.json', { react: '19.0.1' });
  expect(install(root, npm.ci)).toBe(true);
  expect(npm.runs).toBe(2);
});

test('a package that is missing is installed, unless it is for another platform', () => {
  const npm = fakeNpm();
  install(root, npm.ci);
  rmSync(join(root, 'node_modules', 'react'), { recursive: true });
  expect(install(root, npm.ci)).toBe(true);
  expect(npm.runs).toBe(2);
  writeLock('package-lock.json', { react: '19.0.0', zustand: '5.0.0' });
  install(root, npm.ci);
  expect(npm.runs).toBe(3);
});

test('an install that broke off is tried again', () => {
  const npm = fakeNpm();
  npm.works = false;
  expect(install(root, npm.ci)).toBe(false);
  npm.works = true;
  expect(install(root, npm.ci)).toBe(true);
  expect(npm.runs).toBe(2);
});
