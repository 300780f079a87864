/** What closed a card. */
export type HideTrigger = 'pointer' | 'keyboard' | 'script' | 'leave';

/** `sidelight-hide`: a card is about to close. Cancelable: then it stays. */
export class SidelightHideEvent extends Event {
  readonly annotationId: string;
  readonly trigger: HideTrigger;

  constructor(annotationId: string, trigger: HideTrigger) {
    super('sidelight-hide', { bubbles: true, composed: true, cancelable: true });
    this.annotationId = annotationId;
    this.trigger = trigger;
  }
}
