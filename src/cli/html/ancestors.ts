import { isTag, type AnyNode, type Element } from 'domhandler';

/** The elements around a node, the nearest first. */
export function ancestorsOf(node: AnyNode | undefined): Element[] {
  const found: Element[] = [];
  for (let one = node?.parent; one; one = one.parent) if (isTag(one)) found.push(one);
  return found;
}

/** Whether a node is another one, or inside it. */
export function isInside(node: AnyNode, root: AnyNode): boolean {
  for (let one: AnyNode | null = node; one; one = one.parent) if (one === root) return true;
  return false;
}
