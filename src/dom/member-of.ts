/**
 * A member of a node as the DOM defines it. A form and the document hide their own members behind what
 * stands in them by its name: with `<input name="nextSibling">` a walk over siblings has no end.
 */
export function memberOf<Owner extends Node, Name extends keyof Owner>(node: Owner, name: Name): Owner[Name] {
  return node instanceof HTMLFormElement || node instanceof Document
    ? (Reflect.get(Object.getPrototypeOf(node) as object, name, node))
    : node[name];
}

/** The nearest element that matches, be it a form. */
export function closestOf(element: Element | null | undefined, selector: string): Element | null | undefined {
  return element && memberOf(element, 'closest').call(element, selector);
}
