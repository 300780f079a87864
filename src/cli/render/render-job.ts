import path from 'node:path';
import { NamedDocuments } from '../article/named-documents.js';
import type { FindDocument } from '../article/place-articles.js';
import { writeFile } from '../files/write-output.js';
import { Page } from '../html/page.js';
import { readPage } from '../html/read-page.js';
import { isUnreadable } from '../report/desk-problems.js';
import type { Finding } from '../report/finding.js';
import type { Terminal } from '../terminal.js';
import { renderPage, renderTarget, type RenderOptions } from './render-page.js';
import type { Target } from './targets/target.js';

/** One page to render: values alone, so that another thread can be given it. */
export interface RenderJob extends RenderOptions {
  readonly page: string;
  readonly documents: readonly string[];
  /** The one of these that is called like the page. */
  readonly namesake: string | undefined;
  /** Whether no other page is rendered: a single document is a single page's. */
  readonly isOnlyPage: boolean;
  readonly rootFolder?: string | undefined;
  /** Where the result goes; without it, it is handed back. */
  readonly output?: string | undefined;
  /** Whether to write nothing. */
  readonly isDry: boolean;
  readonly target: Target;
}

export interface RenderResult {
  readonly page: string;
  /** Undefined where there is none, or where it was written. */
  readonly bytes?: Uint8Array | undefined;
  /** Whether the page was as it would be rendered. */
  readonly isUnchanged: boolean;
  readonly findings: readonly Finding[];
}

/** Reads, renders and writes one page. What goes wrong is found, and never thrown. */
export async function runRenderJob(job: RenderJob, terminal: Terminal): Promise<RenderResult> {
  const fail = (...findings: readonly Finding[]): RenderResult => ({ page: job.page, isUnchanged: false, findings });
  const page = await readPage(job.page, terminal);
  if (!(page instanceof Page)) return fail(page);
  const documents = new NamedDocuments(job.documents, terminal, { rootFolder: job.rootFolder, namesakes: new Map(job.namesake === undefined ? [] : [[job.page, job.namesake]]) });
  const find: FindDocument = (article, isOnly) => documents.of(article, isOnly && job.isOnlyPage);
  const rendered = job.target === 'page' ? await renderPage(page, find, job) : await renderTarget(page, job.target, find, job);
  if ('code' in rendered) return fail(rendered);
  const { bytes, articles, findings } = rendered;
  // A page keeps what it has while its document is not to be had.
  if (findings.some(isUnreadable)) return fail(...findings);
  if (job.target !== 'page' && articles.length === 0) return fail(...findings);
  const isUnchanged = Buffer.compare(bytes, page.bytes) === 0;
  if (job.isDry) return { page: job.page, isUnchanged, findings };
  if (job.output === undefined) return { page: job.page, bytes, isUnchanged, findings };
  // A file that is right already keeps its time.
  const isThere = isUnchanged && path.resolve(terminal.cwd(), job.output) === path.resolve(terminal.cwd(), job.page);
  const failed = isThere ? undefined : await writeFile(job.output, bytes, terminal);
  if (failed) return fail(...findings, failed);
  return { page: job.page, isUnchanged, findings };
}
