import { writeFileSync } from 'node:fs';

/**
 * A reporter for `node --test`: what failed and why, then one line of counts, which go as JSON
 * into the file that SIDELIGHT_COUNTS names.
 *
 * @typedef {import('node:test/reporters').TestEvent} TestEvent
 */

/**
 * A suite, or a test that failed only because one inside it did, is no result of its own.
 * @param {any} data of a test's pass or fail event
 */
function isResult({ details }) {
  return details.type !== 'suite' && details.error?.failureType !== 'subtestsFailed';
}

/** @param {any} data of a fail event */
function describeFailure({ name, file, line, details }) {
  const cause = details.error?.cause ?? details.error;
  const reason = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return `✗ ${name}\n  ${file ?? ''}:${line ?? ''}\n${reason.replace(/^/gm, '  ')}\n\n`;
}

/** @param {AsyncIterable<any>} events */
export default async function* report(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if ((type !== 'test:pass' && type !== 'test:fail') || !isResult(data)) continue;
    if (data.skip || data.todo) {
      counts.skipped += 1;
    } else if (type === 'test:pass') {
      counts.passed += 1;
    } else {
      counts.failed += 1;
      yield describeFailure(data);
    }
  }
  if (process.env.SIDELIGHT_COUNTS) writeFileSync(process.env.SIDELIGHT_COUNTS, JSON.stringify({ Node: counts }));
  yield `Node: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`;
}
