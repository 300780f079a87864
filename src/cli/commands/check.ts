import { InvalidArgumentError, Option } from 'commander';
import { Readable } from 'node:stream';
import { parseDate, precisionOf, timeOf } from '../../core/dates.js';
import { weighed, withSeverity, type OwnSeverities } from '../check/own-severities.js';
import { readUrlList } from '../check/read-url-list.js';
import { survey, type Survey, type SurveyOptions } from '../check/survey.js';
import { expandNames, type Names } from '../files/expand-names.js';
import { readInput, STDIN } from '../files/read-input.js';
import { fixLines, writeFixes } from '../fix/write-fixes.js';
import { checkLinks, countLinks } from '../links/check-links.js';
import type { AddCommand } from '../program.js';
import { progressBar } from '../progress-bar.js';
import { isUnreadable } from '../report/desk-problems.js';
import { distinct, type Finding } from '../report/finding.js';
import { countsOf, type Report } from '../report/report.js';
import { reportFormats, writeReport, type ReportFormatName } from '../report/report-formats.js';
import { UsageError, type ExitCode, type Terminal } from '../terminal.js';

interface Flags {
  readonly format: ReportFormatName;
  readonly severity?: OwnSeverities;
  readonly maxWarnings?: number;
  readonly maxAge: number;
  readonly today?: number;
  readonly urls?: string;
  readonly selector?: string;
  readonly root?: string;
  readonly base?: string;
  readonly links?: boolean;
  readonly linksTimeout: number;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly degrade?: boolean;
}

const about = `Looks at articles and their documents before they are published: whether each
note has its place, whether the document is well formed, and how its claims are
sourced. A page's document is the one that its <sidelight-article src> names, or
a JSON file that is named here: the one that is called like the page, or the
only one for the only page. A document that belongs to no page is checked alone.`;

const more = `
Ends with 1 where an error is found, or more warnings than --max-warnings, and
with 2 where something could not be read. Codes are listed in docs/checking.md.

Examples:
  sidelight check article.html notes.json
  sidelight check content/ --format github
  sidelight check notes.json --links
  sidelight check content/ --severity source-unarchived=off --max-warnings 0
  sidelight check content/ --fix --dry-run
  sidelight check article.html --degrade`;

/** `sidelight check`. */
export const addCheck: AddCommand = (program, terminal, done) => {
  program
    .command('check')
    .summary('find what an editor should mend')
    .description(about)
    .argument('[inputs...]', 'pages, documents, their folders or patterns, addresses, or -')
    .addOption(new Option('-f, --format <name>', 'how to report').choices(Object.keys(reportFormats)).default('text'))
    .option('--severity <code=level>', 'what a code weighs: off, note, warning or error; can be given several times', withSeverity)
    .option('--max-warnings <n>', 'end with 1 if there are more warnings', wholeNumber)
    .option('--max-age <days>', 'after how long a note is to be checked again', wholeNumber, 365)
    .option('--today <date>', 'the day that ages are counted to', day)
    .option('--urls <file>', 'a list of addresses of pages, one a line; # is a remark')
    .option('--selector <css>', 'the article, in a page without <sidelight-article>')
    .option('--root <folder>', 'what src="/…" is relative to')
    .option('--base <url>', "the page's address, for relative addresses in notes")
    .option('--links', 'ask every source and archived copy, and look for the quotations')
    .option('--links-timeout <seconds>', 'how long a server may take', wholeNumber, 20)
    .option('--fix', 'write dates and addresses as they should be, and take over the words of edited passages')
    .option('--dry-run', 'with --fix: tell what would be written')
    .option('--degrade', 'tell in place of all this what becomes of each note where there is no script: in the page, a reader view, feeds, mail, print and text')
    .addHelpText('after', more)
    .action(async (inputs: string[], flags: Flags) => done(await check(inputs, flags, terminal)));
};

async function check(inputs: readonly string[], flags: Flags, given: Terminal): Promise<ExitCode> {
  if (inputs.length === 0 && flags.urls === undefined) throw new UsageError('name an article or a document');
  if (flags.dryRun && !flags.fix) throw new UsageError('--dry-run is for --fix');
  if (flags.base !== undefined && !URL.canParse(flags.base)) throw new UsageError(`--base: “${flags.base}” is no address`);
  const terminal = await withInput(inputs, flags, given);
  const names = await namesOf(inputs, flags, terminal());
  if (flags.degrade) return degrade(names, flags, terminal());
  const first = await look(names, terminal(), flags);
  const { found, findings } = flags.fix ? await fix(first, names, flags, terminal) : { found: first, findings: [] };
  const links = flags.links ? await askLinks(found, flags, given) : [];
  const report: Report = { files: found.files, findings: weighed([...found.findings, ...findings, ...distinct(links)], flags.severity) };
  writeReport(report, flags.format, given);
  return exitCodeOf(report, flags);
}

async function degrade({ pages, documents, findings }: Names, { format, fix, links, selector, root, base }: Flags, terminal: Terminal): Promise<ExitCode> {
  if (fix || links) throw new UsageError(`--${fix ? 'fix' : 'links'} and --degrade are two reports; give one`);
  // A reader view and Markdown are much to load for a question that is seldom asked.
  const { reportDegradation } = await import('../degrade/report-degradation.js');
  return reportDegradation(pages, documents, { format, findings, selector, rootFolder: root, baseUrl: base }, terminal);
}

/** Standard input can be read once, and files are looked at again after they were mended. */
async function withInput(inputs: readonly string[], { urls }: Flags, terminal: Terminal): Promise<() => Terminal> {
  if (!inputs.includes(STDIN) && urls !== STDIN) return () => terminal;
  const input = await readInput(STDIN, terminal);
  // What cannot be read fails again, with its reason, when it is asked for.
  return 'bytes' in input ? () => ({ ...terminal, stdin: Readable.from([input.bytes]) }) : () => terminal;
}

async function namesOf(inputs: readonly string[], { urls }: Flags, terminal: Terminal): Promise<Names> {
  const names = await expandNames(inputs, terminal.cwd(), true);
  if (urls === undefined) return names;
  const list = await readUrlList(urls, terminal);
  return { ...names, pages: [...new Set([...names.pages, ...list.urls])], findings: [...names.findings, ...list.findings] };
}

async function look(names: Names, terminal: Terminal, { selector, root, base, today, maxAge }: Flags): Promise<Survey> {
  const bar = progressBar(terminal, names.pages.length + names.documents.length + names.unnamed.length, 'files');
  const options: SurveyOptions = { selector, rootFolder: root, baseUrl: base, today: today ?? startOfToday(), maxAge, onFile: bar.advance };
  const found = await survey(names, terminal, options);
  bar.stop();
  return found;
}

/** Writes what is safe, and looks again. */
async function fix(found: Survey, names: Names, flags: Flags, terminal: () => Terminal): Promise<{ found: Survey; findings: Finding[] }> {
  const { stderr } = terminal();
  if (found.fixable.length === 0) return { found, findings: [] };
  stderr.write(`${flags.dryRun ? 'Would mend' : 'Mended'}:\n${fixLines(found.fixable)}\n`);
  if (flags.dryRun) return { found, findings: [] };
  const findings = await writeFixes(found.fixable, terminal());
  return { found: await look(names, terminal(), flags), findings };
}

async function askLinks({ links }: Survey, { linksTimeout }: Flags, terminal: Terminal): Promise<Finding[]> {
  const bar = progressBar(terminal, countLinks(links), 'links');
  const findings = await checkLinks(links, { timeout: linksTimeout * 1000, onAnswer: bar.advance });
  bar.stop();
  return findings;
}

function exitCodeOf(report: Report, { maxWarnings = Infinity }: Flags): ExitCode {
  const { error, warning } = countsOf(report);
  if (report.findings.some(isUnreadable)) return 2;
  return error > 0 || warning > maxWarnings ? 1 : 0;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Give a whole number.');
  return Number(text);
}

function day(text: string): number {
  const date = parseDate(text);
  if (!date || date.end || precisionOf(date.start) !== 3) throw new InvalidArgumentError('Give a day like 2024-05-19.');
  return timeOf(date.start);
}

function startOfToday(): number {
  const now = new Date();
  return timeOf({ year: now.getUTCFullYear(), month: now.getUTCMonth() + 1, day: now.getUTCDate() });
}
