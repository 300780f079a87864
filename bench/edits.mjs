// Scores `sidelight/core` on real edits: npm run edits -- FOLDER [--json]
//
// FOLDER holds one or more *.jsonl of cases, one a line, and docs/HASH.txt, the texts that they name:
//   quote, prefix, suffix      what was quoted in the old text, with 32 characters on either side
//   start_old, old_text_hash   where (UTF-16 units), and in which text
//   new_doc                    the text after the edit
//   true_start, true_end       where the passage is in it; null where it was deleted
//   label                      unchanged, moved, light, heavy, deleted
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { indexText, matchTargets, parseDocument } from '../dist/lib/core/index.js';
import { describeQuotes } from './data/describe.mjs';
import { judge } from './measure/score.mjs';

/**
 * @typedef {object} Edit
 * @property {string} quote
 * @property {number} start_old
 * @property {string} old_text_hash
 * @property {string} new_doc
 * @property {number | null} true_start
 * @property {number | null} true_end
 * @property {string} label
 *
 * @typedef {object} Variant what a selector keeps of what `describeQuote` made
 * @property {string} name
 * @property {boolean} hint the old position
 * @property {boolean} rivals the lookalikes
 *
 * @typedef {object} Row
 * @property {string} label
 * @property {ReturnType<typeof judge>} verdict
 * @property {number} ms
 */

const LIVE = ['unchanged', 'moved', 'light', 'heavy'];
const WARM_UP = 30;

/** @type {Variant[]} */
const variants = [
  { name: 'as stored', hint: true, rivals: true },
  { name: 'no position', hint: false, rivals: true },
  { name: 'no rivals', hint: true, rivals: false },
  { name: 'neither', hint: false, rivals: false },
];

/** @param {string} folder @returns {Edit[]} those of one document together */
function readEdits(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  if (files.length === 0) throw new Error(`no *.jsonl in ${folder}`);
  return files
    .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line))
    .sort((a, b) => a.new_doc.localeCompare(b.new_doc));
}

/** Texts by their hashes, each read once. @param {string} folder */
function textReader(folder) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  return (/** @type {string} */ hash) => {
    const text = texts.get(hash) ?? readFileSync(path.join(folder, 'docs', `${hash}.txt`), 'utf8');
    texts.set(hash, text);
    return text;
  };
}

/** What the editor stored of each quote. @param {readonly Edit[]} edits @param {(hash: string) => string} textOf */
function describeEdits(edits, textOf) {
  /** @type {Map<Edit, Record<string, unknown>>} */
  const described = new Map();
  for (const hash of new Set(edits.map((edit) => edit.old_text_hash))) {
    const own = edits.filter((edit) => edit.old_text_hash === hash);
    const spans = own.map(({ start_old: start, quote }) => ({ start, end: start + quote.length }));
    const targets = describeQuotes(textOf(hash), spans);
    own.forEach((edit, number) => described.set(edit, targets[number] ?? {}));
  }
  return described;
}

/** The target as a page has it: written into a document, parsed. @param {Record<string, unknown>} described @param {Variant} variant */
function targetOf(described, { hint, rivals }) {
  const kept = { ...described };
  if (!hint) delete kept.start;
  if (!hint) delete kept.end;
  if (!rivals) delete kept.rivals;
  const { document } = parseDocument({ version: 1, annotations: [{ id: 'note', kind: 'source', target: kept, body: 'A note.' }] });
  const [target] = document.annotations[0]?.targets ?? [];
  if (!target) throw new Error(`refused: ${kept.exact}`);
  return target;
}

/**
 * One quote after the other; a document's index counts in the time of its first.
 * @param {readonly Edit[]} edits
 * @param {ReadonlyMap<Edit, Record<string, unknown>>} described
 * @param {(hash: string) => string} textOf
 * @param {Variant} variant
 * @returns {Row[]}
 */
function score(edits, described, textOf, variant) {
  /** @type {Row[]} */
  const rows = [];
  let opened = '';
  let index = indexText('');
  for (const edit of [...edits.slice(0, WARM_UP), ...edits]) {
    const target = targetOf(described.get(edit) ?? {}, variant);
    const text = textOf(edit.new_doc);
    const began = performance.now();
    if (opened !== edit.new_doc) index = indexText(text);
    const [match] = matchTargets(index, [target]);
    const ms = performance.now() - began;
    opened = edit.new_doc;
    const { true_start: start, true_end: end } = edit;
    const truth = start === null || end === null || edit.label === 'deleted' ? null : { start, end };
    rows.push({ label: edit.label, verdict: judge(match && match.status !== 'orphan' ? match : null, truth), ms });
  }
  return rows.slice(WARM_UP);
}

/** With one decimal; null of nothing. @param {readonly Row[]} rows @param {(row: Row) => boolean} test */
const percent = (rows, test) => (rows.length > 0 ? Math.round((1000 * rows.filter(test).length) / rows.length) / 10 : null);

/** @param {readonly Row[]} rows */
function summarise(rows) {
  const live = rows.filter(({ label }) => label !== 'deleted');
  const deleted = rows.filter(({ label }) => label === 'deleted');
  const times = rows.map(({ ms }) => ms).sort((a, b) => a - b);
  const isFound = (/** @type {Row} */ { verdict }) => verdict === 'found';
  return {
    cases: rows.length,
    ...Object.fromEntries(LIVE.map((label) => [label, percent(live.filter((row) => row.label === label), isFound)])),
    'all live': percent(live, isFound),
    'deleted but anchored': percent(deleted, ({ verdict }) => verdict === 'wrong'),
    wrong: percent(rows, ({ verdict }) => verdict === 'wrong'),
    'orphan precision': percent(rows.filter(({ verdict }) => verdict === 'orphan'), ({ label }) => label === 'deleted'),
    'ms, mean': Number((times.reduce((sum, ms) => sum + ms, 0) / times.length).toFixed(3)),
    'ms, p95': Number((times[Math.floor(times.length * 0.95)] ?? NaN).toFixed(3)),
  };
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
const [folder] = positionals;
if (!folder || positionals.length > 1) {
  console.error('usage: npm run edits -- FOLDER [--json]');
  process.exit(2);
}
const edits = readEdits(folder);
const textOf = textReader(folder);
const described = describeEdits(edits, textOf);
const results = Object.fromEntries(variants.map((variant) => [variant.name, summarise(score(edits, described, textOf, variant))]));
if (values.json) console.log(JSON.stringify(results, null, 2));
else console.table(results);
