import type { Severity } from './desk-problem.js';
import type { Finding } from './finding.js';

/** What a run has found. */
export interface Report {
  /** What was looked at, in the order asked for, also where nothing was found. */
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
}

/** What a format has to know of where it is written. */
export interface ReportOptions {
  /** What file names are relative to. */
  readonly cwd: string;
  readonly isColoured: boolean;
}

/** A report as text for one kind of reader; it ends with a line's end. */
export type ReportFormat = (report: Report, options: ReportOptions) => string;

export type Counts = Readonly<Record<Severity, number>>;

/** How many findings there are of each weight. */
export function countsOf({ findings }: Report): Counts {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** The findings of each file in the order in which they stand there; files without any too. */
export function findingsByFile({ files, findings }: Report): ReadonlyMap<string, readonly Finding[]> {
  const byFile = new Map<string, Finding[]>(files.map((file) => [file, []]));
  for (const one of findings) {
    const { file } = one.place;
    const known = byFile.get(file);
    if (known) known.push(one);
    else byFile.set(file, [one]);
  }
  for (const list of byFile.values()) list.sort(({ place: a }, { place: b }) => a.line - b.line || a.column - b.column);
  return byFile;
}
