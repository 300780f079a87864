import type { AnyNode, ChildNode, Element, ParentNode } from 'domhandler';
import fontoxpath, { type IDomFacade } from 'fontoxpath';
import { childrenOf } from './elements-in.js';

const XHTML = 'http://www.w3.org/1999/xhtml';
/** Node.ATTRIBUTE_NODE */
const ATTRIBUTE = 2;

/** The parser's tree as XPath walks it. */
const facade: Record<keyof IDomFacade, (node: never, name: never) => unknown> = {
  getAllAttributes: (element: Element) => Object.entries(element.attribs).map(([name, value]) => ({ nodeType: ATTRIBUTE, nodeName: name, name, localName: name, namespaceURI: null, prefix: null, value })),
  getAttribute: (element: Element, name: string) => element.attribs[name] ?? null,
  getChildNodes: (node: AnyNode) => childrenOf(node),
  getData: (node: { readonly data?: string; readonly value?: string }) => node.value ?? node.data ?? '',
  getFirstChild: (node: AnyNode) => childrenOf(node)[0] ?? null,
  getLastChild: (node: AnyNode) => childrenOf(node).at(-1) ?? null,
  getNextSibling: (node: ChildNode) => node.next,
  getParentNode: (node: AnyNode) => node.parent,
  getPreviousSibling: (node: ChildNode) => node.prev,
};

/**
 * The nodes that an XPath 1.0 expression finds, in the document's order; names are those of HTML in any
 * case and with any prefix, as browsers have it.
 *
 * @throws Error when it is not well formed
 */
export function nodesAtPath(from: ParentNode, path: string): AnyNode[] {
  return fontoxpath.evaluateXPathToNodes(inSmallLetters(path), from, facade as unknown as IDomFacade, {}, { namespaceResolver: () => XHTML }) as unknown as AnyNode[];
}

/** What stands in quotes is a value. */
function inSmallLetters(path: string): string {
  return path.replace(/"[^"]*"|'[^']*'|[^"']+/g, (part) => (/^["']/.test(part) ? part : part.toLowerCase()));
}
