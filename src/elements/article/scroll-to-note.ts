import { reveal } from '../../dom/reveal.js';
import type { PlacedDocument } from './draw-places.js';
import { boxOf } from './note-targets.js';

const TO_CENTRE: ScrollIntoViewOptions = { block: 'center', inline: 'nearest', behavior: 'instant' };

/** Opens what hides a note's stand in the text, and brings it and its passage before the reader. */
export function scrollToNote(id: string, stand: HTMLElement, placed: PlacedDocument): void {
  reveal(stand);
  stand.scrollIntoView(TO_CENTRE);
  // A long paragraph may show another part of itself.
  const { top, bottom } = boxOf(placed, id, stand);
  if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 2, behavior: 'instant' });
}

/** What is far away in a long list is laid out when it comes near, and may then push what was scrolled to away. */
const LAYOUTS = 2;

/** Brings an entry of the list before the reader, and what is to be seen of it even if the entry is higher than the window. */
export function scrollToEntry(entry: Element, wanted: Element = entry): void {
  entry.scrollIntoView(TO_CENTRE);
  const keep = (layouts: number) => {
    wanted.scrollIntoView({ ...TO_CENTRE, block: 'nearest' });
    if (layouts > 0) requestAnimationFrame(() => keep(layouts - 1));
  };
  keep(LAYOUTS);
}
