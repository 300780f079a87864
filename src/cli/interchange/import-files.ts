import { problem } from '../../core/problems.js';
import { readInput } from '../files/read-input.js';
import { fileStart, finding, type Finding } from '../report/finding.js';
import type { Terminal } from '../terminal.js';
import { articleUrl, type DocumentUnderWay } from './document-under-way.js';
import { newRecords } from './new-records.js';
import { readers } from './read-formats.js';
import { importFormats, recogniseFormat, type ImportFormat } from './recognise-format.js';
import { problemFinding } from './record-findings.js';

/** What an import has done. */
export interface ImportCounts {
  readonly findings: Finding[];
  /** Files that were read. */
  files: number;
  sources: number;
  notes: number;
  /** Records that the document had already. */
  known: number;
}

/** Adds the records of files to a document, file by file: what one cannot give does not stop the others. */
export async function importFiles(names: readonly string[], from: ImportFormat | undefined, document: DocumentUnderWay, terminal: Terminal): Promise<ImportCounts> {
  const counts: ImportCounts = { findings: [], files: 0, sources: 0, notes: 0, known: 0 };
  for (const name of names) {
    const place = fileStart(name);
    const input = await readInput(name, terminal);
    if ('code' in input) {
      counts.findings.push(input);
      continue;
    }
    const format = from ?? recogniseFormat(input);
    if (format === undefined) {
      counts.findings.push(finding('format-unknown', `name it with --from (${importFormats.join(', ')})`, { place }));
      continue;
    }
    const imported = (await readers[format]())(input);
    const url = articleUrl(imported.document);
    const isElsewhere = imported.notes.length > 0 && url !== undefined && document.articleUrl !== undefined && url !== document.articleUrl;
    if (isElsewhere) counts.findings.push(problemFinding(problem('target-elsewhere', url), place));
    const added = newRecords(document.records, imported);
    document.add(added, imported.document);
    const found = imported.sources.size + imported.notes.length;
    counts.files++;
    counts.sources += added.sources.size;
    counts.notes += added.notes.length;
    counts.known += found - added.sources.size - added.notes.length;
    counts.findings.push(...imported.findings, ...added.findings);
    if (found === 0 && imported.findings.length === 0) counts.findings.push(finding('records-missing', `${format}; name its format with --from`, { place }));
  }
  return counts;
}
