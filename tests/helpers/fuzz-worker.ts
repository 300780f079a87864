import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { hostileUnits, parse } from '../core/rich-text-sources.js';
import { fuzzedDocument } from './fuzz-documents.js';
import { faultsOfParsing } from './fuzz-well-formed.js';

/*
 * The part of `npm run fuzz` that parses. It runs in a thread of its own, so that the other one notices
 * when a document never ends, and says which.
 */

/** What the other thread gives: how many documents, of which seed, and where to count them. */
interface Task {
  readonly seed: number;
  readonly documents: number;
  readonly counter: SharedArrayBuffer;
}

const { seed, documents, counter } = workerData as Task;
const count = new Int32Array(counter);

const result = fc.check(
  fc.property(fuzzedDocument, (json) => {
    Atomics.add(count, 0, 1);
    const faults = faultsOfParsing(json);
    if (faults.length > 0) throw new Error(faults.join('\n'));
  }),
  { seed, numRuns: documents },
);

/** The median time, in ms, that 4,000 characters of a unit take. */
function richTextTime(unit: string): number {
  const text = unit.repeat(Math.ceil(4000 / unit.length));
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    parse(text);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[4] ?? NaN;
}

/** What was found, if anything: the smallest document that shows it, and what is wrong with it. */
parentPort?.postMessage({
  richText: Math.max(...hostileUnits.map(richTextTime)),
  finding: result.failed
    ? { json: JSON.stringify(result.counterexample?.[0], undefined, 1), fault: String(result.errorInstance) }
    : undefined,
});
