import { DecodingMode, HtmlEntityDecoder } from 'entities/decode';
import { lastAtOrBefore } from '../../core/binary-search.js';
import type { Span } from '../../core/text-index.js';

/** Words of a text node as they are written in the source. */
interface Piece {
  /** Where they begin in the node, in UTF-16 units. */
  readonly at: number;
  readonly length: number;
  readonly source: Span;
}

/** Where the words of one text node stand in a page's source. */
export class TextSource {
  readonly #source: string;
  readonly #pieces: Piece[] = [];
  #length = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /**
   * Adds what the parser has put to the end of the node.
   *
   * @param length of the node by now
   */
  add(source: Span, length: number): void {
    const at = this.#length;
    this.#length = length;
    const last = this.#pieces.at(-1);
    const isPlain = (piece: Piece): boolean => piece.length === piece.source.end - piece.source.start;
    const piece = { at, length: length - at, source };
    if (last?.source.end === source.start && isPlain(last) && isPlain(piece))
      this.#pieces[this.#pieces.length - 1] = { at: last.at, length: length - last.at, source: { start: last.source.start, end: source.end } };
    else this.#pieces.push(piece);
  }

  /** Where in the source a unit of the node begins. */
  startOf(unit: number): number {
    return this.#offset(unit, unit);
  }

  /** Where in the source the node's first so many units end. */
  endOf(units: number): number {
    return this.#offset(units, Math.max(0, units - 1));
  }

  #offset(units: number, inside: number): number {
    const index = lastAtOrBefore(this.#pieces.map(({ at }) => at), inside);
    const piece = this.#pieces[index];
    if (!piece) return 0;
    const { start, end } = piece.source;
    const wanted = units - piece.at;
    if (piece.length === end - start) return start + wanted;
    // The parser drops the line break that a `pre` begins with.
    const dropped = lengthsIn(this.#source.slice(start, end)).reduce((sum, { units }) => sum + units, 0) - piece.length;
    let passed = -dropped;
    let offset = start;
    for (const { units: length, source } of lengthsIn(this.#source.slice(start, end))) {
      if (passed >= wanted) break;
      passed += length;
      offset += source;
    }
    return offset;
  }
}

/** What the characters of a source become: how many units of text each has, and how many of the source. */
function lengthsIn(source: string): { units: number; source: number }[] {
  const found: { units: number; source: number }[] = [];
  for (let at = 0; at < source.length; ) {
    const reference = source[at] === '&' ? referenceAt(source, at) : undefined;
    const length = reference?.source ?? (source.startsWith('\r\n', at) ? 2 : 1);
    found.push({ units: reference?.units ?? 1, source: length });
    at += length;
  }
  return found;
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
