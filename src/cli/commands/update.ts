import { Option } from 'commander';
import { isUrl, STDIN } from '../files/read-input.js';
import { writeOutput } from '../files/write-output.js';
import { readPage } from '../html/read-page.js';
import { DocumentText } from '../json/document-text.js';
import { readDocument } from '../json/read-document.js';
import type { AddCommand } from '../program.js';
import { finding, findingOf, type Finding } from '../report/finding.js';
import { plainFindings } from '../report/plain-findings.js';
import { hasColours, UsageError, type ExitCode, type Terminal } from '../terminal.js';
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

/** `sidelight update`. */
export const addUpdate: AddCommand = (program, terminal, done) => {
  program
    .command('update')
    .summary('carry notes over an edit')
    .description(about)
    .argument('<old>', 'the page before the edit')
    .argument('<new>', 'the page after it')
    .argument('<document>', "the article's notes; written where they are, unless\ntold otherwise")
    .option('-o, --output <file>', 'write the document here; - prints it')
    .option('-n, --dry-run', 'write nothing')
    .addOption(new Option('--format <format>', 'of the report').choices(['text', 'json']).default('text'))
    .option('--selector <css>', 'the article, in pages without <sidelight-article>, or\nwith several')
    .option('--strict', 'end with 1 also when words have changed or moved, so\nthat somebody looks at them')
    .addHelpText('after', examples)
    .action(async (old: string, now: string, document: string, flags: Flags) => done(await update([old, now, document], flags, terminal)));
};

type Names = readonly [old: string, now: string, document: string];

async function update(names: Names, flags: Flags, terminal: Terminal): Promise<ExitCode> {
  const [oldName, newName, documentName] = names;
  const output = outputOf(names, flags);
  const fail = (findings: readonly Finding[]): ExitCode => {
    terminal.stderr.write(plainFindings(findings));
    return 2;
  };
  const [old, now, document] = [await readPage(oldName, terminal), await readPage(newName, terminal), await readNotes(documentName, terminal)];
  if ('code' in old || 'code' in now || 'code' in document) return fail([old, now, document].filter((one): one is Finding => 'code' in one));
  const opened = openEdit(old, now, documentName, flags.selector);
  if (!('edit' in opened)) return fail(opened);
  const updated = updateDocument(document, opened.edit, opened.isPlacedByHtml);
  // A file that is right already keeps its time.
  const isWritten = output !== undefined && (output !== documentName || output === STDIN || updated.document !== document);
  const failed = isWritten ? await writeOutput(output, updated.document.text, terminal) : undefined;
  if (failed) return fail([failed]);
  const report = reportUpdate(updated.outcomes, document, opened.edit);
  tell(report, output, isWritten, flags, terminal);
  const { refreshed, moved, unsettled } = report.counts;
  const isTooLarge = tellGrowth(document, updated.document, terminal);
  return unsettled > 0 || isTooLarge || (flags.strict && refreshed + moved > 0) ? 1 : 0;
}

/** @returns undefined when nothing is to be written */
function outputOf(names: Names, { output, dryRun }: Flags): string | undefined {
  if (names.filter((name) => name === STDIN).length > 1) throw new UsageError('standard input (-) can be read once only');
  if (dryRun && output !== undefined) throw new UsageError('--dry-run writes nothing; leave out --output');
  const [, , document] = names;
  if (!dryRun && output === undefined && isUrl(document)) throw new UsageError(`${document} cannot be written where it was; give --output`);
  return dryRun ? undefined : (output ?? document);
}

async function readNotes(name: string, terminal: Terminal): Promise<DocumentText | Finding> {
  const document = await readDocument(name, terminal);
  if (!(document instanceof DocumentText)) return document;
  const { annotations } = (document.json ?? {}) as { annotations?: unknown };
  return Array.isArray(annotations) ? document : finding('document-invalid', '', { place: document.placeOf('$') });
}

function tell(report: UpdateReport, output: string | undefined, isWritten: boolean, { format }: Flags, { stdout, stderr, env }: Terminal): void {
  const stream = output === STDIN ? stderr : stdout;
  const text = format === 'json' ? `${JSON.stringify({ version: 1, isWritten, ...report }, null, 2)}\n` : updateText(report, endOf(output, isWritten), hasColours(stream, env));
  stream.write(text);
}

function endOf(output: string | undefined, isWritten: boolean): string {
  if (output === undefined) return 'Nothing is written.';
  return isWritten ? `The document is written to ${output === STDIN ? 'standard output' : output}.` : 'There was nothing to write.';
}

/** Longer targets may be what makes a document too large for pages. */
function tellGrowth(before: DocumentText, after: DocumentText, { stderr }: Terminal): boolean {
  const find = ({ problems }: DocumentText) => problems.find(({ code }) => code === 'document-too-large');
  const tooLarge = find(before) ? undefined : find(after);
  if (tooLarge) stderr.write(plainFindings([findingOf(tooLarge, after.placeOf('$'))]));
  return tooLarge !== undefined;
}
