import path from 'node:path';
import { reasonOf } from '../files/read-input.js';
import { writeWhole } from '../files/write-whole.js';
import { finding, type Finding } from '../report/finding.js';
import type { Terminal } from '../terminal.js';
import { applyFixes, type Fix } from './fix.js';
import type { FixableDocument } from './fixable-documents.js';

/** Characters of a value that are shown. */
const MAX_SHOWN = 60;

/** Writes each document with its fixes, or not at all. Returns what could not be written. */
export async function writeFixes(documents: readonly FixableDocument[], terminal: Terminal): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { text, fixes } of documents) {
    try {
      await writeWhole(path.resolve(terminal.cwd(), text.name), applyFixes(text, fixes).text);
    } catch (error) {
      findings.push(finding('file-unwritable', reasonOf(error), { place: text.placeOf('$') }));
    }
  }
  return findings;
}

/** What is done to each document, a line a fix. */
export function fixLines(documents: readonly FixableDocument[]): string {
  return documents.flatMap(({ text, fixes }) => fixes.map((fix) => lineOf(text.placeOf(fix.path), fix))).join('');
}

function lineOf({ file, line, column }: Finding['place'], { code, before, after }: Fix): string {
  const change = code === 'paragraph-moved' ? shown(after) : `${shown(before)} → ${shown(after)}`;
  return `${file}:${line}:${column}  ${code}  ${change}\n`;
}

function shown(text: string): string {
  const line = text.replace(/[\s\p{Cc}\p{Bidi_C}]+/gu, ' ');
  return `“${line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line}”`;
}
