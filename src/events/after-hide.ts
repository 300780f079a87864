import { SidelightEvent } from './sidelight-event.js';

/** `sidelight-after-hide`: a card is closed. */
export class SidelightAfterHideEvent extends SidelightEvent {
  constructor(readonly annotationId: string) {
    super('after-hide');
  }
}
