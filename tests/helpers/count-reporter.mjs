import { writeFileSync } from 'node:fs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {import('@web/test-runner').TestSession} TestSession
 * @typedef {import('@web/test-runner').TestSuiteResult} TestSuiteResult
 */

/** @param {TestSuiteResult | undefined} suite @param {Counts} counts */
function countTests(suite, counts) {
  for (const test of suite?.tests ?? []) {
    if (test.skipped) counts.skipped += 1;
    else if (test.passed) counts.passed += 1;
    else counts.failed += 1;
  }
  for (const child of suite?.suites ?? []) countTests(child, counts);
}

/**
 * One test file in one browser. A file that did not load, crashed or ran no test is a failure
 * of its own: it has no tests that could fail.
 * @param {TestSession} session
 * @returns {Counts}
 */
export function countSession(session) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  countTests(session.testResults, counts);
  const isEmpty = counts.passed + counts.failed + counts.skipped === 0;
  if (session.errors.length > 0 || isEmpty || (!session.passed && counts.failed === 0)) counts.failed += 1;
  return counts;
}

/**
 * Prints how many tests passed in each browser, and writes it as JSON into the file that
 * SIDELIGHT_COUNTS names.
 * @returns {import('@web/test-runner').Reporter}
 */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      /** @type {Record<string, Counts>} */
      const browsers = {};
      for (const session of sessions) {
        const total = (browsers[session.browser.name] ??= { passed: 0, failed: 0, skipped: 0 });
        const counts = countSession(session);
        total.passed += counts.passed;
        total.failed += counts.failed;
        total.skipped += counts.skipped;
      }
      for (const [name, { passed, failed, skipped }] of Object.entries(browsers)) {
        console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
      }
      const file = process.env.SIDELIGHT_COUNTS;
      if (file) writeFileSync(file, JSON.stringify(browsers));
    },
  };
}
