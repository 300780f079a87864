import { firstIndex } from './binary-search.js';
import { kindOf, letterKind } from './letters.js';

/** A text's words and signs in order, as columns. */
export interface Words {
  /** Half-open, in offsets of the letters. */
  readonly starts: number[];
  readonly ends: number[];
  /** Equal for equal words. */
  readonly hashes: number[];
  /** What a word is worth as evidence. */
  readonly weights: number[];
}

/** A sign stands everywhere. */
const SIGN_WEIGHT = 0.3;
/** Letters beyond which a word is no better evidence. */
const MAX_LETTERS = 8;

/** Splits letters into words, signs and glyphs, in one pass. */
export function wordsOf(letters: Uint16Array, from = 0, to = letters.length): Words {
  const words: Words = { starts: [], ends: [], hashes: [], weights: [] };
  for (let at = from; at < to; ) {
    const start = at;
    const kind = kindOf(letters[at] as number);
    let hash = letters[at++] as number;
    if (kind === letterKind.space) continue;
    const more = kind === letterKind.word ? letterKind.word : letterKind.mark;
    for (; at < to && kindOf(letters[at] as number) === more; at++)
      hash = (Math.imul(hash, 31) + (letters[at] as number)) & 0x3fffffff;
    words.starts.push(start);
    words.ends.push(at);
    words.hashes.push(hash);
    words.weights.push(kind === letterKind.sign ? SIGN_WEIGHT : 1 + Math.min(MAX_LETTERS, at - start));
  }
  return words;
}

export function isSign(words: Words, at: number): boolean {
  return words.weights[at] === SIGN_WEIGHT;
}

/** The index of the first word that ends behind an offset. */
export function firstWordAfter({ ends }: Words, offset: number): number {
  return firstIndex(ends.length, (at) => (ends[at] as number) > offset);
}

export function sumOf(weights: readonly number[], from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += weights[at] as number;
  return sum;
}
