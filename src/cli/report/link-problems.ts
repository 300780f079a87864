import type { DeskProblem } from './desk-problem.js';

/** What `--links` finds out. What could not be looked at is no fault of the document. */
export const linkProblems = {
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
