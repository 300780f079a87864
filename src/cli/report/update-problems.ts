import type { DeskProblem } from './desk-problem.js';

/** What an edit of the article leaves to an editor. */
export const updateProblems = {
  'article-unclear': { severity: 'error', sentence: 'The page has several articles; give --selector for the one of “%”.' },
  'passage-deleted': { severity: 'error', sentence: 'The edit took out “%”; give the note other words, or take it out.' },
  'passage-rewritten': { severity: 'error', sentence: 'The edit left less than half of “%”; see whether the note is still right, and give new words.' },
  'passage-split': { severity: 'error', sentence: 'The edit took “%” apart, or put it into more; give the words that the note is about now.' },
  'place-disputed': { severity: 'error', sentence: 'It is not certain where “%” stands now; see the likely places, and give its words.' },
  'place-unknown-before': { severity: 'error', sentence: 'The old article has no certain place for “%”; see where the new one has it.' },
  'target-not-rewritten': { severity: 'error', sentence: 'The target of “%” cannot be written for its new place; give new words.' },
} satisfies Record<string, DeskProblem>;
