/** Reads what Vitest and Playwright report as JSON. */

/** @typedef {{ name: string, worked: boolean, ms: number, run: string }} Test `run` is the step that ran it */

/**
 * The tests of a report that ran; those that were skipped are left out.
 * @param {any} report @param {string} run @returns {Test[]}
 */
export const testsIn = ({ testResults = [], suites = [] }, run) =>
  [...testResults.flatMap(ofFile), ...suites.flatMap(ofSuite)].map((test) => ({ ...test, run }));

/** Of Vitest. @param {any} file */
function ofFile({ name, status, assertionResults }) {
  const tests = assertionResults
    .filter((test) => test.status === 'passed' || test.status === 'failed')
    .map((test) => ({ name: test.fullName, worked: test.status === 'passed', ms: test.duration ?? 0 }));
  // A file that cannot be loaded fails without one failed test.
  const isBroken = status === 'failed' && tests.every(({ worked }) => worked);
  return isBroken ? [...tests, { name, worked: false, ms: 0 }] : tests;
}

/** Of Playwright. @param {any} suite */
const ofSuite = ({ suites = [], specs = [] }) => [
  ...suites.flatMap(ofSuite),
  ...specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status !== 'skipped')
      .map(({ status, results, projectName }) => ({
        name: `${projectName}, ${file}: ${title}`,
        // One that passes at a second try is a failure.
        worked: status === 'expected',
        ms: results.reduce((total, { duration }) => total + duration, 0),
      })),
  ),
];

/** @param {readonly Test[]} tests @param {number} count @returns {string[]} a line each: seconds, step and name */
export const slowest = (tests, count) =>
  [...tests]
    .sort((a, b) => b.ms - a.ms)
    .slice(0, count)
    .map(({ ms, run, name }) => `${(ms / 1000).toFixed(1).padStart(6)} s  ${run}: ${name}`);

/** The line that ends a run. @param {readonly Test[]} tests */
export function sum(tests) {
  const passed = tests.filter(({ worked }) => worked).length;
  return `${passed} passed, ${tests.length - passed} failed`;
}
