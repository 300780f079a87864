import path from 'node:path';
import { groupBy } from '../../core/group-by.js';
import { DOCUMENT } from '../files/expand-names.js';
import { readInput } from '../files/read-input.js';
import { reasonOf } from '../files/reason-of.js';
import { writeWhole } from '../files/write-whole.js';
import { Page } from '../html/page.js';
import { excerpt } from '../report/excerpt.js';
import { fileStart, finding, type Finding } from '../report/finding.js';
import { printable, placeText } from '../report/printable.js';
import type { Terminal } from '../terminal.js';
import { applyFixes, type Fix } from './fix.js';
import type { FixableDocument } from './fixable-documents.js';
import { changedMeanwhile, withInlineDocuments } from './inline-documents.js';

/** Characters of a value that are shown. */
const MAX_SHOWN = 60;

/** Writes each file with the fixes of its documents, or not at all. Returns what could not be written. */
export async function writeFixes(documents: readonly FixableDocument[], terminal: Terminal): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [name, inFile] of groupBy(documents.map((one) => [one.text.name, one] as const))) {
    const place = fileStart(name);
    try {
      const content = await contentOf(name, inFile, terminal);
      if (typeof content === 'object' && 'code' in content) findings.push(content);
      else await writeWhole(path.resolve(terminal.cwd(), name), content);
    } catch (error) {
      if (error instanceof TypeError) throw error;
      findings.push(finding('file-unwritable', reasonOf(error), { place }));
    }
  }
  return findings;
}

/** What the file will be: the document itself, or the page with its documents in it. */
async function contentOf(name: string, documents: readonly FixableDocument[], terminal: Terminal): Promise<string | Uint8Array | Finding> {
  const edited = documents.map(({ text, fixes }) => ({ before: text.text, after: applyFixes(text, fixes).text, place: text.start }));
  const input = await readInput(name, terminal);
  if (!('bytes' in input)) return input;
  const [only] = edited;
  if (only && Buffer.from(only.before).equals(input.bytes)) return only.after;
  if (DOCUMENT.test(name)) return changedMeanwhile(name);
  const page = Page.read(input);
  return page instanceof Page ? withInlineDocuments(page, edited) : page;
}

/** What is done to each document, a line a fix. */
export function fixLines(documents: readonly FixableDocument[]): string {
  return documents.flatMap(({ text, fixes }) => fixes.map((fix) => lineOf(text.placeOf(fix.path), fix))).join('');
}

function lineOf(place: Finding['place'], { code, before, after }: Fix): string {
  const change = code === 'paragraph-moved' ? shown(after) : `${shown(before)} → ${shown(after)}`;
  return `${placeText(place)}  ${code}  ${change}\n`;
}

function shown(text: string): string {
  return `“${excerpt(printable(text), MAX_SHOWN)}”`;
}
