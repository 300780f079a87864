import type { Problem } from '../core/problems.js';
import { SidelightEvent } from './sidelight-event.js';

/** `sidelight-load`: a document was read; its notes are not placed yet. */
export class SidelightLoadEvent extends SidelightEvent {
  /** @param problems what parsing found wrong */
  constructor(
    readonly annotationCount: number,
    readonly problems: readonly Problem[],
  ) {
    super('load');
  }
}
