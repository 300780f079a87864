import type { ElementReference } from '../core/model.js';
import { isPlainPath } from '../core/plain-path.js';
import type { Span } from '../core/text-index.js';
import type { TextSnapshot } from './snapshot.js';

/** XPathResult.ORDERED_NODE_ITERATOR_TYPE */
const ORDERED_NODES = 5;
/** What a prefix stands for, whichever it is. */
const XHTML = 'http://www.w3.org/1999/xhtml';

/**
 * The article's text inside the first element, in document order, that a reference finds in `root`;
 * undefined when there is none, when it holds no text, or when the reference is not well formed.
 *
 * What it costs is bounded: a reference has no more than 500 characters, engines give up a CSS
 * selector where a part of it failed before, and of XPath plain paths alone are read.
 */
export function locate(root: Element, snapshot: TextSnapshot, reference: ElementReference): Span | undefined {
  const found = find(root, reference);
  // A path may end at a text node, which contains itself as an element does.
  return found ? snapshot.spanOf(found as Element) : undefined;
}

function find(root: Element, { by, value }: ElementReference): Node | null | undefined {
  try {
    if (by === 'xpath') return firstAtPath(root, value);
    return root.querySelector(by === 'css' ? value : `#${CSS.escape(value)}`);
  } catch {
    // Trying is the only way to ask whether a selector is well formed.
    return undefined;
  }
}

function firstAtPath(root: Element, path: string): Node | undefined {
  if (!isPlainPath(path)) return undefined;
  // An absolute path begins at the document; Hypothesis writes such paths from the body.
  return firstInside(root, root, path) ?? firstInside(root, root.ownerDocument.body, `.${path}`);
}

function firstInside(root: Element, from: Node, path: string): Node | undefined {
  // Not document.evaluate, which an image of that name would hide.
  const found = new XPathEvaluator().evaluate(path, from, () => XHTML, ORDERED_NODES);
  for (let node = found.iterateNext(); node; node = found.iterateNext()) if (root.contains(node)) return node;
  return undefined;
}
