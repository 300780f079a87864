import { memberOf } from './member-of.js';
import type { TextSnapshot } from './snapshot.js';

interface CaretDocument {
  caretPositionFromPoint?: (
    x: number,
    y: number,
    options?: { shadowRoots: readonly ShadowRoot[] },
  ) => { offsetNode: Node; offset: number } | null;
  caretRangeFromPoint?: (x: number, y: number) => Range | null;
}

/**
 * The offset in the article's text of the character under a point of the viewport, in CSS pixels;
 * undefined where there is none. Asks for layout.
 */
export function offsetAtPoint(snapshot: TextSnapshot, root: Node, x: number, y: number): number | undefined {
  const caret = caretAt(root, x, y);
  if (!caret) return undefined;
  const offset = snapshot.offsetOf(caret.node, caret.offset);
  if (offset === undefined) return undefined;
  // A caret stands between two characters, and is also given for points beside the line.
  for (const start of [offset - 1, offset]) {
    const range = start < 0 ? undefined : snapshot.range({ start, end: start + 1 });
    if (range && covers(range, x, y)) return start;
  }
  return undefined;
}

function caretAt(root: Node, x: number, y: number): { node: Node; offset: number } | undefined {
  const page = root.ownerDocument as (Document & CaretDocument) | null;
  const scope = root.getRootNode();
  const inShadow = scope instanceof ShadowRoot;
  const position = page?.caretPositionFromPoint?.(x, y, { shadowRoots: inShadow ? [scope] : [] });
  if (position) return { node: position.offsetNode, offset: position.offset };
  if (inShadow) return characterAt(scope.elementFromPoint(x, y), x, y);
  const range = page?.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

/** WebKit's caret does not enter shadow roots; there the characters under the point are tried. */
function characterAt(element: Element | null, x: number, y: number): { node: Node; offset: number } | undefined {
  const range = document.createRange();
  for (const node of (element && memberOf(element, 'childNodes')) ?? []) {
    if (!(node instanceof Text)) continue;
    range.selectNodeContents(node);
    if (!covers(range, x, y)) continue;
    for (let offset = 0; offset < node.length; offset++) {
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      if (covers(range, x, y)) return { node, offset };
    }
  }
  return undefined;
}

function covers(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}
