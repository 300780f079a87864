import { Option } from 'commander';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { namesakesOf } from '../article/namesakes.js';
import { expandNames } from '../files/expand-names.js';
import { outputNames } from '../files/output-names.js';
import { STDIN } from '../files/read-input.js';
import type { AddCommand } from '../program.js';
import { progressBar } from '../progress-bar.js';
import type { RenderJob, RenderResult } from '../render/render-job.js';
import { renderMany } from '../render/render-many.js';
import { endings, targets, type Target } from '../render/targets/target.js';
import { isUnreadable } from '../report/desk-problems.js';
import { distinct } from '../report/finding.js';
import { plainFindings } from '../report/plain-findings.js';
import { UsageError, type ExitCode, type Terminal } from '../terminal.js';

interface Flags {
  readonly output?: string;
  readonly write?: boolean;
  readonly check?: boolean;
  readonly base?: string;
  readonly root?: string;
  readonly selector?: string;
  readonly target: Target;
  readonly jsonld?: boolean;
}

const about = `Puts numbers and a list of sources into pages, so that they are read without
script. A page's document is the one that its <sidelight-article src> names, or
a JSON file that is named here: the one that is called like the page, or the
only one for the only page. Nothing else in a page is touched, and rendering
again changes nothing.

With --target the articles alone are written, with their numbers and lists, as
feeds, mail, plain text or Markdown can carry them.`;

const examples = `
Examples:
  sidelight render article.html notes.json > out.html
  sidelight render content/ -o public
  sidelight render 'content/**/*.html' --write
  sidelight render content/ --check
  sidelight render article.html --target text | less`;

/** `sidelight render`. */
export const addRender: AddCommand = (program, terminal, done) => {
  program
    .command('render')
    .summary('put numbers and sources into pages')
    .description(about)
    .argument('<inputs...>', 'pages, their folders or patterns, and documents')
    .option('-o, --output <path>', 'file or folder to write to; a single page is\nprinted without it, or with -')
    .option('-w, --write', 'write each page where it was')
    .option('--check', 'write nothing; end with 1 if a page is not as it would\nbe rendered')
    .addOption(new Option('-t, --target <target>', 'where it will be read').choices(targets).default('page'))
    .option('--jsonld', "tell search engines of a page's sources (schema.org)")
    .option('--base <url>', "the page's address, for relative addresses; without it\nthe page's canonical one")
    .option('--root <folder>', 'what src="/…" is relative to')
    .option('--selector <css>', 'the article, in a page without <sidelight-article>')
    .addHelpText('after', examples)
    .action(async (inputs: string[], flags: Flags) => done(await render(inputs, flags, terminal)));
};

async function render(inputs: readonly string[], flags: Flags, terminal: Terminal): Promise<ExitCode> {
  if (flags.base !== undefined && !URL.canParse(flags.base)) throw new UsageError(`--base: “${flags.base}” is no address`);
  const forPages = (['write', 'check', 'jsonld'] as const).find((flag) => flags[flag]);
  if (flags.target !== 'page' && forPages !== undefined) throw new UsageError(`--${forPages} is for pages; leave out --target`);
  const { pages, documents, findings } = await expandNames(inputs, terminal.cwd());
  if (pages.length === 0 && findings.length === 0) throw new UsageError('there is no page among these files');
  const outputs = await outputsOf(pages, flags, terminal);
  const namesakes = namesakesOf(pages, documents, terminal.cwd());
  const jobs = pages.map((page): RenderJob => ({
    page,
    documents,
    namesake: namesakes.get(page),
    isOnlyPage: pages.length === 1,
    output: outputs.get(page),
    isDry: flags.check === true,
    baseUrl: flags.base,
    rootFolder: flags.root,
    selector: flags.selector,
    target: flags.target,
    hasJsonLd: flags.jsonld,
  }));
  const results: RenderResult[] = [];
  const bar = progressBar(terminal, jobs.length, 'pages');
  await renderMany(jobs, terminal, (result) => {
    results.push(result);
    bar.advance();
  });
  bar.stop();
  // Threads are done with pages in any order.
  const places = new Map(pages.map((page, index) => [page, index]));
  results.sort((a, b) => (places.get(a.page) ?? 0) - (places.get(b.page) ?? 0));
  const all = distinct([...findings, ...results.flatMap(({ findings }) => findings)]);
  if (all.length > 0) terminal.stderr.write(plainFindings(all));
  for (const { bytes } of results) if (bytes) terminal.stdout.write(bytes);
  if (all.some((one) => isUnreadable(one) || one.code === 'selector-invalid')) return 2;
  if (flags.target !== 'page' && all.some(({ code }) => code === 'article-missing')) return 2;
  if (!flags.check) return 0;
  const stale = results.filter(({ isUnchanged }) => !isUnchanged).map(({ page }) => page);
  for (const page of stale) terminal.stderr.write(`${page}: not as it would be rendered; run sidelight render --write\n`);
  return stale.length > 0 ? 1 : 0;
}

/** Where each page goes; those that go nowhere are printed. */
async function outputsOf(pages: readonly string[], { output, write, check, target }: Flags, terminal: Terminal): Promise<ReadonlyMap<string, string>> {
  if (write) {
    if (output !== undefined) throw new UsageError('--write and --output are two ways; give one');
    const fixed = pages.find((page) => page === STDIN || URL.canParse(page));
    if (fixed !== undefined) throw new UsageError(`${fixed} cannot be written where it was; give --output`);
    return new Map(pages.map((page) => [page, page]));
  }
  const [only, ...others] = pages;
  if (output === undefined || output === STDIN) {
    if (others.length > 0 && !check) throw new UsageError('several pages need --output FOLDER or --write');
    return new Map();
  }
  const isFolder = others.length > 0 || /[\\/]$/.test(output) || (await isExistingFolder(path.resolve(terminal.cwd(), output)));
  return isFolder || only === undefined ? inFolder(pages, output, target, terminal) : new Map([[only, output]]);
}

/** Results that are no pages have endings of their own. */
function inFolder(pages: readonly string[], folder: string, target: Target, terminal: Terminal): ReadonlyMap<string, string> {
  const names = outputNames(pages, folder, terminal.cwd());
  if (target === 'page') return names;
  const owners = new Map<string, string>();
  for (const [page, name] of names) {
    const output = name.replace(/\.x?html?$/i, '') + endings[target];
    const other = owners.get(output);
    if (other !== undefined) throw new UsageError(`${other} and ${page} would both be ${output}; render one of them`);
    owners.set(output, page);
  }
  return new Map([...owners].map(([output, page]) => [page, output]));
}

/** What cannot be looked at is none; writing it says why. */
function isExistingFolder(location: string): Promise<boolean> {
  return stat(location).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
