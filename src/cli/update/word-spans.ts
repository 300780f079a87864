import { firstIndex } from '../../core/binary-search.js';
import type { Span, TextIndex } from '../../core/text-index.js';
import { firstWordAfter } from '../../core/words.js';

/** Half-open, of words. */
export interface WordSpan {
  readonly from: number;
  readonly to: number;
}

/** The words of a text that a span has, or has a part of. */
export function wordsIn(index: TextIndex, { start, end }: Span): WordSpan {
  const { words } = index;
  const foldedStart = foldedBound(index, start);
  const foldedEnd = foldedBound(index, end);
  const from = firstWordAfter(words, foldedStart);
  let to = from;
  while (foldedStart < foldedEnd && to < words.starts.length && (words.starts[to] as number) < foldedEnd) to++;
  return { from, to };
}

/** A bound in the folded text: behind all that the text before it folds to, and before all that is behind. */
export function foldedBound({ folded, toRaw }: TextIndex, offset: number): number {
  const behind = firstIndex(folded.length + 1, (at) => toRaw(at) > offset);
  return behind > 0 && toRaw(behind - 1) === offset ? behind - 1 : behind;
}

/** What words weigh together, or those of them that count. */
export function weightOf({ words: { weights } }: TextIndex, { from, to }: WordSpan, isCounted: (word: number) => boolean = () => true): number {
  let sum = 0;
  for (let word = from; word < to; word++) if (isCounted(word)) sum += weights[word] as number;
  return sum;
}
