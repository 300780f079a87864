import { firstIndex } from '../../core/binary-search.js';
import type { Stretch, WordPair } from './equal-words.js';

/**
 * Finds each run of `length` words that stands exactly once in either stretch: whatever else was edited,
 * that is the same run. Takes time and memory linear in the words.
 *
 * @param old the words' hashes
 * @param now the same of the new text
 * @returns where the runs begin, in the old text's order
 */
export function telltaleRuns(old: readonly number[], now: readonly number[], stretch: Stretch, length: number): WordPair[] {
  const before = uniqueRuns(old, stretch.oldFrom, stretch.oldTo, length);
  const after = uniqueRuns(now, stretch.newFrom, stretch.newTo, length);
  const pairs: WordPair[] = [];
  for (const [run, at] of before) {
    const there = after.get(run) ?? -1;
    if (at >= 0 && there >= 0 && isSameRun(old, at, now, there, length)) pairs.push({ old: at, now: there });
  }
  return pairs.sort((a, b) => a.old - b.old);
}

/** Where each run begins; -1 for one that stands there more than once. */
function uniqueRuns(hashes: readonly number[], from: number, to: number, length: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = from; at + length <= to; at++) {
    let run = 0;
    for (let word = at; word < at + length; word++) run = (Math.imul(run, 0x01000193) ^ (hashes[word] as number)) >>> 0;
    places.set(run, places.has(run) ? -1 : at);
  }
  return places;
}

/** Two runs may have the same number by chance. */
function isSameRun(old: readonly number[], at: number, now: readonly number[], there: number, length: number): boolean {
  for (let word = 0; word < length; word++) if (old[at + word] !== now[there + word]) return false;
  return true;
}

/**
 * The most pairs that have kept their order: a longest increasing subsequence by patience sorting, as in
 * Bram Cohen's patience diff. Takes n log n.
 *
 * @param pairs in the old text's order
 */
export function pairsInOrder(pairs: readonly WordPair[]): WordPair[] {
  const before = new Int32Array(pairs.length).fill(-1);
  /** The last pair of the best row of each length. */
  const ends: number[] = [];
  pairs.forEach(({ now }, at) => {
    const length = firstIndex(ends.length, (row) => (pairs[ends[row] as number] as WordPair).now >= now);
    before[at] = ends[length - 1] ?? -1;
    ends[length] = at;
  });
  const kept: WordPair[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] as number) kept.push(pairs[at] as WordPair);
  return kept.reverse();
}
