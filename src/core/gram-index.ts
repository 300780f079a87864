/** Letters of a gram: enough to be rare in any script, few enough to survive between two edits. */
export const GRAM = 3;

/** Bounds of the table's size, in bits: from a paragraph to a book. A slot holds a few runs of letters. */
const MIN_BITS = 10;
const MAX_BITS = 18;

/**
 * Where each run of three letters stands in a text. Made in two passes over the text, whatever is looked
 * for; 4 bytes a letter. Runs that share a slot of the table are not told apart, which only makes them
 * look less rare.
 */
export class GramIndex {
  readonly #letters: Uint16Array;
  readonly #shift: number;
  /** `places` from `heads[slot]` to `heads[slot + 1]` are those of a slot, ascending. */
  readonly #heads: Uint32Array;
  readonly #places: Uint32Array;

  constructor(letters: Uint16Array) {
    const bits = Math.min(MAX_BITS, Math.max(MIN_BITS, Math.ceil(Math.log2(letters.length + 1)) - 2));
    const end = letters.length - GRAM + 1;
    const heads = new Uint32Array((1 << bits) + 2);
    this.#letters = letters;
    this.#shift = 32 - bits;
    this.#heads = heads;
    this.#places = new Uint32Array(Math.max(0, end));
    const slots = new Uint32Array(this.#places.length);
    for (let at = 0; at < end; at++) {
      const slot = (slots[at] = this.#slot(letters, at)) + 2;
      heads[slot] = (heads[slot] as number) + 1;
    }
    for (let slot = 2; slot < heads.length; slot++) heads[slot] = (heads[slot] as number) + (heads[slot - 1] as number);
    for (let at = 0; at < end; at++) {
      const next = (slots[at] as number) + 1;
      const place = heads[next] as number;
      heads[next] = place + 1;
      this.#places[place] = at;
    }
  }

  get length(): number {
    return this.#letters.length;
  }

  /** In how many places `placesOf` finds a gram. */
  countOf(letters: Uint16Array, at: number): number {
    const slot = this.#slot(letters, at);
    return (this.#heads[slot + 1] as number) - (this.#heads[slot] as number);
  }

  /** Where the gram at an offset of other letters stands in this text, ascending. A view, not a copy. */
  placesOf(letters: Uint16Array, at: number): Uint32Array {
    const slot = this.#slot(letters, at);
    return this.#places.subarray(this.#heads[slot], this.#heads[slot + 1]);
  }

  #slot(letters: Uint16Array, at: number): number {
    const head = Math.imul(letters[at] as number, 0x9e3779b1) ^ Math.imul(letters[at + 1] as number, 0x85ebca6b);
    return (head ^ Math.imul(letters[at + 2] as number, 0xc2b2ae35)) >>> this.#shift;
  }
}
