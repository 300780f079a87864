import type { DeskProblem } from './desk-problem.js';

/** How the words of notes stand in an article, and values that could be written better. */
export const placeProblems = {
  'quote-edited': {
    severity: 'warning',
    sentence: 'The article has the words “%” in another form; see whether the note still fits, and take them over.',
    why: 'The note is shown, with the remark that the passage was edited. The next edit may lose it.',
  },
  'paragraph-moved': { severity: 'warning', sentence: 'The paragraph that begins “%” has another number by now; take it over.' },
  'url-untidy': { severity: 'note', sentence: 'The address has what nobody needs; write %.' },
} satisfies Record<string, DeskProblem>;
