/** Reads what Vitest and Playwright report as JSON. */

/**
 * @typedef {object} Test
 * @property {string} name
 * @property {boolean} worked
 * @property {number} ms how long it took
 * @property {string} run the step that ran it
 */

/**
 * The tests of a report that ran; those that were skipped are left out.
 * @param {any} report @param {string} run @returns {Test[]}
 */
export const testsIn = (report, run) =>
  report.testResults
    ? report.testResults.flatMap(ofVitest(run))
    : (report.suites ?? []).flatMap(ofPlaywright(run));

/** @param {string} run @returns {(file: any) => Test[]} */
const ofVitest = (run) => (file) => {
  const tests = file.assertionResults
    .filter(({ status }) => status === 'passed' || status === 'failed')
    .map(({ fullName, status, duration }) => ({
      name: fullName,
      worked: status === 'passed',
      ms: duration ?? 0,
      run,
    }));
  // A file that cannot be loaded fails without one failed test.
  const broken = file.status === 'failed' && tests.every(({ worked }) => worked);
  return broken ? [...tests, { name: file.name, worked: false, ms: 0, run }] : tests;
};

/** @param {string} run @returns {(suite: any) => Test[]} */
const ofPlaywright = (run) => (suite) => [
  ...(suite.suites ?? []).flatMap(ofPlaywright(run)),
  ...(suite.specs ?? []).flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status !== 'skipped')
      .map(({ status, results, projectName }) => ({
        name: `${projectName}, ${file}: ${title}`,
        // One that passes at a second try is a failure.
        worked: status === 'expected',
        ms: results.reduce((total, { duration }) => total + duration, 0),
        run,
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
