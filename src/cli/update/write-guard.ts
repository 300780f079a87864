import { foldText } from '../../core/fold-text.js';
import type { Span, TextIndex } from '../../core/text-index.js';
import { trimSpan } from '../../core/trim-span.js';
import { firstWordAfter } from '../../core/words.js';

/** Characters with which the engine finds a paragraph again whose number is wrong. */
const MIN_GUARD = 12;
/** Paragraphs that begin with as many of the same characters are told apart by nothing. */
const MAX_GUARD = 300;

/**
 * The first words of a paragraph, as many as it takes that no other one begins with them: neither in the new
 * text nor in the old one, so that the target is understood beside either.
 *
 * @param guard the words that it had; they stay while they do all this
 */
export function writeGuard(paragraph: Span, old: TextIndex, now: TextIndex, guard = ''): string {
  const isClear = (words: string): boolean =>
    words.length >= MIN_GUARD && paragraphsWith(now, words) === 1 && paragraphsWith(old, words) <= 1;
  const { start, end } = trimSpan(now.text, paragraph);
  if (isClear(guard) && begins(now, paragraph, guard)) return guard;
  const { ends } = now.words;
  let words = '';
  for (let word = firstWordAfter(now.words, now.foldedOffset(start)); ends[word] !== undefined; word++) {
    const to = now.toRaw(ends[word] as number);
    if (to > end || to - start > MAX_GUARD) break;
    words = now.text.slice(start, to);
    if (words.length >= guard.length && isClear(words)) break;
  }
  return words;
}

function paragraphsWith(index: TextIndex, words: string): number {
  const folded = foldedWords(words);
  return index.paragraphs.filter((paragraph) => beginsFolded(index, paragraph, folded)).length;
}

/** Whether a paragraph begins with these words. */
export function begins(index: TextIndex, paragraph: Span, words: string): boolean {
  return beginsFolded(index, paragraph, foldedWords(words));
}

function foldedWords(words: string): string {
  return foldText(words).folded.trim();
}

function beginsFolded(index: TextIndex, paragraph: Span, folded: string): boolean {
  const { start } = trimSpan(index.text, paragraph);
  return index.folded.startsWith(folded, index.foldedOffset(start));
}
