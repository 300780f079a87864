import { sentences, type ProblemCode } from '../../core/problems.js';
import type { DeskProblem, Severity } from './desk-problem.js';
import { interchangeProblems } from './interchange-problems.js';
import { linkProblems } from './link-problems.js';
import { placeProblems } from './place-problems.js';
import { noteProblems, sourceProblems } from './sourcing-problems.js';
import { updateProblems } from './update-problems.js';

/*
 * What only a desk is told: nothing of it is wrong in a way that a page could notice. The codes are as
 * stable as those of `core/problems.ts`, which is kept apart because every reader loads it.
 */

/** What cannot be read, whatever the command. */
export const fileProblems = {
  'file-unreadable': { severity: 'error', sentence: 'The file is not read (%); give another.' },
  'file-unwritable': { severity: 'error', sentence: 'The file is not written (%); give another place.' },
  'file-too-large': { severity: 'error', sentence: 'The file is larger than %; give a smaller one.' },
  'file-not-html': { severity: 'error', sentence: 'The file is no HTML page (%); give another.' },
  'encoding-unsupported': { severity: 'error', sentence: 'The page is in %, which cannot be written back; save it as UTF-8.' },
  'article-missing': { severity: 'error', sentence: 'The page has no <sidelight-article>; add one, or give --selector.' },
  'marker-refused': { severity: 'warning', sentence: 'The markup around the note “%” does not take a link; close the tags there.' },
  'list-refused': { severity: 'warning', sentence: 'The markup at the end of the article “%” does not take a list; close the tags there.' },
  'json-ld-refused': { severity: 'warning', sentence: 'The markup at the end of the article “%” does not take a script; close the tags there.' },
  'list-taken': { severity: 'warning', sentence: 'The <sidelight-sources> of the article “%” has words of its own; empty it to have the list there.' },
  'document-changed': { severity: 'error', sentence: 'The document has changed on disk meanwhile; take that text, or save yours over it.' },
  'etag-missing': { severity: 'error', sentence: 'The document is not written without the tag of the version it replaces; send If-Match.' },
} satisfies Record<string, DeskProblem>;

export const deskProblems = { ...fileProblems, ...placeProblems, ...sourceProblems, ...noteProblems, ...linkProblems, ...updateProblems, ...interchangeProblems };

export type DeskCode = ProblemCode | keyof typeof deskProblems;

/** Whatever a page is told of is an error unless it stands here. */
const mild: Partial<Record<ProblemCode, Severity>> = {};

export function isDeskCode(code: string): code is DeskCode {
  return Object.hasOwn(deskProblems, code) || Object.hasOwn(sentences, code);
}

export function severityOf(code: DeskCode): Severity {
  return isOwn(code) ? deskProblems[code].severity : (mild[code] ?? 'error');
}

export function sentenceOf(code: DeskCode): string {
  return isOwn(code) ? deskProblems[code].sentence : sentences[code];
}

export function whyOf(code: DeskCode): string | undefined {
  const problem: DeskProblem | undefined = isOwn(code) ? deskProblems[code] : undefined;
  return problem?.why;
}

function isOwn(code: DeskCode): code is keyof typeof deskProblems {
  return Object.hasOwn(deskProblems, code);
}

/** Those that keep a command from its work: it ends with 2. */
export const UNREADABLE: ReadonlySet<DeskCode> = new Set([
  'file-unreadable',
  'file-unwritable',
  'file-too-large',
  'file-not-html',
  'encoding-unsupported',
  'document-not-json',
  'format-unknown',
  'nesting-too-deep',
]);
