/** What all events of an article have in common: they bubble, out of shadow trees too. */
export abstract class SidelightEvent extends Event {
  constructor(name: string, cancelable = false) {
    super(`sidelight-${name}`, { bubbles: true, composed: true, cancelable });
  }
}
