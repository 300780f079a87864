import type { JSONPath, Node } from 'jsonc-parser';

/** Where a path leads in a JSON text. Of members with one name it is the last, which is what `JSON.parse` keeps. */
export function nodeAt(root: Node | undefined, path: JSONPath): Node | undefined {
  return path.reduce<Node | undefined>((node, segment) => node && childOf(node, segment), root);
}

function childOf({ type, children = [] }: Node, segment: string | number): Node | undefined {
  if (type === 'array') return typeof segment === 'number' ? children[segment] : undefined;
  return children.filter(({ children: [name] = [] }) => name?.value === segment).at(-1)?.children?.[1];
}
