import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { install, nodeProblem } from './install.mjs';

/** @type {string} */
let root;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'install-'));
  writeFileSync(join(root, 'package-lock.json'), '{"v":1}');
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
      mkdirSync(join(root, 'node_modules'));
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

test('packages are installed once, and again only when the lockfile changes', () => {
  const npm = fakeNpm();
  expect(install(root, npm.ci)).toBe(true);
  expect(install(root, npm.ci)).toBe(true);
  expect(npm.runs).toBe(1);
  writeFileSync(join(root, 'package-lock.json'), '{"v":2}');
  expect(install(root, npm.ci)).toBe(true);
  expect(npm.runs).toBe(2);
});

test('an install that broke off is tried again', () => {
  const npm = fakeNpm();
  npm.works = false;
  expect(install(root, npm.ci)).toBe(false);
  expect(existsSync(join(root, 'node_modules'))).toBe(true);
  npm.works = true;
  expect(install(root, npm.ci)).toBe(true);
  expect(npm.runs).toBe(2);
});
