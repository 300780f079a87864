import type { DeskDocument } from '../check/desk-document.js';
import type { DocumentText } from '../json/document-text.js';
import { finding, type FilePlace, type Finding } from '../report/finding.js';
import type { Fix, TargetReading } from './fix.js';
import { valueFixes } from './value-fixes.js';

/** What was seen of one document, in all the articles that have it. */
export interface Seen {
  readonly text: DocumentText;
  readonly desk: DeskDocument;
  readonly readings: readonly TargetReading[];
}

/** What can be put right in a document. */
export interface FixableDocument {
  readonly text: DocumentText;
  readonly fixes: readonly Fix[];
}

/** All fixes of a document that are safe: what would help one article may not harm another that shares it. */
export function fixesOf({ text, desk, readings }: Seen): FixableDocument {
  // Which of two members of one name is meant is for its author to say first.
  if (text.problems.some(({ code }) => code === 'member-duplicate')) return { text, fixes: [] };
  const isSafe = ({ path, fix }: TargetReading): boolean =>
    readings.every((other) => other.path !== path || JSON.stringify(other.fix) === JSON.stringify(fix));
  const targets = new Map(readings.filter(isSafe).flatMap(({ path, fix }) => (fix ? [[path, fix] as const] : [])));
  return { text, fixes: [...valueFixes(desk, text.json), ...targets.values()] };
}

/** Addresses that no page would stumble over, and that could be shorter. */
export function untidyFindings({ text, fixes }: FixableDocument): Finding[] {
  return fixes.filter(({ code }) => code === 'url-untidy').map(({ code, path, after }) => finding(code, after, { path, place: text.placeOf(path) }));
}

/** The findings, with the mark of those that would be mended. */
export function withFixable(findings: readonly Finding[], documents: readonly FixableDocument[]): Finding[] {
  const mended = new Set(documents.flatMap(({ text, fixes }) => fixes.map(({ code, path }) => keyOf(code, text.placeOf(path), path))));
  return findings.map((one) => (mended.has(keyOf(one.code, one.place, one.path)) ? { ...one, fixable: true } : one));
}

/** A page may have several documents with the same paths. */
function keyOf(code: string, { file, line, column }: FilePlace, path: string | undefined): string {
  return [code, file, line, column, path].join('\n');
}
