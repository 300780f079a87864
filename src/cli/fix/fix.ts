import type { DocumentText } from '../json/document-text.js';
import { withValues, type ValueEdit } from '../json/edit-values.js';
import type { DeskCode } from '../report/desk-problems.js';

/** One value of a document that can be put right without asking anybody. */
export interface Fix {
  /** Which finding it mends. */
  readonly code: DeskCode;
  /** Where in the document the finding is. */
  readonly path: string;
  /** What is written, by the JSON paths of the values. */
  readonly edits: readonly ValueEdit[];
  /** For whoever reads what was done. */
  readonly before: string;
  readonly after: string;
  readonly annotationId?: string;
}

/** How a target reads in one of the articles that share its document. */
export interface TargetReading {
  readonly path: string;
  /** What would take over the words there; undefined where nothing is to be changed, or nothing can be. */
  readonly fix?: Fix | undefined;
}

/** The document with the values in place, and every other character as it was. */
export function applyFixes(text: DocumentText, fixes: readonly Fix[]): DocumentText {
  return withValues(text, fixes.flatMap(({ edits }) => edits));
}
