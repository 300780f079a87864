// Node's own decoder takes windows-1252 for ISO-8859-1.
import { TextDecoder } from '@exodus/bytes/encoding.js';
import sniffEncoding from 'html-encoding-sniffer';
import { ByteOffsets } from './byte-offsets.js';

/** A page's text, and what is needed to put words into its bytes. */
export interface Decoded {
  readonly text: string;
  /** By its name in the Encoding Standard. */
  readonly encoding: string;
  readonly offsets: ByteOffsets;
  /**
   * HTML as bytes of the page's encoding: what that may lack is written as a character reference.
   * Undefined where the bytes of a word depend on those before it.
   */
  readonly encode: ((html: string) => Uint8Array) | undefined;
}

/** The meaning of a byte depends on the escape sequences before it. */
const STATEFUL = new Set(['ISO-2022-JP', 'replacement']);

/**
 * Reads bytes as a browser reads a page: by its byte order mark, what the server says, or its `meta`. A
 * page that says nothing is read as UTF-8 if it is that; browsers would guess as well.
 *
 * @param label the `charset` of a Content-Type
 * @returns undefined for an encoding that nobody reads
 */
export function decode(bytes: Uint8Array, label?: string): Decoded | undefined {
  const options = { defaultEncoding: isUtf8(bytes) ? 'UTF-8' : 'windows-1252', ...(label !== undefined && { transportLayerEncodingLabel: label }) };
  const encoding = sniffEncoding(bytes, options);
  try {
    const text = new TextDecoder(encoding).decode(bytes);
    return { text, encoding, offsets: new ByteOffsets(bytes, text, encoding), encode: STATEFUL.has(encoding) ? undefined : encoderOf(encoding) };
  } catch {
    // A RangeError is how the platform says that it does not know an encoding.
    return undefined;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    // A TypeError: there is no other way to ask than to try.
    return false;
  }
}

function encoderOf(encoding: string): (html: string) => Uint8Array {
  if (encoding === 'UTF-8') return (html) => Buffer.from(html, 'utf8');
  if (encoding === 'UTF-16LE') return (html) => Buffer.from(html, 'utf16le');
  if (encoding === 'UTF-16BE') return (html) => Buffer.from(html, 'utf16le').swap16();
  // Every other encoding of the web has the signs of ASCII in their places.
  return (html) => Buffer.from(html.replace(/[^\0-\x7f]/gu, (sign) => `&#${sign.codePointAt(0)};`), 'latin1');
}
