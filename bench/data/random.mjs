// Seeded randomness: the same seed makes the same articles, quotes and edits on every machine.

/**
 * Numbers from a 32-bit seed (mulberry32, by Tommy Ettinger, public domain).
 */
export class Random {
  #state;

  /** @param {number} seed */
  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 up to, not including, 1. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `from` to `to`, both included. @param {number} from @param {number} to */
  whole(from, to) {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** @param {number} probability from 0 to 1 */
  chance(probability) {
    return this.next() < probability;
  }

  /** @template T @param {readonly T[]} list not empty @returns {T} */
  pick(list) {
    return this.#at(list, Math.floor(this.next() * list.length));
  }

  /**
   * Picks as often as Zipf's law has it: the item of rank r with a frequency near 1 / r.
   * @template T @param {readonly T[]} list not empty, the commonest first @returns {T}
   */
  pickByRank(list) {
    return this.#at(list, Math.min(list.length, Math.floor((list.length + 1) ** this.next())) - 1);
  }

  /** @template T @param {readonly T[]} list @param {number} index in the list @returns {T} */
  #at(list, index) {
    return /** @type {T} */ (list[index]);
  }

  /** Some items, in the list's order. @template T @param {readonly T[]} list @param {number} count @returns {T[]} */
  sample(list, count) {
    let left = Math.min(count, list.length);
    return list.filter((_, index) => {
      const isTaken = this.next() < left / (list.length - index);
      if (isTaken) left -= 1;
      return isTaken;
    });
  }
}
