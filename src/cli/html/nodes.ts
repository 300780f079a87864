import { isTag, isText, Text, type AnyNode, type ChildNode, type Element } from 'domhandler';
import { html, serialize } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { parseSource } from './parse-source.js';

/** An element of HTML. A child that has a parent already is taken from it. */
export function element(name: string, attributes: Readonly<Record<string, string>>, children: readonly ChildNode[]): Element {
  const made = adapter.createElement(name, html.NS.HTML, Object.entries(attributes).map(([name, value]) => ({ name, value })));
  // Taking a child away changes its old parent's list.
  for (const child of [...children]) {
    adapter.detachNode(child);
    adapter.appendChild(made, child);
  }
  return made;
}

/** A text node. */
export function text(words: string): Text {
  return new Text(words);
}

/** Nodes as HTML text. */
export function htmlText(nodes: readonly ChildNode[]): string {
  return serialize(element('div', {}, nodes), { treeAdapter: adapter });
}

/** What a part of a page becomes. */
export function nodesOf(part: string): ChildNode[] {
  const { document } = parseSource(`<!doctype html><body>${part}`);
  const [, root] = document.children;
  const body = root && isTag(root) ? root.children.at(-1) : undefined;
  return body && isTag(body) ? body.children : [];
}

/** Whether a node is white space alone. */
export function isBlank(node: AnyNode): boolean {
  return isText(node) && !/\S/.test(node.data);
}

/** All words in some nodes. */
export function wordsOf(nodes: readonly AnyNode[]): string {
  return nodes.map((node) => (isText(node) ? node.data : isTag(node) ? wordsOf(node.children) : '')).join('');
}
