import type { ExitCode, Terminal } from '../terminal.js';
import { UNREADABLE } from './desk-problems.js';
import type { Finding } from './finding.js';
import { plainFindings } from './plain-findings.js';

/** A terminal obeys control characters, and the words of files are not ours. */
const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Bidi_C}]/gu;

/** Tells findings on standard error, a line each, and what they are worth as an exit code. */
export function tellFindings(findings: readonly Finding[], { stderr }: Terminal): ExitCode {
  stderr.write(plainFindings(findings).replace(UNPRINTABLE, '�'));
  if (findings.some(({ code }) => UNREADABLE.has(code))) return 2;
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
