// What every contender that opens notes looks like.

/**
 * @typedef {object} Opener
 * @property {string} name
 * @property {'click' | 'hover'} by what a reader does to open a note
 * @property {(root: Element, notes: readonly Note[]) => unknown} prepare makes a page that has its notes; not timed
 * @property {() => Element[]} references what is clicked, in reading order
 * @property {() => Element | null | undefined} card what is shown of the open note: the element with its words
 * @property {() => void} close
 *
 * @typedef {object} Note
 * @property {number} end of its passage, in the article's `textContent`
 * @property {string} title
 * @property {string} html what its card says
 */

/**
 * Puts a reference behind each passage.
 * @param {Element} root @param {readonly Note[]} notes @param {(note: Note, number: number) => Element} make
 */
export function placeReferences(root, notes, make) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const last = [...notes.keys()].sort((a, b) => (notes[a]?.end ?? 0) - (notes[b]?.end ?? 0));
  let start = 0;
  let next = 0;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    for (let note = notes[last[next] ?? -1]; note && note.end <= start + node.length; note = notes[last[next] ?? -1]) {
      const reference = make(note, (last[next] ?? 0) + 1);
      const behind = node.splitText(note.end - start);
      behind.before(reference);
      start = note.end;
      next += 1;
      node = behind;
      walker.currentNode = behind;
    }
    start += /** @type {Text} */ (node).length;
  }
}

/** @param {string} html */
export function elementOf(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return /** @type {HTMLElement} */ (template.content.firstElementChild);
}
