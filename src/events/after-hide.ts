/** `sidelight-after-hide`: a card is closed. */
export class SidelightAfterHideEvent extends Event {
  readonly annotationId: string;

  constructor(annotationId: string) {
    super('sidelight-after-hide', { bubbles: true, composed: true });
    this.annotationId = annotationId;
  }
}
