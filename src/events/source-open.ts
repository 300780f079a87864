import { SidelightEvent } from './sidelight-event.js';

/** `sidelight-source-open`: the reader follows a link to a source. Cancelable: then it is not followed. */
export class SidelightSourceOpenEvent extends SidelightEvent {
  constructor(
    readonly annotationId: string,
    readonly url: string,
  ) {
    super('source-open', true);
  }
}
