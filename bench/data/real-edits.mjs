// Real edits, in a folder of one or more *.jsonl of cases, one a line, and docs/HASH.txt, the texts that they name:
//   quote, prefix, suffix      what was quoted in the old text, with 32 characters on either side
//   start_old, old_text_hash   where (UTF-16 units), and in which text
//   new_doc                    the text after the edit
//   true_start, true_end       where the passage is in it; null where it was deleted
//   label                      unchanged, moved, light, heavy, deleted
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { judge } from '../measure/score.mjs';
import { describeQuotes } from './describe.mjs';

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

/** @param {string} folder @returns {Edit[]} those of one document together */
export function readEdits(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  if (files.length === 0) throw new Error(`no *.jsonl in ${folder}`);
  return files
    .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line))
    .sort((a, b) => a.new_doc.localeCompare(b.new_doc));
}

/** Texts by their hashes, each read once. @param {string} folder */
export function textReader(folder) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  return (/** @type {string} */ hash) => {
    const text = texts.get(hash) ?? readFileSync(path.join(folder, 'docs', `${hash}.txt`), 'utf8');
    texts.set(hash, text);
    return text;
  };
}

/** What the editor stored of each quote. @param {readonly Edit[]} edits @param {(hash: string) => string} textOf */
export function describeEdits(edits, textOf) {
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

/** What a variant keeps. @param {Record<string, unknown>} described @param {Variant} variant */
export function kept(described, { hint, rivals }) {
  const target = { ...described };
  if (!hint) delete target.start;
  if (!hint) delete target.end;
  if (!rivals) delete target.rivals;
  return target;
}

/** Where the passage is; null where it was deleted. @param {Edit} edit */
export function truthOf({ true_start: start, true_end: end, label }) {
  return start === null || end === null || label === 'deleted' ? null : { start, end };
}

/** With one decimal; null of nothing. @param {readonly Row[]} rows @param {(row: Row) => boolean} test */
const percent = (rows, test) => (rows.length > 0 ? Math.round((1000 * rows.filter(test).length) / rows.length) / 10 : null);

/** @param {readonly Row[]} rows */
export function summarise(rows) {
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
