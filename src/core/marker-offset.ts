/*
 * Where a passage's marker stands in the text: behind the whole word and what closes it, where a line
 * may break anyway. So no word can be torn from its end, however the marker is drawn.
 */

/**
 * A space that breaks, or an ideograph or kana, before which lines break without a space; but not what
 * closes a sentence or lengthens a syllable. Not an em dash: Firefox would break the line earlier.
 */
const BREAK =
  /[^\S\u00a0\u2007\u202f\ufeff]|\u200b|(?![\p{Pe}\p{Pf}\p{Po}\p{Lm}])[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u;

/**
 * The offset behind the passage's last word and the punctuation that closes it.
 *
 * @param text the article's text
 * @param end where the passage ends
 */
export function markerOffset(text: string, end: number): number {
  const distance = text.slice(end).search(BREAK);
  return distance < 0 ? text.length : end + distance;
}
