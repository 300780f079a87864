/** `sidelight-seen`: a card has been open for a second, long enough to be read and not passed over. */
export class SidelightSeenEvent extends Event {
  readonly annotationId: string;

  constructor(annotationId: string) {
    super('sidelight-seen', { bubbles: true, composed: true });
    this.annotationId = annotationId;
  }
}
