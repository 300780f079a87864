import type { Span } from '../core/text-index.js';
import { memberOf } from './member-of.js';
import type { TextSnapshot } from './snapshot.js';

/**
 * Whether a reader can see a span: content systems keep hidden copies of a text, for printing or for
 * another screen size. Asks for layout, so it is for the rare case that two places fit equally well.
 */
export function isReadable(snapshot: TextSnapshot, span: Span): boolean {
  const element = snapshot.pointAfter(span.start)?.node.parentElement;
  if (!element) return false;
  if (!memberOf(element, 'checkVisibility').call(element, { visibilityProperty: true, opacityProperty: true })) return false;
  // “Visually hidden” text is drawn in a box of a pixel, its own or one around it.
  for (let box: Element | null = element; box; box = memberOf(box, 'parentElement')) {
    const { width, height } = memberOf(box, 'getBoundingClientRect').call(box);
    if (width <= 1 && height <= 1 && getComputedStyle(box).display !== 'contents') return false;
  }
  return true;
}
