/** Where Ranges are in the `textContent` of an element, in UTF-16 units. */
export class TextOffsets {
  #root;
  /** @type {Map<Node, number>} */
  #starts = new Map();
  #length = 0;

  /** @param {Element} root */
  constructor(root) {
    this.#root = root;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      this.#starts.set(node, this.#length);
      this.#length += node.nodeValue?.length ?? 0;
    }
  }

  /** @param {Range} range */
  spanOf({ startContainer, startOffset, endContainer, endOffset }) {
    return { start: this.#offsetOf(startContainer, startOffset), end: this.#offsetOf(endContainer, endOffset) };
  }

  /** @param {Node} node @param {number} offset */
  #offsetOf(node, offset) {
    const start = this.#starts.get(node);
    if (start !== undefined) return start + offset;
    const next = this.#firstTextFrom(node, offset);
    return (next && this.#starts.get(next)) ?? this.#length;
  }

  /** The first text node at or behind a point between an element's children. @param {Node} node @param {number} offset */
  #firstTextFrom(node, offset) {
    const walker = document.createTreeWalker(this.#root, NodeFilter.SHOW_TEXT);
    const child = node.childNodes[offset];
    if (child instanceof Text) return child;
    walker.currentNode = child ?? lastInside(node);
    return walker.nextNode();
  }
}

/** @param {Node} node @returns {Node} */
const lastInside = (node) => (node.lastChild ? lastInside(node.lastChild) : node);
