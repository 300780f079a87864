import type { ProblemCode } from '../core/problems.js';

/** `sidelight-error`: the article is shown without its notes, for this reason. */
export class SidelightErrorEvent extends Event {
  readonly code: ProblemCode;
  /** One sentence that says what to do. */
  readonly message: string;

  constructor(code: ProblemCode, message: string) {
    super('sidelight-error', { bubbles: true, composed: true });
    this.code = code;
    this.message = message;
  }
}
