import type { Band } from '../core/place-sidenotes.js';
import { isMarker } from './marker-siblings.js';
import { memberOf } from './member-of.js';
import type { TextSnapshot } from './snapshot.js';

/** The article's box leaves room beside its text from so many px on. */
const MIN_FREE = 260;
/** Between the text and the column, as a share of what is free, and in px. */
const GUTTER = 0.153;
const MIN_GUTTER = 32;
const MAX_GUTTER = 52;
/** Longer lines of small type are hard to follow. */
const MAX_WIDTH = 300;

/** A column beside the text, in px of the viewport. */
export interface FreeColumn {
  readonly left: number;
  readonly right: number;
}

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

function boxOf(element: Element): Box {
  return memberOf(element, 'getBoundingClientRect').call(element);
}

/**
 * The column that an article's own box leaves free at the end of its lines; undefined when that is too
 * narrow. It begins where most of the blocks end: a wider one is an obstacle in it. Where the page has
 * kept it free by padding, all of that counts but as much as there is on the other side. Asks for layout.
 *
 * @param blocks the blocks of the lines that have notes, each as often as it has them
 */
export function freeColumn(root: HTMLElement, blocks: readonly Element[]): FreeColumn | undefined {
  const isRtl = getComputedStyle(root).direction === 'rtl';
  const [start, end, sign] = isRtl ? (['right', 'left', -1] as const) : (['left', 'right', 1] as const);
  const px = (element: Element, ...names: string[]) => {
    const style = getComputedStyle(element);
    return names.map((name) => parseFloat(style.getPropertyValue(name)) || 0);
  };
  const edgeOf = (element: Element) => sign * boxOf(element)[end];
  const inner = new Map<Element, number>();
  for (const block of new Set(blocks)) {
    const [border = 0, padding = 0] = px(block, `border-${end}-width`, `padding-${end}`);
    inner.set(block, edgeOf(block) - border - padding);
  }
  const edges = blocks.map((block) => inner.get(block) ?? 0).sort((a, b) => a - b);
  const text = edges[edges.length >> 1];
  if (text === undefined) return undefined;
  const [border = 0, before = 0, behind = 0] = px(root, `border-${end}-width`, `padding-${start}`, `padding-${end}`);
  const limit = edgeOf(root) - border - Math.min(before, behind);
  const free = limit - text;
  if (free < MIN_FREE) return undefined;
  const near = text + Math.min(MAX_GUTTER, Math.max(MIN_GUTTER, free * GUTTER));
  const far = Math.min(limit, near + MAX_WIDTH);
  return isRtl ? { left: -far, right: -near } : { left: near, right: far };
}

/** An element that stands in a column, and from where to where. */
export interface Obstacle extends Band {
  readonly element: Element;
}

/** Nearer than this to a column, in px, a thing is in its way. */
const APART = 16;
/** One part of these in the way is all of it in the way: a picture’s caption belongs to it. */
const WHOLE = 'figure,table';

/**
 * What of an article's content stands in a column: figures, advertisements, tables that are wider than
 * the text. Boxes that only hold the text are looked into. Asks for layout.
 */
export function* obstaclesIn(parent: Element, column: FreeColumn, snapshot: TextSnapshot): Generator<Obstacle> {
  const isIn = ({ left, right, top, bottom }: Box) => left < column.right + APART && right > column.left - APART && bottom > top;
  for (let element = memberOf(parent, 'firstElementChild'); element; element = memberOf(element, 'nextElementSibling')) {
    if (isMarker(element)) continue;
    const isReaching = isIn(boxOf(element));
    if (isReaching && (!snapshot.spanOf(element) || ownLines(element, snapshot).some(isIn))) yield obstacle(element);
    // A drawing's parts are not looked into.
    else if (element instanceof HTMLElement && (isReaching || !clips(element))) {
      const inner = [...obstaclesIn(element, column, snapshot)];
      if (inner.length > 0 && memberOf(element, 'matches').call(element, WHOLE)) yield obstacle(element);
      else yield* inner;
    }
  }
}

function obstacle(element: Element): Obstacle {
  const { top, bottom } = boxOf(element);
  return { element, top, bottom };
}

/** The lines of the article's text that stands in an element itself. */
function ownLines(element: Element, snapshot: TextSnapshot): Box[] {
  const range = document.createRange();
  const boxes: Box[] = [];
  for (let node = memberOf(element, 'firstChild'); node; node = memberOf(node, 'nextSibling')) {
    if (snapshot.offsetOf(node, 0) === undefined) continue;
    range.selectNode(node);
    boxes.push(range.getBoundingClientRect());
  }
  return boxes;
}

/** Whether what is too wide for an element is cut off, or scrolled to. */
function clips(element: HTMLElement): boolean {
  return memberOf(element, 'scrollWidth') > memberOf(element, 'clientWidth') && getComputedStyle(element).overflowX !== 'visible';
}
