/*
 * A marker inside a text node splits it: the page's own node keeps the first part, the parts behind it
 * are ours. Kept for the whole page, since several articles may mark one text.
 */
const partBehind = new WeakMap<Node, Text>();
const partBefore = new WeakMap<Node, Text>();

/** Splits a text node. Returns the new part. */
export function splitText(node: Text, offset: number): Text {
  const next = partBehind.get(node);
  const part = node.splitText(offset);
  link(node, part);
  link(part, next);
  return part;
}

/** The part that was split off a node's end. */
export function partAfter(node: Node): Text | undefined {
  return partBehind.get(node);
}

/** Whether a node is the page's own one. */
export function isOwnPart(node: Node): boolean {
  return partBefore.has(node);
}

/** Makes a part of ours one text again with the part before, unless the page has parted them. Returns whether it did. */
export function rejoin(part: Node | null): boolean {
  const head = part && partBefore.get(part);
  if (!head || head.nextSibling !== part) return false;
  moveInto(head, part as Text);
  return true;
}

/** Brings the words of the next part into a node, wherever that stands now. */
export function moveInto(head: Text, part: Text): void {
  head.appendData(part.data);
  dropPart(head, part);
}

/** Takes a part out of the page: its words stand in the node before, or the page no longer has them. */
export function dropPart(head: Text, part: Text): void {
  part.remove();
  partBefore.delete(part);
  link(head, partBehind.get(part));
}

function link(head: Text, part: Text | undefined): void {
  if (part) {
    partBehind.set(head, part);
    partBefore.set(part, head);
  } else partBehind.delete(head);
}
