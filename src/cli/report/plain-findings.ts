import type { Finding } from './finding.js';

/** Findings as compilers write them, a line each: what commands that are not about findings tell. */
export function plainFindings(findings: readonly Finding[]): string {
  return findings
    .map(({ place: { file, line, column }, severity, code, message }) => `${file}:${line}:${column}: ${severity}: ${message} (${code})\n`)
    .join('');
}
