/*
 * Where a passage's marker stands in the text. A marker takes no room, but like every inline block it
 * allows a line to break on either side; so it is put only where a line may break anyway, and no word
 * of the article can move because of it.
 */

const BREAKABLE_SPACE = /[ \t\n\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]/;
/** Lines break around ideographs, kana and em dashes without a space. */
const BREAKS_BEFORE = /[\u2014\u2e3a\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u;
/** But not between an ideograph and what closes its sentence or continues its syllable. */
const NEVER_LEADS = /[\p{Pe}\p{Pf}\p{Po}\u3005\u303b\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308e\u3095\u3096\u309d\u309e\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7\u30ee\u30f5\u30f6\u30fc-\u30fe]/u;

/**
 * The offset behind the passage's last word and the punctuation that closes it.
 *
 * @param text the article's text
 * @param end where the passage ends
 */
export function markerOffset(text: string, end: number): number {
  let offset = end;
  while (offset < text.length) {
    const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
    if (BREAKABLE_SPACE.test(character)) break;
    if (BREAKS_BEFORE.test(character) && !NEVER_LEADS.test(character)) break;
    offset += character.length;
  }
  return offset;
}
