import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countPages, countStep, countUnit, readReport, sum } from './test-count.mjs';

const brokenFile = { status: 'failed', assertionResults: [] };
const failedFile = { status: 'failed', assertionResults: [{ status: 'failed' }] };

test.each([
  ['all passed', { numPassedTests: 3, numFailedTests: 0, testResults: [] }, true, 3, 0],
  ['one failed', { numPassedTests: 2, numFailedTests: 1, testResults: [failedFile] }, false, 2, 1],
  [
    'a file could not be loaded',
    { numPassedTests: 2, numFailedTests: 0, testResults: [brokenFile] },
    false,
    2,
    1,
  ],
  ['the run failed, no test did', { numPassedTests: 2, numFailedTests: 0, testResults: [] }, false, 2, 1],
  ['nothing was run', { numPassedTests: 0, numFailedTests: 0, testResults: [] }, true, 0, 1],
  ['nothing was reported', null, true, 0, 1],
])('unit tests: %s', (_, report, worked, passed, failed) => {
  expect(countUnit(report, worked)).toMatchObject({ passed, failed });
});

test.each([
  ['all passed', { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 1 } }, true, 3, 0],
  ['one failed', { stats: { expected: 2, unexpected: 1, flaky: 0, skipped: 0 } }, false, 2, 1],
  [
    'one passed at the second try',
    { stats: { expected: 2, unexpected: 0, flaky: 1, skipped: 0 } },
    true,
    2,
    1,
  ],
  ['the server did not start', { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } }, false, 0, 1],
  ['nothing was reported', null, false, 0, 1],
])('page tests: %s', (_, report, worked, passed, failed) => {
  expect(countPages(report, worked)).toMatchObject({ passed, failed });
});

test('steps and tests add up', () => {
  const counts = [countStep(true), countStep(false), { passed: 5, failed: 2, skipped: 1 }];
  expect(sum(counts)).toEqual({ passed: 6, failed: 3, skipped: 1 });
});

test('a report that is missing or broken off is none', () => {
  const dir = mkdtempSync(join(tmpdir(), 'report-'));
  writeFileSync(join(dir, 'half.json'), '{"stats":');
  writeFileSync(join(dir, 'whole.json'), '{"stats":{}}');
  expect(readReport(join(dir, 'none.json'))).toBeNull();
  expect(readReport(join(dir, 'half.json'))).toBeNull();
  expect(readReport(join(dir, 'whole.json'))).toEqual({ stats: {} });
  rmSync(dir, { recursive: true });
});
