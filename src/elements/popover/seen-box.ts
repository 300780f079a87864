import type { Box } from './place-card.js';

/**
 * What the reader sees of the page, in the viewport's coordinates: less than all of it where the page is
 * pinched larger, or a keyboard stands on the screen.
 */
export function seenBox(): Box {
  // A document without one is in no window, and shows no card.
  const { offsetLeft: left, offsetTop: top, width, height } = visualViewport as VisualViewport;
  return { left, top, right: left + width, bottom: top + height };
}
