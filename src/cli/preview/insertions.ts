import type { Page } from '../html/page.js';

/** HTML that is put into a page. */
export interface Insertion {
  /** In the page's text, in UTF-16 units. */
  readonly offset: number;
  readonly html: string;
}

/** A text with insertions; of two at one place the first given stands first. */
export function textWith(text: string, insertions: readonly Insertion[]): string {
  return piecesOf(insertions, text.length, (start, end) => text.slice(start, end), (html) => html).join('');
}

/** A page's bytes with insertions; all of its own are there, in their order. */
export function bytesWith({ bytes, source, decoded }: Page, encode: (html: string) => Uint8Array, insertions: readonly Insertion[]): Uint8Array {
  const at = (offset: number) => (offset === 0 ? 0 : offset === source.length ? bytes.length : decoded.offsets.at(offset));
  return Buffer.concat(piecesOf(insertions, source.length, (start, end) => bytes.subarray(at(start), at(end)), encode));
}

function piecesOf<Piece>(insertions: readonly Insertion[], length: number, own: (start: number, end: number) => Piece, put: (html: string) => Piece): Piece[] {
  const sorted = [...insertions].sort((a, b) => a.offset - b.offset);
  const pieces: Piece[] = [];
  let last = 0;
  for (const { offset, html } of sorted) {
    pieces.push(own(last, offset), put(html));
    last = offset;
  }
  return [...pieces, own(last, length)];
}
