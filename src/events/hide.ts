import { SidelightEvent } from './sidelight-event.js';

/** What closed a card. */
export type HideTrigger = 'pointer' | 'keyboard' | 'script' | 'leave';

/** `sidelight-hide`: a card is about to close. Cancelable: then it stays. */
export class SidelightHideEvent extends SidelightEvent {
  constructor(
    readonly annotationId: string,
    readonly trigger: HideTrigger,
  ) {
    super('hide', true);
  }
}
