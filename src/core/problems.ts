/**
 * Every code that a page, the editor or the command line can report. Codes are stable: tools and
 * tests compare them, so one is never renamed.
 */
export type ProblemCode =
  | 'quote-not-found'
  | 'quote-ambiguous'
  | 'quote-too-short'
  | 'text-changed'
  | 'paragraph-out-of-range'
  | 'element-not-found'
  | 'source-unknown'
  | 'annotation-unknown'
  | 'url-refused'
  | 'date-invalid'
  | 'id-duplicate'
  | 'field-missing'
  | 'field-invalid'
  | 'field-too-long'
  | 'too-many-annotations'
  | 'version-unknown'
  | 'version-clash'
  | 'selector-invalid'
  | 'article-not-found'
  | 'document-too-large'
  | 'document-unreachable'
  | 'document-not-json'
  | 'document-invalid'
  | 'document-cross-origin'
  | 'trusted-types-refused';

/** One thing that is wrong with a document or its places, for an editor to mend. */
export interface Problem {
  readonly code: ProblemCode;
  /** One sentence that says what is wrong and what to do. */
  readonly message: string;
  /** Where in the document, as a JSON path: `$.annotations[2].event`. */
  readonly path?: string;
  readonly annotationId?: string;
}

/** More problems than this say nothing new, and a hostile document could make millions. */
const MAX_PROBLEMS = 500;

/** Collects problems in the order they are found, up to a cap. */
export class ProblemList {
  readonly #problems: Problem[] = [];

  add(problem: Problem): void {
    if (this.#problems.length < MAX_PROBLEMS) this.#problems.push(problem);
  }

  get all(): readonly Problem[] {
    return this.#problems;
  }
}
