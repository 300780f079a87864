import { SidelightEvent } from './sidelight-event.js';

/** `sidelight-seen`: a card has been open for a second, long enough to be read and not passed over. */
export class SidelightSeenEvent extends SidelightEvent {
  constructor(readonly annotationId: string) {
    super('seen');
  }
}
