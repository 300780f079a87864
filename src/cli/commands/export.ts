import { Option } from 'commander';
import { readInput } from '../files/read-input.js';
import { writeOutput } from '../files/write-output.js';
import { documentJson } from '../interchange/document-under-way.js';
import { readers } from '../interchange/read-formats.js';
import { recogniseFormat } from '../interchange/recognise-format.js';
import { exportFormats, formatByName, writers, type ExportFormat } from '../interchange/write-formats.js';
import type { AddCommand } from '../program.js';
import { fileStart, finding } from '../report/finding.js';
import { tellFindings } from '../report/tell-findings.js';
import type { ExitCode, Terminal } from '../terminal.js';

interface ExportOptions {
  readonly to?: ExportFormat;
  readonly output?: string;
}

const about = `Writes a document for other tools: as Web Annotations of the W3C's, with
everything that it says; as schema.org JSON-LD for search engines; or its
sources alone, as CSL-JSON (Zotero) or BibTeX.

What is refused in the document is told; a record that is refused is left out.`;

const examples = `
Examples:
  sidelight export article.json > article.jsonld
  sidelight export article.json --to csl -o works.json
  sidelight export article.json -o works.bib`;

/** `sidelight export`. */
export const addExport: AddCommand = (program, terminal, done) => {
  program
    .command('export')
    .summary('write other formats')
    .description(about)
    .argument('<document>', 'a document, or what import takes; - is standard input')
    .addOption(new Option('--to <format>', "by default as the output's name says, else web-annotation").choices(exportFormats))
    .option('-o, --output <file>', 'write here, and not to standard output')
    .addHelpText('after', examples)
    .action(async (name: string, options: ExportOptions) => done(await runExport(name, options, terminal)));
};

async function runExport(name: string, { to, output }: ExportOptions, terminal: Terminal): Promise<ExitCode> {
  const input = await readInput(name, terminal);
  if ('code' in input) return tellFindings([input], terminal);
  const format = recogniseFormat(input);
  const place = fileStart(name);
  if (!format) return tellFindings([finding('format-unknown', 'make a document of it first, with import --from', { place })], terminal);
  const imported = (await readers[format]())(input);
  const { sources, notes, findings } = imported;
  // A document may have none yet; any other file is a mistake then.
  const isMistaken = format !== 'sidelight' && sources.size + notes.length + findings.length === 0;
  const code = tellFindings(isMistaken ? [finding('records-missing', `${format}; give a document`, { place })] : findings, terminal);
  if (code === 2) return code;
  const write = writers[to ?? formatByName(output ?? '') ?? 'web-annotation'];
  const failed = await writeOutput(output, await write(documentJson(imported)), terminal);
  return failed ? tellFindings([failed], terminal) : code;
}
