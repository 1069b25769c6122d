import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { install, nodeProblem } from './install.mjs';

test.each([
  ['20.19.0', true],
  ['20.18.3', false],
  ['18.20.4', false],
  ['21.7.0', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['24.0.0', true],
])('Node %s will do: %s', (version, fits) => {
  const problem = nodeProblem(version);
  expect(problem === null).toBe(fits);
  if (problem) expect(problem).toContain(`this is Node ${version}`);
});

/** @typedef {Record<string, string>} Versions by package */

/**
 * Whether `npm ci` is run where the lockfile and node_modules have these packages.
 * @param {Versions} locked @param {Versions | null} installed null where an install broke off @param {string} [gone]
 */
function isInstalling(locked, installed, gone) {
  const root = mkdtempSync(join(tmpdir(), 'install-'));
  const write = (/** @type {string} */ path, /** @type {Versions} */ versions) => {
    const packages = Object.entries(versions).map(([name, version]) => {
      return [`node_modules/${name}`, { version, optional: name.startsWith('optional-') }];
    });
    const all = Object.fromEntries([['', { name: 'project' }], ...packages]);
    writeFileSync(join(root, path), JSON.stringify({ packages: all }));
  };
  write('package-lock.json', locked);
  for (const name of Object.keys(installed ?? {}))
    if (name !== gone) mkdirSync(join(root, 'node_modules', name), { recursive: true });
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  if (installed) write('node_modules/.package-lock.json', installed);
  const said = vi.spyOn(console, 'log').mockImplementation(() => {});
  // An install that fails is told.
  const isDone = install(root, () => false);
  said.mockRestore();
  rmSync(root, { recursive: true });
  return !isDone;
}

const react = { react: '19.0.0' };

test.each([
  ['what is there has the versions of the lockfile', false, react, react],
  ['a package for another platform is not there', false, { ...react, 'optional-x': '2.0.0' }, react],
  ['the lockfile has another version', true, { react: '19.0.1' }, react],
  ['the lockfile has one more package', true, { ...react, zustand: '5.0.0' }, react],
  ['an install broke off', true, react, null],
])('where %s, packages are installed: %s', (_, installs, locked, installed) => {
  expect(isInstalling(locked, installed)).toBe(installs);
});

test('where a package was deleted, packages are installed', () => {
  expect(isInstalling(react, react, 'react')).toBe(true);
});
