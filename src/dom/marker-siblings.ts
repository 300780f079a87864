import { memberOf } from './member-of.js';

/** Whether a node is a marker, of whichever article. */
export function isMarker(node: Node | null | undefined): node is HTMLElement {
  return node instanceof HTMLElement && memberOf(node, 'classList').contains('sidelight-marker');
}

/** What stands before a node and the markers there. */
export function beforeMarkers(node: Node): ChildNode | null {
  let before = node.previousSibling;
  while (isMarker(before)) before = before.previousSibling;
  return before;
}
