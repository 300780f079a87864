import type { TextIndex } from '../../core/text-index.js';
import { equalWords, type Stretch, type WordPair } from './equal-words.js';
import { settleGaps } from './settle-gaps.js';
import { pairsInOrder, telltaleRuns } from './telltale-runs.js';

/** Words of a run that tells its place; shorter ones are asked for inside of what is too different. */
const RUNS = [5, 3, 2];
/** Words between two moved runs up to which they are one moved passage with an edit in it. */
const MAX_MOVED_GAP = 60;

/** What the words of an old text became in a new one. */
export interface Comparison {
  /** For each old word, the new one that it is, in the same order; -1 for one that is gone. */
  readonly inOrder: Int32Array;
  /** The same of the words that stand elsewhere now. */
  readonly moved: Int32Array;
}

/**
 * Compares two texts word by word. Runs that stand once in each are matched first, then the words between
 * them by the least number of edits. So the time grows with the texts' length, whatever was done to them.
 */
export function compareWords(old: TextIndex, now: TextIndex): Comparison {
  return new WordComparison(old, now).compare();
}

class WordComparison {
  readonly #texts: readonly [old: TextIndex, now: TextIndex];
  /** The words' hashes. */
  readonly #old: readonly number[];
  readonly #now: readonly number[];
  readonly #inOrder: Int32Array;
  readonly #moved: Int32Array;
  /** New words that are taken. */
  readonly #taken: Uint8Array;

  constructor(old: TextIndex, now: TextIndex) {
    this.#texts = [old, now];
    this.#old = old.words.hashes;
    this.#now = now.words.hashes;
    this.#inOrder = new Int32Array(this.#old.length).fill(-1);
    this.#moved = new Int32Array(this.#old.length).fill(-1);
    this.#taken = new Uint8Array(this.#now.length);
  }

  compare(): Comparison {
    const runs = this.#align({ oldFrom: 0, oldTo: this.#old.length, newFrom: 0, newTo: this.#now.length }, 0);
    this.#settle();
    this.#findMoved(runs);
    return { inOrder: this.#inOrder, moved: this.#moved };
  }

  /**
   * Matches the words of a stretch in order.
   *
   * @param level which of the lengths of runs
   * @returns all runs that were found, those out of order too
   */
  #align(stretch: Stretch, level: number): readonly WordPair[] {
    const length = RUNS[level];
    if (length === undefined) return [];
    const runs = telltaleRuns(this.#old, this.#now, stretch, length);
    let { oldFrom, newFrom } = stretch;
    const close = (oldTo: number, newTo: number): void => {
      const between = { oldFrom, oldTo, newFrom, newTo };
      if (oldFrom < oldTo && newFrom < newTo && !this.#matchEqual(between, this.#inOrder)) this.#align(between, level + 1);
    };
    for (const run of pairsInOrder(runs)) {
      close(run.old, run.now);
      for (let by = 0; by < length; by++) {
        const [old, now] = [run.old + by, run.now + by];
        // Runs may overlap, and not by as much in either text.
        if (old < oldFrom || now < newFrom) continue;
        this.#match(old, now, this.#inOrder);
        oldFrom = old + 1;
        newFrom = now + 1;
      }
    }
    close(stretch.oldTo, stretch.newTo);
    return runs;
  }

  /** What has moved is looked for in what is left then. */
  #settle(): void {
    const pairs = Array.from(this.#inOrder, (now, old) => ({ old, now })).filter(({ now }) => now >= 0);
    this.#inOrder.fill(-1);
    this.#taken.fill(0);
    for (const { old, now } of settleGaps(...this.#texts, pairs)) this.#match(old, now, this.#inOrder);
  }

  /** Runs that are not in order have moved, with what is equal around them and alike between them. */
  #findMoved(runs: readonly WordPair[]): void {
    let end: WordPair = { old: -Infinity, now: -Infinity };
    for (const { old, now } of runs) {
      if (!this.#isFree(old, now)) continue;
      const gap = { oldFrom: end.old, oldTo: old, newFrom: end.now, newTo: now };
      const isSamePassage = old - end.old <= MAX_MOVED_GAP && now >= end.now && now - end.now <= MAX_MOVED_GAP;
      if (isSamePassage && this.#isAllFree(gap)) this.#matchEqual(gap, this.#moved);
      else for (let by = 1; this.#matchMoved(old - by, now - by); by++);
      let by = 0;
      while (this.#matchMoved(old + by, now + by)) by++;
      end = { old: old + by, now: now + by };
    }
  }

  #isFree(old: number, now: number): boolean {
    return this.#inOrder[old] === -1 && this.#moved[old] === -1 && this.#taken[now] === 0;
  }

  #isAllFree({ oldFrom, oldTo, newFrom, newTo }: Stretch): boolean {
    const isTaken = this.#taken.subarray(newFrom, newTo).includes(1);
    return !isTaken && this.#inOrder.subarray(oldFrom, oldTo).every((place) => place === -1);
  }

  #matchMoved(old: number, now: number): boolean {
    if (this.#old[old] !== this.#now[now] || !this.#isFree(old, now)) return false;
    this.#match(old, now, this.#moved);
    return true;
  }

  /** Returns whether the stretches are alike enough to be compared. */
  #matchEqual(stretch: Stretch, places: Int32Array): boolean {
    const pairs = equalWords(this.#old, this.#now, stretch);
    for (const { old, now } of pairs ?? []) this.#match(old, now, places);
    return pairs !== undefined;
  }

  #match(old: number, now: number, places: Int32Array): void {
    places[old] = now;
    this.#taken[now] = 1;
  }
}
