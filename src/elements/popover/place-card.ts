/** A box in the viewport, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface CardPlace {
  readonly side: 'above' | 'below';
  /** How tall the card may be there. */
  readonly room: number;
  /** Where its box starts. */
  readonly left: number;
  readonly top: number;
}

/** Between the line, or above it the marker, and the card. */
const GAP = 8;
/** A marker is raised: this share of the text's size lies between its box and the foot of the line. */
const RAISE = 0.6;
/** Between card and the viewport's edges. */
const MARGIN = 12;
/** The card's edge stands this far before the marker's, so that its text is level with the number. */
const LEAD = 19;
/** A card that scrolls in this much room below its marker covers less of what was read than one above. */
const ENOUGH = 280;
/** Less than this is no card. Where neither side has so much, it stands over the line rather than not whole. */
const MIN_HEIGHT = 160;

/**
 * Where a card goes: below its marker where it fits or may scroll, else where there is more room, and
 * covering no letter of the marker's line.
 *
 * @param card what it would like
 * @param view what the reader sees of the page: less than the viewport, in a page that is pinched larger
 * @param fontSize of the text around the marker
 */
export function placeCard(marker: Box, card: Size, view: Box, fontSize: number, rtl: boolean): CardPlace {
  const start = marker.bottom + RAISE * fontSize + GAP;
  const end = marker.top - GAP;
  const highest = view.top + MARGIN;
  const lowest = view.bottom - MARGIN;
  const below = lowest - start;
  const above = end - highest;
  const side = below >= Math.min(card.height, above, ENOUGH) ? 'below' : 'above';
  const room = Math.min(lowest - highest, Math.max(MIN_HEIGHT, side === 'below' ? below : above));
  const height = Math.min(card.height, room);
  const left = rtl ? marker.right + LEAD - card.width : marker.left - LEAD;
  return {
    side,
    room,
    left: within(left, view.left + MARGIN, view.right - MARGIN - card.width),
    top: within(side === 'below' ? start : end - height, highest, lowest - height),
  };
}

/** Where both ends do not fit, the first one counts. */
function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
