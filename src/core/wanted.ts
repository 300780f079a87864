import { foldText } from './fold-text.js';
import { lettersOf } from './letters.js';
import { wordsOf, type Words } from './words.js';

/** A quotation as it is stored: its words, and those that stood around it. */
export interface Quotation {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** Characters of the longest quotation that is compared as a whole. */
const MAX_WHOLE = 320;
/** A longer one is known by its first and last words, so many characters of them … */
const PART = 160;
/** … with so many behind or before them as context. */
const PART_CONTEXT = 32;

/** Characters that edited passages are compared with: of a long quotation's context there is less. */
const MAX_COMPARED = 560;
const MIN_CONTEXT = 32;

/** What is looked for: a quotation between its context, made ready for comparing. */
export class Wanted {
  /** Folded, without white space at its ends. */
  readonly quote: string;
  /** Folded, the quotation and its context. */
  readonly whole: string;
  /** Where the quotation starts in `whole`. */
  readonly offset: number;
  #letters: Uint16Array | undefined;
  #words: WantedWords | undefined;
  #ends: readonly [head: Wanted, tail: Wanted] | undefined;

  constructor({ exact, prefix = '', suffix = '' }: Quotation) {
    // White space at the quotation's ends stands between it and its context, if it has one.
    const before = prefix && foldText(prefix + /^\s*/.exec(exact)?.[0]).folded;
    const after = suffix && foldText(/\s*$/.exec(exact)?.[0] + suffix).folded;
    this.quote = foldText(exact).folded.trim();
    this.whole = before + this.quote + after;
    this.offset = before.length;
  }

  /** Where the quotation ends in `whole`. */
  get end(): number {
    return this.offset + this.quote.length;
  }

  /** Those of `whole`. */
  get letters(): Uint16Array {
    return (this.#letters ??= lettersOf(this.whole));
  }

  /**
   * The first and the last words of a long quotation, which then is looked for by them: it costs as much as
   * two short ones, whatever stands between.
   */
  get ends(): readonly [head: Wanted, tail: Wanted] | undefined {
    if (this.quote.length <= MAX_WHOLE) return undefined;
    return (this.#ends ??= this.#cut());
  }

  #cut(): readonly [head: Wanted, tail: Wanted] {
    const { quote, whole, offset, end } = this;
    // Between words, where there are spaces.
    const head = quote.lastIndexOf(' ', PART) + 1 || PART;
    const tail = quote.indexOf(' ', quote.length - PART) + 1 || quote.length - PART;
    return [
      new Wanted({
        prefix: whole.slice(0, offset),
        exact: quote.slice(0, head),
        suffix: quote.slice(head, head + PART_CONTEXT),
      }),
      new Wanted({
        prefix: quote.slice(tail - PART_CONTEXT, tail),
        exact: quote.slice(tail),
        suffix: whole.slice(end),
      }),
    ];
  }

  /** The part of `whole` that edited passages are compared with. */
  get from(): number {
    return Math.max(0, this.offset - this.#context);
  }

  get to(): number {
    return Math.min(this.whole.length, this.end + this.#context);
  }

  /** Characters on each side. */
  get #context(): number {
    return Math.max(MIN_CONTEXT, (MAX_COMPARED - this.quote.length) >> 1);
  }

  get words(): WantedWords {
    return (this.#words ??= this.#split());
  }

  #split(): WantedWords {
    const { letters, from, offset, end, to } = this;
    // Each for itself: a quotation may begin or end within a word.
    const [before, own, after] = [wordsOf(letters, from, offset), wordsOf(letters, offset, end), wordsOf(letters, end, to)];
    const first = before.starts.length;
    return {
      starts: [...before.starts, ...own.starts, ...after.starts],
      ends: [...before.ends, ...own.ends, ...after.ends],
      hashes: [...before.hashes, ...own.hashes, ...after.hashes],
      weights: [...before.weights, ...own.weights, ...after.weights],
      first,
      last: first + own.starts.length - 1,
    };
  }
}

export interface WantedWords extends Words {
  /** The quotation's own words, by index: from the first to the last, inclusive. */
  readonly first: number;
  readonly last: number;
}
