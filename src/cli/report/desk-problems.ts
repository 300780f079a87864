import { sentences, type ProblemCode } from '../../core/problems.js';

/*
 * What only a desk is told: nothing of it is wrong in a way that a page could notice. The codes are as
 * stable as those of `core/problems.ts`, which is kept apart because every reader loads it.
 */

export const severities = ['error', 'warning', 'note'] as const;
/** How much a finding weighs. Only an error makes `check` fail, unless it is told to be stricter. */
export type Severity = (typeof severities)[number];

interface DeskProblem {
  readonly severity: Severity;
  /** What is wrong and what to do; `%` stands for what it is about. */
  readonly sentence: string;
  /** Why a desk wants to know, where the sentence does not say it. */
  readonly why?: string;
}

/** What cannot be read, whatever the command. */
const unreadable = {
  'file-unreadable': { severity: 'error', sentence: 'The file is not read (%); give another.' },
  'file-unwritable': { severity: 'error', sentence: 'The file is not written (%); give another place.' },
  'file-too-large': { severity: 'error', sentence: 'The file is larger than %; give a smaller one.' },
  'file-not-html': { severity: 'error', sentence: 'The file is no HTML page (%); give another.' },
  'encoding-unsupported': { severity: 'error', sentence: 'The page is in %, which cannot be written back; save it as UTF-8.' },
  'article-missing': { severity: 'error', sentence: 'The page has no <sidelight-article>; add one, or give --selector.' },
  'marker-refused': { severity: 'warning', sentence: 'The markup around the note “%” does not take a link; close the tags there.' },
  'list-refused': { severity: 'warning', sentence: 'The markup at the end of the article “%” does not take a list; close the tags there.' },
  'list-taken': { severity: 'warning', sentence: 'The <sidelight-sources> of the article “%” has words of its own; empty it to have the list there.' },
} satisfies Record<string, DeskProblem>;

/** About the works that are cited. */
const ofSources = {
  'source-unused': {
    severity: 'warning',
    sentence: 'No note cites the source “%”; cite it or take it out.',
    why: 'It is either left over, or a note has lost what it rests on.',
  },
  'source-duplicate': {
    severity: 'warning',
    sentence: 'This is the same work as the source “%”; cite one of them.',
    why: 'A reader would count one work as two.',
  },
  'source-undated': {
    severity: 'warning',
    sentence: 'The source “%” has no date; give “issued”, or “accessed” where the work has none.',
    why: 'A reader cannot tell what it could know.',
  },
  'source-unarchived': {
    severity: 'warning',
    sentence: 'The source “%” has an address and no archived copy; archive it and give “archived”.',
    why: 'Pages change and go. A DOI is kept by its registry and needs none.',
  },
  'source-dates-contradict': {
    severity: 'error',
    sentence: '“%” is before the work was published; correct one of the dates.',
  },
  'date-in-future': { severity: 'error', sentence: '“%” lies ahead of today; correct the date.' },
  'origin-unknown': {
    severity: 'warning',
    sentence: 'The document has no source “%” that this one could repeat; add it or correct “origin”.',
  },
  'origin-circular': {
    severity: 'error',
    sentence: 'These sources repeat one another (%); say which came first, and take “origin” from it.',
  },
} satisfies Record<string, DeskProblem>;

/** About how a claim is sourced. They describe, and never judge what is true. */
const ofNotes = {
  'note-empty': {
    severity: 'error',
    sentence: 'The note “%” says nothing; give it a citation, a body or a trail, or take it out.',
  },
  'citation-missing': {
    severity: 'warning',
    sentence: 'The note “%” is of kind “source” and cites none; cite one or give another kind.',
  },
  'attribution-missing': {
    severity: 'warning',
    sentence: 'The note “%” does not say who stands behind the claim; give “attribution”.',
  },
  'trail-missing': {
    severity: 'warning',
    sentence: 'The claim is attributed as “%”, and nothing tells how it came to be known; give a “trail”.',
    why: 'Where nobody can be asked, a reader can only follow the way of the claim.',
  },
  'trail-out-of-order': {
    severity: 'warning',
    sentence: 'This step (%) is before the one above it; put the oldest first, or correct a date.',
  },
  'confirmation-unnamed': {
    severity: 'warning',
    sentence: 'The claim “%” is called confirmed, and no step says by whom; give “by” or a citation.',
  },
  'rumour-settled': {
    severity: 'warning',
    sentence: 'The trail ends with “%”, and the claim still counts as a rumour; say who stands behind it now.',
  },
  'single-origin': {
    severity: 'warning',
    sentence: 'All sources that support this go back to one, “%”; find an independent one, or say so in the body.',
    why: 'Two outlets that print one wire are one witness.',
  },
  'quotation-unsupported': {
    severity: 'warning',
    sentence: 'The passage “%” quotes somebody, and no citation has a “quote” to hold it against; give it.',
  },
  'quote-missing': {
    severity: 'note',
    sentence: 'No citation of the note “%” has a “quote” or a “locator”; say where in the work it stands.',
    why: 'A link with a quote opens at the very words.',
  },
  'event-after-checked': {
    severity: 'warning',
    sentence: 'The event (%) is later than the note was checked; check it again, or correct a date.',
  },
  'event-after-publication': {
    severity: 'note',
    sentence: 'The event (%) is later than the article; make the note an “update”, or correct a date.',
  },
  'checked-missing': {
    severity: 'warning',
    sentence: 'The note “%” does not say when it was checked; give “checked”.',
  },
  'checked-old': { severity: 'warning', sentence: 'The note was last checked %; check it again.' },
  'credit-missing': { severity: 'warning', sentence: 'The picture of the note “%” has no “credit”; say whose it is.' },
} satisfies Record<string, DeskProblem>;

/** What `--links` finds out. What could not be looked at is no fault of the document. */
const ofLinks = {
  'link-gone': { severity: 'error', sentence: 'There is nothing at “%” any more; give another address.' },
  'link-failing': { severity: 'warning', sentence: 'The address “%” cannot be had; try it yourself.' },
  'link-closed': { severity: 'note', sentence: 'The address “%” is closed to programs; look at it yourself.' },
  'link-moved': { severity: 'note', sentence: 'The page has moved for good; give its new address, %.' },
  'link-redirected': { severity: 'note', sentence: 'The address leads to % for now; see whether that is the same page.' },
  'link-to-front-page': {
    severity: 'warning',
    sentence: 'The address leads to a front page by now (%); give another.',
    why: 'That is how many sites say that a page is gone.',
  },
  'quote-gone': {
    severity: 'warning',
    sentence: 'The page has no words “%” any more; compare them, or lead to the archived copy.',
    why: 'Sources are edited, too.',
  },
  'quote-changed': { severity: 'warning', sentence: 'The page has the words “%” in another form; compare them.' },
  'quote-unchecked': { severity: 'note', sentence: 'The words “%” were not looked for; compare them yourself.' },
} satisfies Record<string, DeskProblem>;

export const deskProblems = { ...unreadable, ...ofSources, ...ofNotes, ...ofLinks };

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
]);
