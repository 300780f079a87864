import { lastAtOrBefore } from '../../core/binary-search.js';
import type { FilePlace } from '../report/finding.js';

/** Turns offsets of a file's text into lines and columns. */
export class LinePlaces {
  readonly #file: string;
  readonly #starts: readonly number[];

  constructor(file: string, text: string) {
    this.#file = file;
    this.#starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), ({ 0: end, index }) => index + end.length)];
  }

  /** @param offset in UTF-16 units */
  at(offset: number): FilePlace {
    const line = lastAtOrBefore(this.#starts, offset);
    return { file: this.#file, line: line + 1, column: offset - (this.#starts[line] ?? 0) + 1 };
  }
}
