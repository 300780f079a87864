import type { Finding } from './finding.js';
import { findingsByFile, type ReportFormat } from './report.js';

/** What XML 1.0 cannot hold, not even escaped. */
const NO_XML = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** For build servers: a suite a file, a failed test an error. What is no error is a test that passes and says so. */
export const junitReport: ReportFormat = (report) => {
  const suites = [...findingsByFile(report)].map(([file, findings]) => suiteOf(file, findings));
  const tests = suites.reduce((sum, suite) => sum + suite.tests, 0);
  const failures = suites.reduce((sum, suite) => sum + suite.failures, 0);
  const attributes = attributesOf({ name: 'sidelight', tests, failures, errors: 0 });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${attributes}>\n${suites.map(({ xml }) => xml).join('')}</testsuites>\n`;
};

function suiteOf(file: string, findings: readonly Finding[]): { readonly xml: string; readonly tests: number; readonly failures: number } {
  const failures = findings.filter(({ severity }) => severity === 'error').length;
  const tests = Math.max(1, findings.length);
  const cases =
    findings.length === 0
      ? [`    <testcase ${attributesOf({ classname: file, name: 'nothing to mend' })}/>\n`]
      : findings.map((one) => caseOf(file, one));
  const attributes = attributesOf({ name: file, tests, failures, errors: 0, skipped: 0 });
  return { xml: `  <testsuite ${attributes}>\n${cases.join('')}  </testsuite>\n`, tests, failures };
}

function caseOf(file: string, { code, severity, message, details = [], place: { line, column }, annotationId }: Finding): string {
  const name = [code, ...(annotationId === undefined ? [] : [annotationId]), `${line}:${column}`].join(' ');
  const text = escapeXml([`${file}:${line}:${column}  ${severity}  ${message}`, ...details].join('\n'));
  const inner =
    severity === 'error'
      ? `<failure ${attributesOf({ type: code, message })}>${text}</failure>`
      : `<system-out>${text}</system-out>`;
  return `    <testcase ${attributesOf({ classname: file, name })}>${inner}</testcase>\n`;
}

function attributesOf(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escapeXml(String(value))}"`)
    .join(' ');
}

/** White space would be made spaces in an attribute: it is written as references. */
function escapeXml(text: string): string {
  return text.replace(NO_XML, '�').replace(/[&<>"\t\n\r]/g, (sign) => entities[sign] ?? sign);
}
