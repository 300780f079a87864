import type { ExitCode, Terminal } from '../terminal.js';
import type { DeskCode } from './desk-problems.js';
import type { Finding } from './finding.js';

/** A terminal obeys control characters, and the words of files are not ours. */
const UNPRINTABLE = /[\p{Cc}\p{Bidi_C}]/gu;

/** What says that a file was not read or written at all. */
const NOT_DONE: ReadonlySet<DeskCode> = new Set<DeskCode>([
  'document-invalid',
  'document-not-json',
  'file-not-html',
  'file-too-large',
  'file-unreadable',
  'file-unwritable',
  'format-unknown',
]);

/** Tells findings on standard error, a line each, and what they are worth as an exit code. */
export function tellFindings(findings: readonly Finding[], { stderr }: Terminal): ExitCode {
  for (const { place, severity, message, code } of findings) {
    const line = `${place.file}:${place.line}:${place.column}: ${severity}: ${message} (${code})`;
    stderr.write(`${line.replace(UNPRINTABLE, '�')}\n`);
  }
  if (findings.some(({ code }) => NOT_DONE.has(code))) return 2;
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
