import { sentences, type ProblemCode } from '../../core/problems.js';

/*
 * What only a desk is told: nothing of it is wrong in a way that a page could notice. The codes are as
 * stable as those of `core/problems.ts`, which is kept apart because every reader loads it.
 */

/** How much a finding weighs. Only an error makes `check` fail, unless it is told to be stricter. */
export type Severity = 'error' | 'warning' | 'note';

interface DeskProblem {
  readonly severity: Severity;
  /** What is wrong and what to do; `%` stands for what it is about. */
  readonly sentence: string;
}

export const deskProblems = {
  'file-unreadable': { severity: 'error', sentence: 'The file is not read (%); give another.' },
  'file-too-large': { severity: 'error', sentence: 'The file is larger than %; give a smaller one.' },
  'file-not-html': { severity: 'error', sentence: 'The file is no HTML page (%); give another.' },
  'encoding-unsupported': { severity: 'error', sentence: 'The page is in %, which cannot be written back; save it as UTF-8.' },
} satisfies Record<string, DeskProblem>;

export type DeskCode = ProblemCode | keyof typeof deskProblems;

/** Whatever a page is told of is an error unless it stands here. */
const mild: Partial<Record<ProblemCode, Severity>> = {};

export function severityOf(code: DeskCode): Severity {
  return isOwn(code) ? deskProblems[code].severity : (mild[code] ?? 'error');
}

export function sentenceOf(code: DeskCode): string {
  return isOwn(code) ? deskProblems[code].sentence : sentences[code];
}

function isOwn(code: DeskCode): code is keyof typeof deskProblems {
  return Object.hasOwn(deskProblems, code);
}
