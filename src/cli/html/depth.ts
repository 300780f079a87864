import type { ParentNode } from 'domhandler';

/** Whether elements stand inside one another deeper than so many. It walks without recurring, whatever the depth. */
export function isDeeperThan(root: ParentNode, max: number): boolean {
  let level: ParentNode[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > max) return true;
    level = level.flatMap(({ children }) => children.filter((child): child is typeof child & ParentNode => 'children' in child));
  }
  return false;
}
