/** Where each word of an article is, in CSS pixels from the article's corner, in the text's order. */
export interface WordBox {
  readonly word: string;
  readonly left: number;
  readonly top: number;
}

/**
 * Measures every word, Sidelight's own nodes left out. Layout-shift scores do not see words that move
 * within their block; this does. A word is found by its first character, since a marker may split the
 * text node behind it.
 */
export function wordBoxes(root: HTMLElement): WordBox[] {
  const page = root.ownerDocument;
  const origin = root.getBoundingClientRect();
  const boxes: WordBox[] = [];
  const walker = page.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let inWord: Node | undefined;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('.sidelight-marker, sidelight-sources, script, style')) continue;
    const text = node.textContent ?? '';
    for (const match of text.matchAll(/\S+/g)) {
      const last = boxes.at(-1);
      if (last && match.index === 0 && inWord === node.parentNode) {
        boxes[boxes.length - 1] = { ...last, word: last.word + match[0] };
        continue;
      }
      const range = page.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + 1);
      const [first] = range.getClientRects();
      if (first) boxes.push({ word: match[0], left: first.left - origin.left, top: first.top - origin.top });
    }
    inWord = /\S$/.test(text) ? (node.parentNode ?? undefined) : undefined;
  }
  return boxes;
}

/**
 * The words that are elsewhere than before: on another line, or further along theirs than `tolerance`
 * in px.
 */
export function movedWords(before: readonly WordBox[], after: readonly WordBox[], tolerance = 0.5): string[] {
  const moved: string[] = [];
  for (const [index, box] of before.entries()) {
    const now = after[index];
    if (now?.word !== box.word) return [...moved, `${box.word} became ${now?.word ?? 'nothing'}`];
    if (Math.abs(now.left - box.left) > tolerance || Math.abs(now.top - box.top) > 0.5)
      moved.push(`${box.word} by ${now.left - box.left}, ${now.top - box.top}`);
  }
  return moved;
}
