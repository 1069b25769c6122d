/** Adds up what the steps of `npm test` report. Nothing that failed to report may pass for passed. */
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped?: number }} Count */

/** A step that is no test run counts as one. @param {boolean} worked @returns {Count} */
export const countStep = (worked) => ({ passed: worked ? 1 : 0, failed: worked ? 0 : 1 });

/** A step that could not be taken here, and need not be. @type {Count} */
export const countSkipped = { passed: 0, failed: 0, skipped: 1 };

/**
 * @param {any} report vitest's JSON; null when there is none
 * @param {boolean} worked whether the run itself said so
 * @returns {Count}
 */
export function countUnit(report, worked) {
  const { numPassedTests: passed = 0, numFailedTests = 0, numPendingTests: skipped = 0 } = report ?? {};
  // A file that cannot be loaded fails without one failed test.
  const broken = (report?.testResults ?? []).filter(
    (/** @type {any} */ file) => file.status === 'failed' && !file.assertionResults.some(isFailed),
  ).length;
  return settle({ passed, failed: numFailedTests + broken, skipped }, worked);
}

/**
 * @param {any} report Playwright's JSON; null when there is none
 * @param {boolean} worked
 * @returns {Count}
 */
export function countPages(report, worked) {
  const { expected: passed = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  return settle({ passed, failed: unexpected + flaky, skipped }, worked);
}

/** @param {readonly Count[]} counts @returns {Required<Count>} */
export function sum(counts) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped = 0 } of counts) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/** @param {string} path @returns {any} null when the reporter wrote nothing that can be read */
export function readReport(path) {
  try {
    return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
  } catch {
    return null;
  }
}

/** @param {Required<Count>} count @param {boolean} worked @returns {Count} */
function settle(count, worked) {
  const unsaid = count.failed === 0 && (!worked || count.passed === 0);
  return unsaid ? { ...count, failed: 1 } : count;
}

/** @param {any} test */
const isFailed = (test) => test.status === 'failed';
