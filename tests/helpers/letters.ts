import { engine } from './engine.js';
import type { WordBox } from './words.js';

/**
 * Measures every character, as `wordBoxes` measures words: text without spaces can move within what
 * would be one word.
 */
export function letterBoxes(root: HTMLElement): WordBox[] {
  const page = root.ownerDocument;
  // Not the root's corner: an article is inline until it is upgraded.
  const origin = page.documentElement.getBoundingClientRect();
  const boxes: WordBox[] = [];
  const walker = page.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = page.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('.sidelight-marker, sidelight-sources, script, style, noscript')) continue;
    for (const { 0: letter, index } of (node as Text).data.matchAll(/\S/gu)) {
      range.setStart(node, index);
      range.setEnd(node, index + letter.length);
      // WebKit gives the first character of a line an empty box at the end of the line before.
      const first = [...range.getClientRects()].find(({ width }) => width > 0);
      if (first) boxes.push({ word: letter, left: first.left - origin.left, top: first.top - origin.top });
    }
  }
  return boxes;
}

/** READING's bound, in px: a text node that is split for a marker may lose a kerning or a rounding. */
const TOLERANCE = 2;

/**
 * Firefox shares out the room of a justified line by runs of text: splitting a text node moves words
 * along their line by up to 5.3 px, without any marker. No line breaks differently.
 */
export const JUSTIFIED_TOLERANCE = engine === 'firefox' ? 6 : TOLERANCE;

/**
 * Fails where a character is elsewhere than before, with the first few of those.
 *
 * @param down how far, in px, one may be lower or higher
 * @param along how far, in px, one may be shifted in its line
 */
export function expectUnmoved(
  before: readonly WordBox[],
  after: readonly WordBox[],
  when: string,
  down = TOLERANCE,
  along = TOLERANCE,
): void {
  const moved = before.flatMap(({ word, left, top }, index) => {
    const now = after[index];
    if (now?.word !== word) return [`${word} became ${now?.word ?? 'nothing'}`];
    const [x, y] = [now.left - left, now.top - top];
    return Math.abs(x) > along || Math.abs(y) > down ? [`${word} by ${x}, ${y}`] : [];
  });
  if (moved.length > 0)
    throw new Error(`${when}: ${moved.length} of ${before.length} characters moved: ${moved.slice(0, 8).join('; ')}`);
}
