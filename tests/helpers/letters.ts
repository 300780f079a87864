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
 * Whether splitting a text node, without any marker, moves characters here: Firefox and WebKit share out
 * a justified line's room by runs of text (up to 7 px), and Firefox balances columns by them. There a page
 * is compared with its own split text.
 */
export const splitsMove = engine !== 'chromium';

/** What `measure` gives while the text is split as it is, and no marker is there. */
export function withoutMarkers<Measured>(root: HTMLElement, measure: () => Measured): Measured {
  const markers = [...root.querySelectorAll<HTMLElement>('.sidelight-marker')];
  for (const marker of markers) marker.style.setProperty('display', 'none', 'important');
  const measured = measure();
  for (const marker of markers) marker.removeAttribute('style');
  return measured;
}

/**
 * Fails where a character is elsewhere than before, with the first few of those.
 *
 * @param down how far, in px, one may be lower or higher
 */
export function expectUnmoved(
  before: readonly WordBox[],
  after: readonly WordBox[],
  when: string,
  down = TOLERANCE,
): void {
  const moved = before.flatMap(({ word, left, top }, index) => {
    const now = after[index];
    if (now?.word !== word) return [`${word} became ${now?.word ?? 'nothing'}`];
    const [x, y] = [now.left - left, now.top - top];
    return Math.abs(x) > TOLERANCE || Math.abs(y) > down ? [`${word} by ${x}, ${y}`] : [];
  });
  if (moved.length > 0)
    throw new Error(`${when}: ${moved.length} of ${before.length} characters moved: ${moved.slice(0, 8).join('; ')}`);
}
