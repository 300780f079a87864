/** `sidelight-companion`: inner event on the document: an element looks for the article that it belongs to. */
export class CompanionEvent extends Event {
  constructor(readonly companion: HTMLElement) {
    super('sidelight-companion');
  }
}
