import { createHash } from 'node:crypto';
import type { Location, Log, ReportingDescriptor, Result } from 'sarif';
import { version } from '../../version.js';
import { isUrl } from '../files/read-input.js';
import { isUnreadable, sentenceOf, severityOf, whyOf, type DeskCode } from './desk-problems.js';
import { fileUri } from './file-uri.js';
import type { FilePlace, Finding } from './finding.js';
import { findingsByFile, type ReportFormat } from './report.js';

/** The name by which viewers know the top of the checked-out files. */
const ROOT = '%SRCROOT%';

/** For code scanning: SARIF 2.1.0 (OASIS Standard, with Errata 01). */
export const sarifReport: ReportFormat = (report, { cwd }) => {
  const findings = [...findingsByFile(report).values()].flat();
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const seen = new Map<string, number>();
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Sidelight', version, semanticVersion: version, rules: codes.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: !findings.some(isUnreadable) }],
        results: findings.map((one) => resultOf(one, { cwd, codes, seen })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function ruleOf(code: DeskCode): ReportingDescriptor {
  const text = sentenceOf(code).replace('%', '…');
  const why = whyOf(code);
  const whole = { text: why === undefined ? text : `${text} ${why}` };
  return {
    id: code,
    name: nameOf(code),
    shortDescription: { text },
    fullDescription: whole,
    help: whole,
    defaultConfiguration: { level: severityOf(code) },
  };
}

/** As viewers show it beside the code: QuoteNotFound. */
function nameOf(code: DeskCode): string {
  return code.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

interface Context {
  readonly cwd: string;
  readonly codes: readonly DeskCode[];
  /** How often each fingerprint was given: no two results may have the same. */
  readonly seen: Map<string, number>;
}

function resultOf(one: Finding, { cwd, codes, seen }: Context): Result {
  const { code, severity, message, details = [], place, articlePlace } = one;
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: { text: [message, ...details].join('\n') },
    locations: [locationOf(place, cwd)],
    ...(articlePlace && { relatedLocations: [{ id: 1, message: { text: 'The passage in the article' }, ...locationOf(articlePlace, cwd) }] }),
    partialFingerprints: { 'sidelight/v1': fingerprintOf(one, cwd, seen) },
  };
}

function locationOf({ file, line, column }: FilePlace, cwd: string): Location {
  const uri = fileUri(file, cwd);
  const isRelative = !isUrl(uri) && !uri.startsWith('file:');
  return {
    physicalLocation: {
      artifactLocation: { uri, ...(isRelative && { uriBaseId: ROOT }) },
      region: { startLine: line, startColumn: column },
    },
  };
}

/** The same when lines and notes are put before it: of what it is about, not of where that stands. */
function fingerprintOf({ code, annotationId, path, message, place }: Finding, cwd: string, seen: Map<string, number>): string {
  const about = [code, fileUri(place.file, cwd), annotationId ?? '', path?.replace(/^\$\.annotations\[\d+\]/, '') ?? '', message];
  const print = createHash('sha256').update(about.join('\0')).digest('hex').slice(0, 32);
  const count = (seen.get(print) ?? 0) + 1;
  seen.set(print, count);
  return `${print}:${count}`;
}
