// Writes the tables of docs/checking.md: what `sidelight check` finds, from the codes' own sentences.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileProblems } from '../src/cli/report/file-problems.js';
import { linkProblems } from '../src/cli/report/link-problems.js';
import { placeProblems } from '../src/cli/report/place-problems.js';
import { noteProblems, sourceProblems } from '../src/cli/report/sourcing-problems.js';
import { isProgram, root } from './run.mjs';

/** @typedef {import('../src/cli/report/desk-problem.js').DeskProblem} DeskProblem */

const page = path.join(root, 'docs/checking.md');

/** @type {Readonly<Record<string, Readonly<Record<string, DeskProblem>>>>} */
const groups = { files: fileProblems, places: placeProblems, sources: sourceProblems, notes: noteProblems, links: linkProblems };

/** What stands between a marker, `<!-- findings: notes -->`, and `<!-- end -->` is made here. */
const MADE = /(<!-- findings: (\w+) -->\n)[^]*?(<!-- end -->)/g;

/**
 * The page with its tables made anew; what is written by hand stays.
 * @param {string} text
 */
export function withFindings(text) {
  return text.replace(MADE, (_, start, name, end) => {
    const group = groups[name];
    if (!group) throw new Error(`There are no findings “${name}”`);
    return `${start}\n${rowsOf(group).join('\n')}\n\n${end}`;
  });
}

/** @param {Readonly<Record<string, DeskProblem>>} group */
function rowsOf(group) {
  const rows = Object.entries(group).map(([code, { severity, sentence, why }]) => {
    const text = [sentence.replace('%', '…'), ...(why === undefined ? [] : [why])].join(' ');
    return `| \`${code}\` | ${severity} | ${text.replaceAll('<', '\\<').replaceAll('|', '\\|')} |`;
  });
  return ['| code | weighs | says |', '|---|---|---|', ...rows];
}

if (isProgram(import.meta.url)) writeFileSync(page, withFindings(readFileSync(page, 'utf8')));
