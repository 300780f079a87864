/**
 * Makes an element's children like those of another parent, which gives away what is new. What is like
 * it already stays untouched, so that focus, a selection and the browser's own marks stay where they are.
 */
export function makeChildrenLike(present: ParentNode & Node, wanted: Node): void {
  const old = [...present.childNodes];
  const fresh = [...wanted.childNodes];
  for (const [index, node] of fresh.entries()) {
    const stands = old[index];
    if (!stands) present.insertBefore(node, null);
    else if (!stands.isEqualNode(node) && !changed(stands, node)) present.replaceChild(node, stands);
  }
  for (const rest of old.slice(fresh.length)) rest.remove();
}

/** Changes an element into another of its name; false where that cannot be done. */
function changed(present: Node, wanted: Node): boolean {
  if (!(present instanceof Element && wanted instanceof Element) || present.nodeName !== wanted.nodeName) return false;
  for (const name of present.getAttributeNames()) if (!wanted.hasAttribute(name)) present.removeAttribute(name);
  for (const { name, value } of wanted.attributes) if (present.getAttribute(name) !== value) present.setAttribute(name, value);
  makeChildrenLike(present, wanted);
  return true;
}
