// Prints how large the reader's script is, and fails over its budget.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { root } from './run.mjs';

/** Bytes of brotli at its best, as a reader receives them. */
const budgets = { 'dist/sidelight.js': 22_000 };

const format = new Intl.NumberFormat('en');

for (const [file, budget] of Object.entries(budgets)) {
  const code = await readFile(path.join(root, file));
  const gzip = gzipSync(code, { level: 9 }).length;
  const brotli = brotliCompressSync(code, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: code.length },
  }).length;
  const sizes = [code.length, gzip, brotli, budget].map((bytes) => format.format(bytes));
  console.log(`${file}: ${sizes[0]} bytes, gzip ${sizes[1]}, brotli ${sizes[2]} of ${sizes[3]}`);
  if (brotli > budget) {
    console.error(`${file} is ${format.format(brotli - budget)} bytes over its budget`);
    process.exitCode = 1;
  }
}
