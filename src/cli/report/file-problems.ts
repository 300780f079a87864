import type { DeskProblem } from './desk-problem.js';

/** What keeps files from being read or written, and what the markup of pages does not take. */
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
