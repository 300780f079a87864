import { isTag, type AnyNode, type ChildNode, type Element } from 'domhandler';

/** A node's children. What stands in a template is no child of its own. */
export function childrenOf(node: AnyNode): readonly ChildNode[] {
  if (isTag(node) && node.name === 'template') return [];
  return 'children' in node ? node.children : [];
}

/** The elements inside a node, in the document's order. */
export function elementsIn(root: AnyNode): Element[] {
  const found: Element[] = [];
  const visit = (node: AnyNode): void => {
    for (const child of childrenOf(node))
      if (isTag(child)) {
        found.push(child);
        visit(child);
      }
  };
  visit(root);
  return found;
}
