import { hasColours, type Terminal } from '../terminal.js';
import { githubReport } from './github-report.js';
import { jsonReport } from './json-report.js';
import { junitReport } from './junit-report.js';
import type { Report, ReportFormat } from './report.js';
import { sarifReport } from './sarif-report.js';
import { textReport } from './text-report.js';

/** By the names that `--format` has for them. */
export const reportFormats = {
  text: textReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
  junit: junitReport,
} satisfies Record<string, ReportFormat>;

export type ReportFormatName = keyof typeof reportFormats;

/** Writes a report to standard output, in colours where those are wanted. */
export function writeReport(report: Report, format: ReportFormatName, { stdout, env, cwd }: Terminal): void {
  stdout.write(reportFormats[format](report, { cwd: cwd(), isColoured: hasColours(stdout, env) }));
}
