import { isCDATA, isComment, isDirective, isTag, isText, type AnyNode, type Text } from 'domhandler';

/** What is to stand in a tree that it does not have yet. */
export interface Grafts {
  /** Behind so many units of a text node, ascending. */
  readonly inText: ReadonlyMap<Text, readonly { readonly units: number; readonly outline: string }[]>;
  /** Behind an element. */
  readonly behind: ReadonlyMap<AnyNode, string>;
  /** Before an element's children. */
  readonly atStart: ReadonlyMap<AnyNode, string>;
  /** At the end of an element's children. */
  readonly atEnd: ReadonlyMap<AnyNode, string>;
}

const NONE: Grafts = { inText: new Map(), behind: new Map(), atStart: new Map(), atEnd: new Map() };

/**
 * A tree as one text: two trees are the same when their outlines are. Texts that touch are one, as a
 * parser would have them.
 */
export function outlineOf(nodes: readonly AnyNode[], grafts: Grafts = NONE): string {
  const parts: string[] = [];
  for (const node of nodes) outline(node, grafts, parts);
  return parts.join('');
}

function outline(node: AnyNode, grafts: Grafts, parts: string[]): void {
  if (isText(node)) {
    let last = 0;
    for (const { units, outline: graft } of grafts.inText.get(node) ?? []) {
      parts.push(node.data.slice(last, units), graft);
      last = units;
    }
    parts.push(node.data.slice(last));
  } else if (isTag(node)) {
    parts.push(`\0<${node.namespace ?? ''} ${node.name} ${JSON.stringify(node.attribs)}>`, grafts.atStart.get(node) ?? '');
    for (const child of node.children) outline(child, grafts, parts);
    parts.push(grafts.atEnd.get(node) ?? '', '\0>');
  } else if (isComment(node) || isDirective(node)) parts.push(`\0!${node.data}\0>`);
  else if (isCDATA(node) || 'children' in node) for (const child of node.children) outline(child, grafts, parts);
  parts.push(grafts.behind.get(node) ?? '');
}
