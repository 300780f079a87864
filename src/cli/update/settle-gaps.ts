import type { TextIndex } from '../../core/text-index.js';
import { isSign } from '../../core/words.js';
import type { WordPair } from './equal-words.js';

/** Words by which a gap is slid at most: in a text of one word over and over it could go on to its end. */
const MAX_SLIDE = 400;

/**
 * Puts what was added, or taken out, where a writer would have done it. “A b.” that became “A b. A b.” has many
 * comparisons of equal length: all but two of them tear the sentence into parts of either copy. Of these, that is
 * taken by which whole blocks came or went, else whole sentences. A headline or a pull quote repeats words as a rule.
 *
 * @param pairs the words that kept their order, in that order
 * @returns as many, of equal words too
 */
export function settleGaps(old: TextIndex, now: TextIndex, pairs: readonly WordPair[]): WordPair[] {
  const ends = { old: old.words.starts.length, now: now.words.starts.length };
  const all = [{ old: -1, now: -1 }, ...pairs, ends];
  const before = Int32Array.from(all, (pair) => pair.old);
  const after = Int32Array.from(all, (pair) => pair.now);
  slideGaps(after, before, now);
  slideGaps(before, after, old);
  return pairs.map((_, at) => ({ old: before[at + 1] as number, now: after[at + 1] as number }));
}

/**
 * @param places the pairs' words in the text that has the gaps
 * @param others their words in the other text
 */
function slideGaps(places: Int32Array, others: Int32Array, text: TextIndex): void {
  const { hashes } = text.words;
  /** Whether a pair and the next one have words between in this text alone. */
  const isGap = (at: number): boolean => isNext(others, at) && !isNext(places, at);
  for (let gap = 0; gap + 1 < places.length; gap++) {
    if (!isGap(gap)) continue;
    let at = gap;
    // Gaps that meet on the way become one.
    for (let by = 0; by < MAX_SLIDE && isNext(others, at - 1); by++) {
      const last = (places[at + 1] as number) - 1;
      if (hashes[places[at] as number] !== hashes[last]) break;
      places[at--] = last;
    }
    let best = { at, worth: worthOf(text, places, at) };
    for (let by = 0; by < MAX_SLIDE && isNext(others, at + 1) && isNext(places, at + 1); by++) {
      const first = (places[at] as number) + 1;
      if (hashes[places[at + 1] as number] !== hashes[first]) break;
      places[++at] = first;
      const worth = worthOf(text, places, at);
      if (worth >= best.worth) best = { at, worth };
    }
    gap = Math.max(gap, at);
    for (; at > best.at; at--) places[at] = (places[at + 1] as number) - 1;
  }
}

function isNext(places: Int32Array, at: number): boolean {
  return (places[at + 1] as number) - (places[at] as number) === 1;
}

/** How well the words between a pair and the next one stand by themselves. */
function worthOf(text: TextIndex, places: Int32Array, at: number): number {
  return seamBefore(text, (places[at] as number) + 1) + seamBefore(text, places[at + 1] as number);
}

/** Between blocks, between sentences or their parts, or within. */
function seamBefore(index: TextIndex, word: number): number {
  const { text, words } = index;
  const [start, end] = [words.ends[word - 1], words.starts[word]];
  if (start === undefined || end === undefined) return 2;
  const between = index.rawSpan({ start, end });
  if (text.slice(between.start, between.end).includes('\n')) return 2;
  return start < end && isSign(words, word - 1) ? 1 : 0;
}
