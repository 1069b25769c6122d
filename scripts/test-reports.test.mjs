import { expect, test } from 'vitest';
import { slowest, sum, testsIn } from './test-reports.mjs';

test('counts the tests that Vitest ran, and a file that cannot be loaded as one that failed', () => {
  const assertionResults = [
    { fullName: 'adds', status: 'passed', duration: 3 },
    { fullName: 'divides', status: 'failed', duration: 5 },
    { fullName: 'later', status: 'pending' },
  ];
  const testResults = [
    { name: '/a.test.ts', status: 'failed', assertionResults },
    { name: '/broken.test.ts', status: 'failed', assertionResults: [] },
  ];
  const tests = testsIn({ testResults }, 'Unit tests');
  expect(tests.map(({ name, worked }) => [name, worked])).toEqual([
    ['adds', true],
    ['divides', false],
    ['/broken.test.ts', false],
  ]);
  expect(sum(tests)).toBe('1 passed, 2 failed');
});

test('counts the tests that Playwright ran, and one that needs a second try as failed', () => {
  /** @param {string} title @param {string} status @param {number[]} durations */
  const spec = (title, status, ...durations) => {
    const results = durations.map((duration) => ({ duration }));
    return { title, file: 'open.spec.ts', tests: [{ status, projectName: 'smoke', results }] };
  };
  const specs = [
    spec('opens', 'expected', 1500),
    spec('again', 'flaky', 10, 20),
    spec('not here', 'skipped'),
  ];
  const tests = testsIn({ suites: [{ suites: [{ specs }] }] }, 'Smoke tests');
  expect(sum(tests)).toBe('1 passed, 1 failed');
  expect(slowest(tests, 1)).toEqual(['   1.5 s  Smoke tests: smoke, open.spec.ts: opens']);
});

test('finds no test in an empty report', () => {
  expect(sum(testsIn({}, 'Unit tests'))).toBe('0 passed, 0 failed');
});
