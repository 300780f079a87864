import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countSession } from '../helpers/count-reporter.mjs';

type Session = Parameters<typeof countSession>[0];

const passed = { name: 'a', passed: true, skipped: false };
const failed = { name: 'b', passed: false, skipped: false };
const skipped = { name: 'c', passed: true, skipped: true };
const error = { message: 'It broke' };

const cases = [
  {
    name: 'tests at every depth',
    session: { passed: false, errors: [], tests: [passed], suites: [{ name: 's', tests: [passed, failed, skipped], suites: [] }] },
    counts: { passed: 2, failed: 1, skipped: 1 },
  },
  { name: 'a file that did not load', session: { passed: false, errors: [error] }, counts: { passed: 0, failed: 1, skipped: 0 } },
  { name: 'a file without a test', session: { passed: true, errors: [], tests: [] }, counts: { passed: 0, failed: 1, skipped: 0 } },
  { name: 'an error beside passing tests', session: { passed: false, errors: [error], tests: [passed] }, counts: { passed: 1, failed: 1, skipped: 0 } },
  { name: 'a file that failed for no reason given', session: { passed: false, errors: [], tests: [passed] }, counts: { passed: 1, failed: 1, skipped: 0 } },
];

describe('countSession', () => {
  for (const { name, session, counts } of cases) {
    it(`counts ${name}`, () => {
      const { tests, suites = [], ...rest } = { tests: undefined, ...session };
      const testResults = tests && { name: '', tests, suites };
      assert.deepEqual(countSession({ ...rest, testResults } as unknown as Session), counts);
    });
  }
});
