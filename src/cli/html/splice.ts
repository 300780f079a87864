import type { Decoded } from './decode.js';

/** HTML to put into a page. */
export interface Insertion {
  /** Where in the source, in UTF-16 units. */
  readonly at: number;
  readonly html: string;
}

/**
 * A page's bytes with HTML put between them: every byte of the page stays, in its order.
 *
 * @param insertions ascending; of several at one place the first comes first
 */
export function splice(bytes: Uint8Array, { offsets, encode }: Decoded, insertions: readonly Insertion[]): Uint8Array {
  if (!encode) throw new TypeError('This encoding cannot be written');
  const parts: Uint8Array[] = [];
  let last = 0;
  for (const { at, html } of insertions) {
    const offset = offsets.at(at);
    parts.push(bytes.subarray(last, offset), encode(html));
    last = offset;
  }
  parts.push(bytes.subarray(last));
  return Buffer.concat(parts);
}

/** A page's bytes without some of them. @param spans of the source, ascending */
export function cut(bytes: Uint8Array, { offsets }: Decoded, spans: readonly { readonly start: number; readonly end: number }[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let last = 0;
  for (const { start, end } of spans) {
    parts.push(bytes.subarray(last, offsets.at(start)));
    last = offsets.at(end);
  }
  parts.push(bytes.subarray(last));
  return Buffer.concat(parts);
}
