import type { Span } from '../core/text-index.js';
import type { TextSnapshot } from './snapshot.js';

/**
 * Whether a reader can see a span: content systems keep hidden copies of a text, for printing or for
 * another screen size. Asks for layout, so it is for the rare case that two places fit equally well.
 */
export function isReadable(snapshot: TextSnapshot, span: Span): boolean {
  const element = snapshot.pointAfter(span.start)?.node.parentElement;
  if (!element) return false;
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  // “Visually hidden” text is drawn in a box of a pixel, its own or one around it.
  for (let box: Element | null = element; box; box = box.parentElement) {
    const { width, height } = box.getBoundingClientRect();
    if (width <= 1 && height <= 1 && getComputedStyle(box).display !== 'contents') return false;
  }
  return true;
}
