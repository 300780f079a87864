import type { Finding } from './finding.js';
import { placeText, printable } from './printable.js';

/** Findings as compilers write them, a line each: what commands that are not about findings tell. */
export function plainFindings(findings: readonly Finding[]): string {
  return findings.map(({ place, severity, code, message }) => `${placeText(place)}: ${severity}: ${printable(message)} (${code})\n`).join('');
}
