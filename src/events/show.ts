import type { Trigger } from '../core/reading.js';

/** `sidelight-show`: a card is about to open. Cancelable: then it does not. */
export class SidelightShowEvent extends Event {
  readonly annotationId: string;
  readonly trigger: Trigger;

  constructor(annotationId: string, trigger: Trigger) {
    super('sidelight-show', { bubbles: true, composed: true, cancelable: true });
    this.annotationId = annotationId;
    this.trigger = trigger;
  }
}
