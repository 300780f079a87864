import { reveal } from '../../dom/reveal.js';
import type { PlacedDocument } from './draw-places.js';
import { boxOf } from './note-targets.js';

export const TO_CENTRE: ScrollIntoViewOptions = { block: 'center', inline: 'nearest', behavior: 'instant' };

/** Opens what hides a note's stand in the text, and brings it and its passage before the reader. */
export function scrollToNote(id: string, stand: HTMLElement, placed: PlacedDocument): void {
  reveal(stand);
  stand.scrollIntoView(TO_CENTRE);
  // A long paragraph may show another part of itself.
  const { top, bottom } = boxOf(placed, id, stand);
  if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 2, behavior: 'instant' });
}
