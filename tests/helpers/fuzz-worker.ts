import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
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

/** What was found, or undefined: the smallest document that shows it, and what is wrong with it. */
parentPort?.postMessage(
  result.failed
    ? { json: JSON.stringify(result.counterexample?.[0], undefined, 1), fault: String(result.errorInstance) }
    : undefined,
);
