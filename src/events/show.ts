import type { Trigger } from '../core/reading.js';
import { SidelightEvent } from './sidelight-event.js';

/** `sidelight-show`: a card is about to open. Cancelable: then it does not. */
export class SidelightShowEvent extends SidelightEvent {
  constructor(
    readonly annotationId: string,
    readonly trigger: Trigger,
  ) {
    super('show', true);
  }
}
