import type { DeskProblem } from './desk-problem.js';

/** What is wrong with files of other formats. */
export const interchangeProblems = {
  'entry-invalid': { severity: 'error', sentence: 'The entry is not read (%); correct it.' },
  'nesting-too-deep': { severity: 'error', sentence: 'The file is nested too deeply to be read; take it apart.' },
  'format-unknown': { severity: 'error', sentence: 'The format of the file is not recognised; %.' },
  'records-missing': { severity: 'error', sentence: 'The file has nothing to import as %.' },
  'passage-missing': { severity: 'error', sentence: 'The reference to the footnote “%” stands behind no words; give its note a target.' },
  'footnote-missing': { severity: 'error', sentence: 'There is no footnote “%”; add it, or take its reference away.' },
  'id-taken': { severity: 'note', sentence: 'Another record has this id already; this one is “%” now.' },
} satisfies Record<string, DeskProblem>;
