/** What a reader can ask of the article from inside a card. */
export type CardAction = 'close' | 'previous' | 'next' | 'list' | 'back';

/** `sidelight-card-action`: inner event of the article's shadow tree; pages never see it. */
export class CardActionEvent extends Event {
  constructor(readonly action: CardAction) {
    super('sidelight-card-action', { bubbles: true, cancelable: true });
  }
}
