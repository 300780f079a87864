import { memberOf } from './member-of.js';
import type { TextSnapshot } from './snapshot.js';

/** One line of an article as it is laid out. */
export interface TextLine {
  /** Its middle, in px from the viewport's top. */
  readonly middle: number;
  /** The element that its words are broken into lines in. */
  readonly block: Element;
}

/** The lines that the text before some offsets ends in; undefined where that is not shown. Asks for layout. */
export function linesBefore(snapshot: TextSnapshot, offsets: readonly number[]): (TextLine | undefined)[] {
  // One for all: a range that is left in a text is brought along by every change of it.
  const range = document.createRange();
  const blocks = new Map<Element, Element>();
  const blockOf = (element: Element): Element => {
    let block = blocks.get(element);
    const outer = memberOf(element, 'parentElement');
    if (!block) {
      block = outer && /^(inline|contents)/.test(getComputedStyle(element).display) ? blockOf(outer) : element;
      blocks.set(element, block);
    }
    return block;
  };
  return offsets.map((offset) => {
    const point = snapshot.pointBefore(offset);
    const parent = point?.node.parentElement;
    if (!point || !parent) return undefined;
    range.setStart(point.node, Math.max(0, point.offset - 1));
    range.setEnd(point.node, point.offset);
    const { top, bottom } = range.getBoundingClientRect();
    return bottom > top ? { middle: (top + bottom) / 2, block: blockOf(parent) } : undefined;
  });
}
