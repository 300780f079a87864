import type { ExitCode, Terminal } from '../terminal.js';
import { isUnreadable } from './desk-problems.js';
import type { Finding } from './finding.js';
import { plainFindings } from './plain-findings.js';

/** Tells findings on standard error, a line each, and what they are worth as an exit code. */
export function tellFindings(findings: readonly Finding[], { stderr }: Terminal): ExitCode {
  stderr.write(plainFindings(findings));
  if (findings.some(isUnreadable)) return 2;
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
