/** Every node under a root in order, so that a test can tell whether the very same nodes stand there again. */
export function nodesUnder(root: Node): Node[] {
  const nodes: Node[] = [];
  for (let node = root.firstChild; node; node = node.nextSibling) nodes.push(node, ...nodesUnder(node));
  return nodes;
}

/** The text under a root, Sidelight's own nodes left out. */
export function ownText(root: Node): string {
  let text = '';
  for (const node of nodesUnder(root)) {
    if (node.nodeType !== Node.TEXT_NODE) continue;
    if (!node.parentElement?.closest('.sidelight-marker, sidelight-sources')) text += (node as Text).data;
  }
  return text;
}

/** What a test compares to see a DOM restored exactly: the nodes, what they hold, and how they are written. */
export interface Shape {
  readonly nodes: readonly Node[];
  readonly values: readonly (string | null)[];
  readonly html: string;
}

export function shapeOf(root: Element): Shape {
  const nodes = nodesUnder(root);
  return { nodes, values: nodes.map(({ nodeValue }) => nodeValue), html: root.outerHTML };
}

/** Says what is not as before, or undefined; node by node, since two alike are not the same. */
export function differenceBetween(before: Shape, after: Shape): string | undefined {
  if (before.html !== after.html) return `HTML ${before.html}\nbecame ${after.html}`;
  if (before.nodes.length !== after.nodes.length)
    return `${before.nodes.length} nodes became ${after.nodes.length}`;
  const index = before.nodes.findIndex((node, i) => node !== after.nodes[i] || before.values[i] !== after.values[i]);
  return index < 0 ? undefined : `node ${index}, ${before.nodes[index]?.nodeName}, is another one`;
}
