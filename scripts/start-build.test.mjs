import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildIfChanged } from './start-build.mjs';

/** @type {string} */
let root;
let builds = 0;
let works = true;

/** @param {string} name @param {string} text */
function write(name, text) {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

function build() {
  builds += 1;
  write('dist/index.html', works ? 'page' : 'half a pa');
  return works;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-'));
  builds = 0;
  works = true;
  vi.spyOn(console, 'log').mockImplementation(() => {});
  write('src/main.tsx', 'main');
  write('seeds/timeline.yaml', 'title: x');
  write('index.html', '<html>');
  buildIfChanged(root, '/', build);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

test('what is built is not built again', () => {
  expect(buildIfChanged(root, '/', build)).toBe(true);
  expect(builds).toBe(1);
});

test.each([
  ['a source changed', () => write('src/main.tsx', 'other')],
  ['a seed is new', () => write('seeds/events/a.yaml', 'a')],
  ['a seed is gone', () => rmSync(join(root, 'seeds/timeline.yaml'))],
  ['a file moved', () => renameSync(join(root, 'src/main.tsx'), join(root, 'src/other.tsx'))],
  ['dist is gone', () => rmSync(join(root, 'dist'), { recursive: true })],
  ['dist was built by hand, otherwise', () => write('dist/index.html', 'another page')],
])('it is built again when %s', (_, change) => {
  change();
  buildIfChanged(root, '/', build);
  expect(builds).toBe(2);
  buildIfChanged(root, '/', build);
  expect(builds).toBe(2);
});

test('another base path is another site', () => {
  buildIfChanged(root, '/x/', build);
  expect(builds).toBe(2);
});

test('a build that failed is tried again, even when it left something behind', () => {
  write('src/main.tsx', 'wrong');
  works = false;
  expect(buildIfChanged(root, '/', build)).toBe(false);
  expect(buildIfChanged(root, '/', build)).toBe(false);
  expect(builds).toBe(3);
});
