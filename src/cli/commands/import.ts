import { Option } from 'commander';
import { STDIN } from '../files/read-input.js';
import { writeOutput } from '../files/write-output.js';
import { DocumentUnderWay } from '../interchange/document-under-way.js';
import { importFiles, type ImportCounts } from '../interchange/import-files.js';
import { importFormats, type ImportFormat } from '../interchange/recognise-format.js';
import { DocumentText } from '../json/document-text.js';
import { readDocument } from '../json/read-document.js';
import type { AddCommand } from '../program.js';
import { counted } from '../report/counted.js';
import type { Finding } from '../report/finding.js';
import { tellFindings } from '../report/tell-findings.js';
import { UsageError, type ExitCode, type Terminal } from '../terminal.js';

interface ImportOptions {
  readonly from?: ImportFormat;
  readonly into?: string;
  readonly output?: string;
}

const about = `Makes notes and sources of what other tools have written: Web Annotations,
exports of Hypothesis, CSL-JSON (Zotero), BibTeX, the footnotes of Markdown and
HTML, and other documents.

The document goes to standard output, or is added to with --into: what it has
already stays as it is written, and importing twice changes nothing.`;

const examples = `
Examples:
  sidelight import article.md -o article.json
  sidelight import works.bib --into article.json
  curl -s 'https://api.hypothes.is/api/search?uri=…' | sidelight import -`;

/** `sidelight import`. */
export const addImport: AddCommand = (program, terminal, done) => {
  program
    .command('import')
    .summary('make notes of other formats')
    .description(about)
    .argument('<file...>', 'files or addresses to import; - is standard input')
    .addOption(new Option('--from <format>', 'what they are; without it, it is recognised').choices(importFormats))
    .option('--into <document>', 'add to this document, and keep every byte that it has')
    .option('-o, --output <file>', 'write here instead')
    .addHelpText('after', examples)
    .action(async (names: string[], options: ImportOptions) => done(await runImport(names, options, terminal)));
};

async function runImport(names: readonly string[], { from, into, output = into }: ImportOptions, terminal: Terminal): Promise<ExitCode> {
  if ([...names, into].filter((name) => name === STDIN).length > 1) throw new UsageError('standard input (-) can be read once only');
  const document = into === undefined ? DocumentUnderWay.fresh(output ?? STDIN) : await openDocument(into, terminal);
  if ('code' in document) {
    tellFindings([document], terminal);
    return 2;
  }
  const counts = await importFiles(names, from, document, terminal);
  const isChanged = counts.sources + counts.notes > 0;
  // A file that has it all already is not touched.
  const isWritten = counts.files > 0 && (isChanged || output !== into || output === STDIN);
  const failed = isWritten ? await writeOutput(output, document.text, terminal) : undefined;
  const code = tellFindings([...counts.findings, ...document.findings, ...(failed ? [failed] : [])], terminal);
  if (!failed && counts.files > 0) terminal.stderr.write(`${summaryOf(counts, output)}\n`);
  return code;
}

async function openDocument(name: string, terminal: Terminal): Promise<DocumentUnderWay | Finding> {
  const text = await readDocument(name, terminal);
  return text instanceof DocumentText ? DocumentUnderWay.of(text) : text;
}

function summaryOf({ notes, sources, known }: ImportCounts, output = STDIN): string {
  const where = output === STDIN ? '' : ` in ${output}`;
  const there = known > 0 ? `; ${counted(known, 'record')} ${known === 1 ? 'was' : 'were'} there already` : '';
  return `${counted(notes, 'new note')} and ${counted(sources, 'new source')}${where}${there}.`;
}
