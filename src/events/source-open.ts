/** `sidelight-source-open`: the reader follows a link to a source. Cancelable: then it is not followed. */
export class SidelightSourceOpenEvent extends Event {
  readonly annotationId: string;
  readonly url: string;

  constructor(annotationId: string, url: string) {
    super('sidelight-source-open', { bubbles: true, composed: true, cancelable: true });
    this.annotationId = annotationId;
    this.url = url;
  }
}
