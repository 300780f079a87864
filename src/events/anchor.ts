import { SidelightEvent } from './sidelight-event.js';

/** `sidelight-anchor`: every note has its place, or a reason why it has none. */
export class SidelightAnchorEvent extends SidelightEvent {
  /** How many notes have which status. */
  constructor(
    readonly exact: number,
    readonly approximate: number,
    readonly orphaned: number,
  ) {
    super('anchor');
  }
}
