import { sentences, type ProblemCode } from '../../core/problems.js';
import type { DeskProblem, Severity } from './desk-problem.js';
import { fileProblems } from './file-problems.js';
import { interchangeProblems } from './interchange-problems.js';
import { linkProblems } from './link-problems.js';
import { placeProblems } from './place-problems.js';
import { noteProblems, sourceProblems } from './sourcing-problems.js';
import { updateProblems } from './update-problems.js';

/**
 * What only a desk is told: nothing of it is wrong in a way that a page could notice. The codes are as
 * stable as those of `core/problems.ts`, which is kept apart because every reader loads it.
 */
export const deskProblems = { ...fileProblems, ...placeProblems, ...sourceProblems, ...noteProblems, ...linkProblems, ...updateProblems, ...interchangeProblems };

/** What a finding is of. */
export type DeskCode = ProblemCode | keyof typeof deskProblems;

/** Whether a word is a code, a desk's own or one that pages are told, too. */
export function isDeskCode(code: string): code is DeskCode {
  return Object.hasOwn(deskProblems, code) || Object.hasOwn(sentences, code);
}

/** Whatever a page is told of is an error. */
export function severityOf(code: DeskCode): Severity {
  return isOwn(code) ? deskProblems[code].severity : 'error';
}

/** What is said of it; `%` stands for what it is about. */
export function sentenceOf(code: DeskCode): string {
  return isOwn(code) ? deskProblems[code].sentence : sentences[code];
}

/** Why a desk wants to know; undefined where the sentence says it. */
export function whyOf(code: DeskCode): string | undefined {
  const problem: DeskProblem | undefined = isOwn(code) ? deskProblems[code] : undefined;
  return problem?.why;
}

function isOwn(code: DeskCode): code is keyof typeof deskProblems {
  return Object.hasOwn(deskProblems, code);
}

/** Those that keep a command from its work. */
const UNREADABLE: ReadonlySet<DeskCode> = new Set([
  'file-unreadable',
  'file-unwritable',
  'file-too-large',
  'file-not-html',
  'encoding-unsupported',
  'document-not-json',
  'format-unknown',
  'nesting-too-deep',
]);

/** Whether something has kept a command from its work: it ends with 2. */
export function isUnreadable({ code }: { readonly code: DeskCode }): boolean {
  return UNREADABLE.has(code);
}
