// Prints how large the reader's script is, and fails over its budget.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { root } from './run.mjs';

/**
 * Bytes of brotli at its best, as a reader receives them. `limit` fails: it is what the script weighs
 * today, so that it grows only by a decision that is seen here. `aim` is what the design asks for.
 */
const budgets = { 'dist/sidelight.js': { limit: 53_900, aim: 26_000 } };

/** A language's script, each of which has to stay within it. */
const LOCALE_LIMIT = 1_000;

const format = new Intl.NumberFormat('en');

/** @param {Buffer} code */
function brotliSize(code) {
  return brotliCompressSync(code, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: code.length },
  }).length;
}

for (const [file, { limit, aim }] of Object.entries(budgets)) {
  const code = await readFile(path.join(root, file));
  const gzip = gzipSync(code, { level: 9 }).length;
  const brotli = brotliSize(code);
  const sizes = [code.length, gzip, brotli, limit, aim].map((bytes) => format.format(bytes));
  console.log(`${file}: ${sizes[0]} bytes, gzip ${sizes[1]}, brotli ${sizes[2]} of ${sizes[3]} (the aim: ${sizes[4]})`);
  if (brotli > limit) {
    console.error(`${file} is ${format.format(brotli - limit)} bytes over its budget`);
    process.exitCode = 1;
  }
}

for (const file of (await readdir(path.join(root, 'dist/locales'))).sort()) {
  const brotli = brotliSize(await readFile(path.join(root, 'dist/locales', file)));
  console.log(`dist/locales/${file}: brotli ${format.format(brotli)} of ${format.format(LOCALE_LIMIT)}`);
  if (brotli > LOCALE_LIMIT) {
    console.error(`dist/locales/${file} is ${format.format(brotli - LOCALE_LIMIT)} bytes over its budget`);
    process.exitCode = 1;
  }
}
