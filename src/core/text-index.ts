import { firstIndex } from './binary-search.js';
import { foldText } from './fold-text.js';
import { GramIndex } from './gram-index.js';
import { lettersOf } from './letters.js';
import { positionReader, type Positions } from './text-positions.js';
import { wordsOf, type Words } from './words.js';

/** Half-open, in UTF-16 units of the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One article's text, made ready once for all the targets that are looked for in it. */
export class TextIndex {
  readonly text: string;
  /** The text with its typography folded away. */
  readonly folded: string;
  readonly toRaw: (foldedOffset: number) => number;
  /** The paragraphs that `{paragraph: n}` counts. */
  readonly paragraphs: readonly Span[];
  #searched = 0;
  #letters: Uint16Array | undefined;
  #grams: GramIndex | undefined;
  #words: Words | undefined;
  #spanAt: ReturnType<typeof positionReader> | undefined;

  constructor(text: string, paragraphs: readonly Span[]) {
    const { folded, toRaw } = foldText(text);
    this.text = text;
    this.folded = folded;
    this.toRaw = toRaw;
    this.paragraphs = paragraphs;
  }

  /** The folded text as it is compared. Like all below it is made when it is first asked for. */
  get letters(): Uint16Array {
    return (this.#letters ??= lettersOf(this.folded));
  }

  get grams(): GramIndex {
    return (this.#grams ??= new GramIndex(this.letters));
  }

  get words(): Words {
    return (this.#words ??= wordsOf(this.letters));
  }

  /** Counts one more search of the whole text. Returns whether no more than `most` letters were searched with it. */
  countSearch(most: number): boolean {
    const searched = this.#searched + this.folded.length;
    if (searched > most) return false;
    this.#searched = searched;
    return true;
  }

  /** Finds a span by its positions in code points. */
  spanAt(position: Positions, within: Span = { start: 0, end: this.text.length }): Span {
    return (this.#spanAt ??= positionReader(this.text))(position, within);
  }

  /** Leads a span of the folded text back. */
  rawSpan({ start, end }: Span): Span {
    return { start: this.toRaw(start), end: this.toRaw(end) };
  }

  /** The last offset in the folded text that leads no further than an offset of the raw one. */
  foldedOffset(rawOffset: number): number {
    return firstIndex(this.folded.length, (offset) => this.toRaw(offset + 1) > rawOffset);
  }
}

/**
 * Makes a text ready for matching, in time linear in its length.
 *
 * @param text blocks are separated by `\n`, which stands nowhere else
 * @param paragraphs the paragraphs, when they are known better than by lines
 */
export function indexText(text: string, paragraphs: readonly Span[] = linesOf(text)): TextIndex {
  return new TextIndex(text, paragraphs);
}

function linesOf(text: string): Span[] {
  return Array.from(text.matchAll(/^.*\S.*/gm), ({ index, 0: line }) => ({ start: index, end: index + line.length }));
}
