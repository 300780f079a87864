import { countsOf, type ReportFormat } from './report.js';

/** For other programs: the report as it is. */
export const jsonReport: ReportFormat = (report) =>
  `${JSON.stringify({ version: 1, counts: countsOf(report), files: report.files, findings: report.findings }, null, 2)}\n`;
