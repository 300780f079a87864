import type { ProblemCode } from '../core/problems.js';
import { SidelightEvent } from './sidelight-event.js';

/** `sidelight-error`: the article is shown without its notes, for this reason. */
export class SidelightErrorEvent extends SidelightEvent {
  /** @param message one sentence that says what to do */
  constructor(
    readonly code: ProblemCode,
    readonly message: string,
  ) {
    super('error');
  }
}
