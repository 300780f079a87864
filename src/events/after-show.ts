/** `sidelight-after-show`: a card is open and drawn. */
export class SidelightAfterShowEvent extends Event {
  readonly annotationId: string;

  constructor(annotationId: string) {
    super('sidelight-after-show', { bubbles: true, composed: true });
    this.annotationId = annotationId;
  }
}
