import type { Span } from '../../core/text-index.js';
import type { Decoded } from './decode.js';

/** HTML to put into a page. */
export interface Insertion {
  /** Where in the source, in UTF-16 units. */
  readonly at: number;
  readonly html: string;
}

/** Bytes for a stretch of a page's source. */
export interface Replacement extends Span {
  readonly bytes: Uint8Array;
}

const NOTHING = new Uint8Array();

/** A page's bytes with others in the place of some: all else stays, in its order. @param replacements ascending */
export function replace(bytes: Uint8Array, { offsets }: Decoded, replacements: readonly Replacement[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let last = 0;
  for (const { start, end, bytes: put } of replacements) {
    parts.push(bytes.subarray(last, offsets.at(start)), put);
    last = offsets.at(end);
  }
  parts.push(bytes.subarray(last));
  return Buffer.concat(parts);
}

/**
 * A page's bytes with HTML put between them: every byte of the page stays, in its order.
 *
 * @param insertions ascending; of several at one place the first comes first
 * @throws TypeError for an encoding that cannot be written
 */
export function splice(bytes: Uint8Array, decoded: Decoded, insertions: readonly Insertion[]): Uint8Array {
  const { encode } = decoded;
  if (!encode) throw new TypeError('This encoding cannot be written');
  return replace(bytes, decoded, insertions.map(({ at, html }) => ({ start: at, end: at, bytes: encode(html) })));
}

/** A page's bytes without some of them. @param spans of the source, ascending */
export function cut(bytes: Uint8Array, decoded: Decoded, spans: readonly Span[]): Uint8Array {
  return replace(bytes, decoded, spans.map(({ start, end }) => ({ start, end, bytes: NOTHING })));
}
