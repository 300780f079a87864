import { isUnreadable } from '../report/desk-problems.js';
import { distinct, type Finding } from '../report/finding.js';
import { plainFindings } from '../report/plain-findings.js';
import { UsageError, type ExitCode, type Terminal } from '../terminal.js';
import type { DegradationOptions } from './degradation.js';
import { degradePages } from './degrade-pages.js';
import { degradationText } from './degradation-text.js';

export interface DegradeFlags extends DegradationOptions {
  /** `text` or `json`. */
  readonly format: string;
  /** What is known to be wrong before any page is read: names that lead to nothing. */
  readonly findings?: readonly Finding[];
}

/**
 * Writes what becomes of notes where they are read without script.
 *
 * @returns 1 where one is lost somewhere, so that nothing leads to its source
 */
export async function reportDegradation(pages: readonly string[], documents: readonly string[], { format, findings: known = [], ...options }: DegradeFlags, terminal: Terminal): Promise<ExitCode> {
  if (format !== 'text' && format !== 'json') throw new UsageError(`--degrade reports as text or json, not as ${format}`);
  if (pages.length === 0 && known.length === 0) throw new UsageError('--degrade needs a page');
  const { degradations, findings: found } = await degradePages(pages, documents, terminal, options);
  const findings = distinct([...known, ...found]);
  if (findings.length > 0) terminal.stderr.write(plainFindings(findings));
  terminal.stdout.write(format === 'json' ? `${JSON.stringify(degradations, null, 2)}\n` : degradationText(degradations));
  if (findings.some(isUnreadable)) return 2;
  return degradations.some(({ notes }) => notes.some(({ fates }) => Object.values(fates).some(({ state }) => state === 'lost'))) ? 1 : 0;
}
