// Looks for documents that break the reader: many through parsing, some through real pages.
// npm run fuzz -- --seed 7 --documents 100000 --pages 2000
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { root, runNode } from './run.mjs';

/** Milliseconds; an ordinary document takes less than ten. */
const BUDGET = 20_000;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.trunc(Math.random() * 2 ** 31)) },
    documents: { type: 'string', default: '100000' },
    pages: { type: 'string', default: '2000' },
  },
});
const seed = Number(values.seed);
const documents = Number(values.documents);
const pages = Number(values.pages);
if (![seed, documents, pages].every(Number.isSafeInteger)) throw new Error('--seed, --documents and --pages take whole numbers');

/**
 * @typedef {{ json: string, fault: string }} Finding
 * @typedef {{ finding?: Finding, richText?: number }} Outcome with the time, in ms, of the slowest 4,000 characters of rich text
 */

/**
 * Parses them in a thread of its own.
 * @returns {Promise<Outcome>}
 */
function parseDocuments() {
  const counter = new SharedArrayBuffer(4);
  const count = new Int32Array(counter);
  const file = pathToFileURL(path.join(root, 'tests/helpers/fuzz-worker.ts')).href;
  // A thread does not take over the reader of TypeScript that its process has.
  const code = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${JSON.stringify(file)}, ${JSON.stringify(import.meta.url)}))`;
  const worker = new Worker(code, { eval: true, workerData: { seed, documents, counter } });
  return new Promise((resolve, reject) => {
    let last = 0;
    const watch = setInterval(() => {
      const now = Atomics.load(count, 0);
      if (now > 0 && now === last) {
        resolve({ finding: { json: `number ${now} of the seed ${seed}`, fault: `It did not end within ${BUDGET} ms` } });
        void worker.terminate();
      }
      last = now;
    }, BUDGET);
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', () => {
      clearInterval(watch);
      reject(new Error('The thread ended without a result'));
    });
  });
}

/** The same seed in every engine that the machine has. */
function openPages() {
  const config = ['--config', 'tests/helpers/fuzz-config.mjs'];
  return runNode('node_modules/@web/test-runner/dist/bin.js', config, { FUZZ_SEED: String(seed), FUZZ_PAGES: String(pages) });
}

const rerun = `npm run fuzz -- --seed ${seed} --documents ${documents} --pages ${pages}`;
console.log(`Seed ${seed}: ${rerun}`);
const start = performance.now();
const { finding, richText } = documents > 0 ? await parseDocuments() : {};
const seconds = Math.round((performance.now() - start) / 1000);
if (finding) {
  console.error(`✗ ${finding.fault}\n${finding.json}\n${rerun}`);
  process.exitCode = 1;
} else console.log(`✓ ${documents} documents were parsed in ${seconds} s`);
if (richText !== undefined) console.log(`The slowest 4,000 hostile characters of rich text: ${richText.toFixed(1)} ms`);
if (pages > 0 && (await openPages()) !== 0) {
  console.error(`✗ In a page\n${rerun}`);
  process.exitCode = 1;
}
