import { CompanionEvent } from '../../events/companion.js';

/**
 * A note that is written in the article's HTML, around the words that it is about. They stay as they are,
 * and without script they are plain text. The article around it reads the note like one of its document.
 *
 * @tag sidelight-note
 * @slot - the words
 * @attr source - who published what is cited; or the id of a source in the article's document
 * @attr href - the cited work's address
 * @attr archived - the address of an archived copy
 * @attr work - the cited work's title
 * @attr author - who made it; several separated by semicolons
 * @attr date - when it was published
 * @attr type - its CSL type, such as `report`
 * @attr quote - the source's own words
 * @attr locator - where in the work they stand
 * @attr kind - `source`, `context`, `definition`, `update` or `correction`; by default `source` for a note
 *   that cites one, else `context`
 * @attr heading - the note's title
 * @attr body - what the editors say, as rich text
 * @attr attribution - who stands behind the claim: `document`, `named`, `official`, `unnamed`, `outlet`,
 *   `rumour` or `none`
 * @attr event - when it happened
 * @attr checked - when it was last checked
 * @attr id - the note's id; without one it is made of the words
 * @attr ref - the id of another note, of the document or in the HTML, that stands here too; nothing else is
 *   read then
 */
export class SidelightNote extends HTMLElement {
  /** An article that had nothing to show begins with its first note. */
  connectedCallback(): void {
    document.dispatchEvent(new CompanionEvent(this));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sidelight-note': SidelightNote;
  }
}
