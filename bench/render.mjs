// Renders a folder of made articles with one thread and with all: npm run render [-- --count 1000] [--rounds 5] [--seed 1]
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { makeDocument } from './data/documents.mjs';
import { Random } from './data/random.mjs';
import { makeScene } from './data/scenes.mjs';
import { median } from './measure/statistics.mjs';
import { round } from './cases/case.mjs';

const run = promisify(execFile);
const child = path.join(import.meta.dirname, 'measure/render-folder.mjs');

const { values } = parseArgs({ options: { count: { type: 'string', default: '1000' }, rounds: { type: 'string', default: '5' }, seed: { type: 'string', default: '1' } } });
const count = Number(values.count);
const rounds = Number(values.rounds);
const seed = Number(values.seed);
if (![count, rounds, seed].every(Number.isInteger) || count < 20 || rounds < 1) {
  console.error('usage: npm run render -- [--count PAGES, 20 at least] [--rounds NUMBER] [--seed WHOLE NUMBER]');
  process.exit(2);
}

/** UTF-16 units of an article, most of them short, as a newspaper has them. @param {Random} random */
const sizeOf = (random) => random.pick([2_000, 3_000, 4_000, 5_000, 6_000, 8_000, 12_000, 20_000, 40_000]);
/** One note for so many units. */
const UNITS_A_NOTE = 1_000;

/** A folder of articles with their documents; the same for the same seed. @param {string} folder @param {number} pages */
async function makeFolder(folder, pages) {
  await mkdir(folder);
  let units = 0;
  let notes = 0;
  const random = new Random(seed);
  for (let number = 0; number < pages; number++) {
    const size = sizeOf(random);
    const { html, described } = makeScene({ drift: 'exact', size, count: size / UNITS_A_NOTE, seed: seed + number });
    const page = `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Article ${number}</title></head><body><main>\n<h1>Article ${number}</h1>\n<sidelight-article src="${number}.json">\n${html}\n</sidelight-article>\n</main></body></html>\n`;
    await writeFile(path.join(folder, `${number}.html`), page);
    await writeFile(path.join(folder, `${number}.json`), JSON.stringify(makeDocument(described)));
    units += page.length;
    notes += described.length;
  }
  return { units, notes };
}

/** @param {string} folder @param {number} threads @returns {Promise<{ ms: number, bytes: number, early: number, held: number, findings: number }>} */
async function render(folder, threads) {
  const output = `${folder}-rendered`;
  const { stdout } = await run(process.execPath, ['--expose-gc', child, folder, output, String(threads)]);
  await rm(output, { recursive: true });
  return JSON.parse(stdout);
}

const place = await mkdtemp(path.join(tmpdir(), 'sidelight-render-'));
try {
  const many = path.join(place, 'many');
  const few = path.join(place, 'few');
  const { units, notes } = await makeFolder(many, count);
  const tenth = Math.round(count / 10);
  await makeFolder(few, tenth);
  const threads = availableParallelism();
  /** @type {Record<string, { ms: number, bytes: number, early: number, held: number }[]>} */
  const taken = {};
  // Turns, so that what else the machine does meets all of them.
  for (let turn = 0; turn < rounds; turn++)
    for (const [name, folder, used] of /** @type {const} */ ([['one', many, 1], ['all', many, threads], ['few one', few, 1], ['few all', few, threads]])) {
      const result = await render(folder, used);
      if (result.findings > 0) throw new Error(`${result.findings} findings: the made articles are not as they should be`);
      (taken[name] ??= []).push(result);
    }
  /** @param {string} name @param {'ms' | 'bytes' | 'early' | 'held'} what */
  const of = (name, what) => median((taken[name] ?? []).map((result) => result[what]));
  const megabytes = (/** @type {string} */ name, /** @type {'bytes' | 'early'} */ what = 'bytes') => `${Math.round(of(name, what) / 1e6)} MB`;
  const rate = (/** @type {string} */ name) => (count * 1000) / of(name, 'ms');
  /** @param {string} label @param {string} own @param {string} small */
  const row = (label, own, small) => {
    const ratio = `${round(rate(own) / rate('one'))}×`;
    return `| ${label} | ${round(rate(own))} | ${ratio} | ${megabytes(small)} | ${megabytes(own, 'early')} | ${megabytes(own)} |`;
  };
  console.log(`| threads | pages a second | to one thread | peak memory of ${tenth} pages | of ${count}, after a quarter of them | at their end |
| --- | --- | --- | --- | --- | --- |
${row('1', 'one', 'few one')}
${row(`${threads}`, 'all', 'few all')}

With one thread ${(of('few one', 'held') / 1e6).toFixed(1)} MB are held at the end of ${tenth} pages, ${(of('one', 'held') / 1e6).toFixed(1)} MB at the end of ${count}; the rest of the peak is what the collector had not yet taken away.
${count} made articles (seed ${seed}), ${round(units / count / 1000)} kB and ${round(notes / count)} notes each on average; medians of ${rounds} rounds in turns.
Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, load at the end ${loadavg().map((average) => average.toFixed(1)).join(', ')}.`);
} finally {
  await rm(place, { recursive: true });
}
