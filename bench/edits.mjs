// Scores `sidelight/core` on real edits: npm run edits -- FOLDER [--json]
// What FOLDER holds, data/real-edits.mjs says.
import { parseArgs } from 'node:util';
import { indexText, matchTargets, parseDocument } from '../dist/lib/core/index.js';
import { describeEdits, kept, readEdits, summarise, textReader, truthOf } from './data/real-edits.mjs';
import { judge } from './measure/score.mjs';

/** @typedef {import('./data/real-edits.mjs').Edit} Edit */
/** @typedef {import('./data/real-edits.mjs').Variant} Variant */
/** @typedef {import('./data/real-edits.mjs').Row} Row */

const WARM_UP = 30;

/** @type {Variant[]} */
const variants = [
  { name: 'as stored', hint: true, rivals: true },
  { name: 'no position', hint: false, rivals: true },
  { name: 'no rivals', hint: true, rivals: false },
  { name: 'neither', hint: false, rivals: false },
];

/** The target as a page has it: written into a document, parsed. @param {Record<string, unknown>} described @param {Variant} variant */
function targetOf(described, variant) {
  const { document } = parseDocument({ version: 1, annotations: [{ id: 'note', kind: 'source', target: kept(described, variant), body: 'A note.' }] });
  const [target] = document.annotations[0]?.targets ?? [];
  if (!target) throw new Error(`refused: ${described.exact}`);
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
    rows.push({ label: edit.label, verdict: judge(match && match.status !== 'orphan' ? match : null, truthOf(edit)), ms });
  }
  return rows.slice(WARM_UP);
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
