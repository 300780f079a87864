import { DecodingMode, HtmlEntityDecoder } from 'entities/decode';
import { lastAtOrBefore } from '../../core/binary-search.js';
import type { Span } from '../../core/text-index.js';

/** Words of a text node as they are written in the source. */
interface Piece {
  /** In UTF-16 units of the node. */
  readonly length: number;
  readonly source: Span;
  /** Where in the source each unit begins, and the last one ends; made when it is first asked for. */
  bounds?: Uint32Array;
}

/** Where the words of one text node stand in a page's source. */
export class TextSource {
  readonly #source: string;
  readonly #pieces: Piece[] = [];
  /** Where in the node each piece begins. */
  readonly #starts: number[] = [];
  #length = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /**
   * Adds what the parser has put to the end of the node.
   *
   * @param length of the node by now
   * @param isMore whether something is read before it that is no part of the node
   */
  add(source: Span, length: number, isMore = false): void {
    const added = length - this.#length;
    const last = this.#pieces.at(-1);
    // Where two tokens meet at a character reference the parser tells neither its start nor its end.
    if (last?.source.end === source.start && !isMore) {
      this.#pieces.pop();
      this.#pieces.push({ length: last.length + added, source: { start: last.source.start, end: source.end } });
    } else {
      this.#pieces.push({ length: added, source });
      this.#starts.push(this.#length);
    }
    this.#length = length;
  }

  /** Where in the source it ends by now. */
  get end(): number | undefined {
    return this.#pieces.at(-1)?.source.end;
  }

  /** Where in the source a unit of the node begins. */
  startOf(unit: number): number {
    return this.#offset(unit, unit);
  }

  /** Where in the source the node's first so many units end. */
  endOf(units: number): number {
    return this.#offset(units, Math.max(0, units - 1));
  }

  #offset(unit: number, inside: number): number {
    const index = lastAtOrBefore(this.#starts, inside);
    const piece = this.#pieces[index];
    if (!piece) return 0;
    const { start, end } = piece.source;
    const at = unit - (this.#starts[index] ?? 0);
    if (piece.length === end - start) return start + at;
    piece.bounds ??= boundsIn(this.#source.slice(start, end), piece.length, start);
    return piece.bounds[at] ?? end;
  }
}

/**
 * Where in the source each unit of a text begins.
 *
 * @param source the text as it is written
 * @param length of the text
 * @param start where in the whole source it begins
 */
function boundsIn(source: string, length: number, start: number): Uint32Array {
  const begins: number[] = [];
  for (let at = 0; at < source.length; ) {
    const reference = source[at] === '&' ? referenceAt(source, at) : undefined;
    for (let unit = 0; unit < (reference?.units ?? 1); unit++) begins.push(start + at);
    at += reference?.source ?? (source.startsWith('\r\n', at) ? 2 : 1);
  }
  // The parser drops the line break that a `pre` begins with, and what is before it is no text of the node.
  return Uint32Array.from([...begins.slice(Math.max(0, begins.length - length)), start + source.length]);
}

/** A character reference, by the parser's own machine; undefined for an ampersand that is one. */
function referenceAt(source: string, at: number): { units: number; source: number } | undefined {
  let units = 0;
  const decoder = new HtmlEntityDecoder((code) => (units += code > 0xffff ? 2 : 1));
  decoder.startEntity(DecodingMode.Legacy);
  const written = decoder.write(source, at + 1);
  const consumed = written >= 0 ? written : decoder.end();
  return consumed > 0 && units > 0 ? { units, source: consumed } : undefined;
}
