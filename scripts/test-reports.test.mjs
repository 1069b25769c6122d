import { expect, test } from 'vitest';
import { slowest, sum, testsIn } from './test-reports.mjs';

const vitest = {
  testResults: [
    {
      name: '/a.test.ts',
      status: 'failed',
      assertionResults: [
        { fullName: 'adds', status: 'passed', duration: 3 },
        { fullName: 'divides', status: 'failed', duration: 5 },
        { fullName: 'later', status: 'pending' },
      ],
    },
    { name: '/broken.test.ts', status: 'failed', assertionResults: [] },
  ],
};
const playwright = {
  suites: [
    {
      suites: [
        {
          specs: [
            {
              title: 'opens',
              file: 'open.spec.ts',
              tests: [{ status: 'expected', projectName: 'smoke', results: [{ duration: 1500 }] }],
            },
            {
              title: 'only at the second try',
              file: 'open.spec.ts',
              tests: [
                { status: 'flaky', projectName: 'smoke', results: [{ duration: 10 }, { duration: 20 }] },
              ],
            },
            {
              title: 'elsewhere',
              file: 'open.spec.ts',
              tests: [{ status: 'skipped', projectName: 'smoke', results: [] }],
            },
          ],
        },
      ],
    },
  ],
};

test('counts the tests that Vitest ran, and a file that cannot be loaded as one that failed', () => {
  const tests = testsIn(vitest, 'Unit tests');
  expect(tests.map(({ name, worked }) => [name, worked])).toEqual([
    ['adds', true],
    ['divides', false],
    ['/broken.test.ts', false],
  ]);
  expect(sum(tests)).toBe('1 passed, 2 failed');
});

test('counts the tests that Playwright ran, and one that needs a second try as failed', () => {
  const tests = testsIn(playwright, 'Smoke tests');
  expect(sum(tests)).toBe('1 passed, 1 failed');
  expect(slowest(tests, 1)).toEqual(['   1.5 s  Smoke tests: smoke, open.spec.ts: opens']);
});

test('finds no test in an empty report', () => {
  expect(testsIn({}, 'Unit tests')).toEqual([]);
  expect(sum([])).toBe('0 passed, 0 failed');
});
