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

export type Side = 'above' | 'below';

/** Between the line, or above it the marker, and the card. */
const GAP = 8;
/** A marker is raised: this share of the text's size lies between its box and the foot of the line. */
const RAISE = 0.6;
/** Between card and the viewport's edges. */
const MARGIN = 12;
/** The card's edge stands this far before the marker's, so that its text is level with the number. */
const LEAD = 19;

/** From a marker's box down to a card, in text of this size: no letter of the line is covered. */
export function gapBelow(fontSize: number): number {
  return GAP + RAISE * fontSize;
}

/**
 * Which side of its marker a card goes to, and how tall it may be there: below where it fits, else
 * where there is more room.
 *
 * @param height what the card would like
 */
export function chooseSide(marker: Box, height: number, viewport: Size, gap: number): { side: Side; room: number } {
  const below = viewport.height - marker.bottom - gap - MARGIN;
  const above = marker.top - GAP - MARGIN;
  return height <= below || below >= above ? { side: 'below', room: below } : { side: 'above', room: above };
}

/** Where the card's box has to start: what CSS anchoring means, wherever an engine gets it wrong. */
export function cardPosition(
  marker: Box,
  card: Size,
  viewport: Size,
  side: Side,
  gap: number,
  rtl: boolean,
): { left: number; top: number } {
  const wished = rtl ? marker.right + LEAD - card.width : marker.left - LEAD;
  const rightmost = viewport.width - MARGIN - card.width;
  return {
    left: Math.max(MARGIN, Math.min(wished, rightmost)),
    top: side === 'below' ? marker.bottom + gap : marker.top - GAP - card.height,
  };
}
