import type { Problem } from '../core/problems.js';

/** `sidelight-load`: a document was read; its notes are not placed yet. */
export class SidelightLoadEvent extends Event {
  readonly annotationCount: number;
  /** What parsing found wrong. */
  readonly problems: readonly Problem[];

  constructor(annotationCount: number, problems: readonly Problem[]) {
    super('sidelight-load', { bubbles: true, composed: true });
    this.annotationCount = annotationCount;
    this.problems = problems;
  }
}
