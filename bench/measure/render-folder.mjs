// Renders all pages of a folder, in a process of its own: node --expose-gc measure/render-folder.mjs FOLDER OUTPUT THREADS
// Prints what it took: milliseconds without the process's start, its largest resident set by the end and by a
// quarter of the pages, and what it still holds, in bytes.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { renderMany } from '../../dist/lib/cli/render/render-many.js';

const [, , folder = '', output = '', threads = '1'] = process.argv;
const jobs = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .sort()
  .map((name) => ({ page: path.join(folder, name), documents: [], isOnlyPage: false, output: path.join(output, name), isDry: false, target: /** @type {const} */ ('page') }));

const { stdin, stdout, stderr, env } = process;
let count = 0;
let done = 0;
let early = 0;
const peak = () => 1024 * process.resourceUsage().maxRSS;
const began = performance.now();
await renderMany(jobs, { stdin, stdout, stderr, env, cwd: () => process.cwd() }, ({ findings }) => {
  count += findings.length;
  if (++done === Math.ceil(jobs.length / 4)) early = peak();
}, Number(threads));
const ms = performance.now() - began;
const bytes = peak();
globalThis.gc?.();
stdout.write(JSON.stringify({ ms, bytes, early, held: process.memoryUsage().heapUsed, findings: count }));
