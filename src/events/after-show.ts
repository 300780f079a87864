import { SidelightEvent } from './sidelight-event.js';

/** `sidelight-after-show`: a card is open and drawn. */
export class SidelightAfterShowEvent extends SidelightEvent {
  constructor(readonly annotationId: string) {
    super('after-show');
  }
}
