import { severities, type Severity } from '../report/desk-problem.js';
import { isDeskCode, type DeskCode } from '../report/desk-problems.js';
import type { Finding } from '../report/finding.js';
import { UsageError } from '../terminal.js';

/** What a house wants a code to weigh. */
export type OwnSeverities = ReadonlyMap<DeskCode, Severity | 'off'>;

/**
 * Reads `CODE=LEVEL`, as `--severity` has it.
 *
 * @param known what was given before
 * @throws UsageError for a code or a level that there is not
 */
export function withSeverity(text: string, known: OwnSeverities = new Map()): OwnSeverities {
  const [code = '', level = '', ...more] = text.split('=');
  if (!isDeskCode(code)) throw new UsageError(`--severity: there is no code “${code}”; docs/checking.md lists them`);
  const severity = ([...severities, 'off'] as const).find((one) => one === level);
  if (!severity || more.length > 0) throw new UsageError(`--severity: write ${code}=off, note, warning or error`);
  return new Map(known).set(code, severity);
}

/** The findings as the house weighs them; those that are off are left out. */
export function weighed(findings: readonly Finding[], own: OwnSeverities = new Map()): Finding[] {
  return findings.flatMap((one) => {
    const severity = own.get(one.code) ?? one.severity;
    return severity === 'off' ? [] : [{ ...one, severity }];
  });
}
