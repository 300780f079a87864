import { memberOf } from './member-of.js';

/**
 * Waits until the parser has passed the end of an element, so that all its children are there.
 * Resolves at once for an element that is made by script or whose page is loaded.
 */
export function whenParsed(element: Element, signal: AbortSignal): Promise<void> {
  const page = element.ownerDocument;
  if (page.readyState !== 'loading' || hasEnded(element)) return Promise.resolve();
  return new Promise((resolve) => {
    page.addEventListener('DOMContentLoaded', () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Whatever follows an element or its ancestors came after its end tag. */
function hasEnded(element: Element): boolean {
  for (let node: Element | null = element; node; node = memberOf(node, 'parentElement'))
    if (memberOf(node, 'nextSibling')) return true;
  return false;
}
