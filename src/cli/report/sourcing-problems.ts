import type { DeskProblem } from './desk-problem.js';

/** About the works that are cited. */
export const sourceProblems = {
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
  'source-nameless': {
    severity: 'warning',
    sentence: 'The source “%” has no title, no author and no publisher; give what it is called.',
    why: 'A reader would see an address or an id for it.',
  },
  'source-undated': {
    severity: 'warning',
    sentence: 'The source “%” has no date; give “issued”, or “accessed” where the work has none.',
    why: 'A reader cannot tell what it could know.',
  },
  'source-unarchived': {
    severity: 'note',
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
export const noteProblems = {
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
    sentence: '“%” has confirmed this, and it still counts as a rumour; say who stands behind it now.',
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
  'change-undated': {
    severity: 'warning',
    sentence: 'The % does not say when it was made; give “event”, or a trail with a date.',
    why: 'A reader who has seen the article before cannot tell whether it is news.',
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
  'checked-before-source': {
    severity: 'warning',
    sentence: 'The source “%” was published after the note was checked; check it again, or correct a date.',
  },
  'checked-old': { severity: 'warning', sentence: 'The note was last checked %; check it again.' },
  'credit-missing': { severity: 'warning', sentence: 'The picture of the note “%” has no “credit”; say whose it is.' },
} satisfies Record<string, DeskProblem>;
