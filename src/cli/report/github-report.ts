import type { Severity } from './desk-problem.js';
import { relativeName } from './file-uri.js';
import { findingsByFile, type ReportFormat } from './report.js';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/**
 * For GitHub Actions: a workflow command a finding, which shows it beside the line in a pull request.
 * Escapes are those of actions/toolkit.
 */
export const githubReport: ReportFormat = (report, { cwd }) => {
  const findings = [...findingsByFile(report).values()].flat();
  return findings
    .map(({ code, severity, message, details = [], place: { file, line, column } }) => {
      const properties = Object.entries({ file: relativeName(file, cwd), line, col: column, title: code });
      const about = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
      return `::${commands[severity]} ${about}::${escapeText([message, ...details].join('\n'))}\n`;
    })
    .join('');
};

/** What would end a command, or be taken for an escape. */
function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
