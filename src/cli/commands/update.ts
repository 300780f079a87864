import { Option } from 'commander';
import path from 'node:path';
import { readInput, reasonOf, STDIN } from '../files/read-input.js';
import { writeWhole } from '../files/write-whole.js';
import { Page } from '../html/page.js';
import { DocumentText } from '../json/document-text.js';
import type { AddCommand } from '../program.js';
import { finding, type Finding } from '../report/finding.js';
import { plainFindings } from '../report/plain-findings.js';
import { UsageError, type ExitCode, type Terminal } from '../terminal.js';
import { openEdit } from '../update/open-edit.js';
import { updateDocument } from '../update/update-document.js';
import { reportUpdate, type UpdateReport } from '../update/update-report.js';
import { updateText } from '../update/update-text.js';

interface Flags {
  readonly output?: string;
  readonly dryRun?: boolean;
  readonly format: 'text' | 'json';
  readonly selector?: string;
  readonly strict?: boolean;
}

const about = `Carries notes over an edit of their article. Both versions of the article are
compared word by word, and each target is written for the new one where that is
certain: where the comparison and the search by which readers' pages place notes
agree. All else is left as it is and reported, for an editor.

Nothing but targets is touched in the document, and updating again changes
nothing.`;

const examples = `
Examples:
  sidelight update old.html new.html notes.json
  git show HEAD:ship.html | sidelight update - ship.html ship.json --dry-run
  sidelight update old.html new.html notes.json -o new-notes.json --format json

Ends with 1 when something needs an editor.`;

export const addUpdate: AddCommand = (program, terminal, done) => {
  program
    .command('update')
    .summary('carry notes over an edit of their article')
    .description(about)
    .argument('<old.html>', 'the article before the edit')
    .argument('<new.html>', 'the article after it')
    .argument('<document.json>', 'its notes; written where they are, unless told\notherwise')
    .option('-o, --output <file>', 'write the document here; - prints it')
    .option('-n, --dry-run', 'write nothing')
    .addOption(new Option('--format <format>', 'of the report').choices(['text', 'json']).default('text'))
    .option('--selector <css>', 'the article, in pages without <sidelight-article>, or\nwith several')
    .option('--strict', 'end with 1 also when words have changed or moved, so\nthat somebody looks at them')
    .addHelpText('after', examples)
    .action(async (old: string, now: string, document: string, flags: Flags) => done(await update([old, now, document], flags, terminal)));
};

type Names = readonly [old: string, now: string, document: string];

async function update([oldName, newName, documentName]: Names, flags: Flags, terminal: Terminal): Promise<ExitCode> {
  if ([oldName, newName, documentName].filter((name) => name === STDIN).length > 1) throw new UsageError('standard input (-) can be read once only');
  if (flags.dryRun && flags.output !== undefined) throw new UsageError('--dry-run writes nothing; leave out --output');
  const fail = (findings: readonly Finding[]): ExitCode => {
    terminal.stderr.write(plainFindings(findings));
    return 2;
  };
  const [old, now, document] = [await readPage(oldName, terminal), await readPage(newName, terminal), await readDocument(documentName, terminal)];
  if ('code' in old || 'code' in now || 'code' in document) return fail([old, now, document].filter((one): one is Finding => 'code' in one));
  const opened = openEdit(old, now, documentName, flags.selector);
  if (!('edit' in opened)) return fail(opened);
  const updated = updateDocument(document, opened.edit, opened.isPlacedByHtml);
  const report = reportUpdate(updated.outcomes, document, opened.edit);
  const output = flags.dryRun ? undefined : (flags.output ?? documentName);
  const isWritten = output !== undefined && (output !== documentName || output === STDIN || updated.document !== document);
  const failed = isWritten ? await write(output, updated.document.text, terminal) : undefined;
  if (failed) return fail([failed]);
  const stream = output === STDIN ? terminal.stderr : terminal.stdout;
  const isColoured = Boolean(stream.isTTY) && !terminal.env['NO_COLOR'] && terminal.env['TERM'] !== 'dumb';
  stream.write(flags.format === 'json' ? json(report, isWritten) : updateText(report, endOf(output, isWritten), isColoured));
  const { refreshed, moved, unsettled } = report.counts;
  return unsettled > 0 || (flags.strict && refreshed + moved > 0) ? 1 : 0;
}

async function readPage(name: string, terminal: Terminal): Promise<Page | Finding> {
  const input = await readInput(name, terminal);
  return 'code' in input ? input : Page.read(input);
}

async function readDocument(name: string, terminal: Terminal): Promise<DocumentText | Finding> {
  const input = await readInput(name, terminal);
  if ('code' in input) return input;
  const document = DocumentText.read(input);
  if (!(document instanceof DocumentText)) return document;
  const { annotations } = (document.json ?? {}) as { annotations?: unknown };
  return Array.isArray(annotations) ? document : finding('document-invalid', '', { place: document.placeOf('$') });
}

async function write(name: string, text: string, terminal: Terminal): Promise<Finding | undefined> {
  try {
    if (name === STDIN) terminal.stdout.write(text);
    else await writeWhole(path.resolve(terminal.cwd(), name), text);
    return undefined;
  } catch (error) {
    return finding('file-unwritable', reasonOf(error), { place: { file: name, line: 1, column: 1 } });
  }
}

function json(report: UpdateReport, isWritten: boolean): string {
  return `${JSON.stringify({ version: 1, isWritten, ...report }, null, 2)}\n`;
}

/** @param output undefined when nothing is to be written */
function endOf(output: string | undefined, isWritten: boolean): string {
  if (output === undefined) return 'Nothing is written.';
  return isWritten ? `The document is written to ${output === STDIN ? 'standard output' : output}.` : 'There was nothing to write.';
}
