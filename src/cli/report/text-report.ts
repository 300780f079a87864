import { styleText } from 'node:util';
import { counted } from './counted.js';
import type { Severity } from './desk-problem.js';
import type { Finding } from './finding.js';
import { placeText, printable } from './printable.js';
import { countsOf, findingsByFile, type Report, type ReportFormat } from './report.js';

type Style = Parameters<typeof styleText>[0];

const colours: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', note: 'cyan' };

/** For people: a line a finding, file by file, with what helps under it. */
export const textReport: ReportFormat = (report, { isColoured }) => {
  const paint = (style: Style, text: string): string => (isColoured ? styleText(style, text, { validateStream: false }) : text);
  const groups = [...findingsByFile(report).values()].filter(({ length }) => length > 0);
  const lines = groups.flatMap((group) => [...groupLines(group, paint), '']);
  return `${[...lines, paint('bold', summaryOf(report))].join('\n')}\n`;
};

function groupLines(group: readonly Finding[], paint: (style: Style, text: string) => string): string[] {
  const places = group.map(({ place }) => placeText(place));
  const width = Math.max(...places.map(({ length }) => length));
  const codeWidth = Math.max(...group.map(({ code }) => code.length));
  return group.flatMap(({ severity, code, message, details = [], articlePlace, fixable }, index) => {
    const more = [
      ...(articlePlace ? [`in the article: ${placeText(articlePlace)}`] : []),
      ...details,
      ...(fixable ? ['--fix mends it'] : []),
    ];
    const where = (places[index] ?? '').padEnd(width);
    const weight = paint(colours[severity], severity.padEnd('warning'.length));
    return [
      `${where}  ${weight}  ${paint('dim', code.padEnd(codeWidth))}  ${printable(message)}`,
      ...more.map((line) => `    ${paint('dim', printable(line))}`),
    ];
  });
}

function summaryOf(report: Report): string {
  const { error, warning, note } = countsOf(report);
  const files = counted(report.files.length, 'file');
  if (error + warning + note === 0) return `Nothing to mend in ${files}.`;
  const mended = report.findings.filter(({ fixable }) => fixable).length;
  const fix = mended > 0 ? `; --fix mends ${mended} of them` : '';
  return `${counted(error, 'error')}, ${counted(warning, 'warning')} and ${counted(note, 'note')} in ${files}${fix}.`;
}
