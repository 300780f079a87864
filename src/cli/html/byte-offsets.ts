import { TextDecoder } from '@exodus/bytes/encoding.js';
import { isInsideCharacter } from './characters.js';

/** Where in a page's bytes its text's offsets are. */
export class ByteOffsets {
  readonly #bytesAt: (offset: number) => number;
  /** Of the text. */
  readonly #length: number;
  /** Of the bytes. */
  readonly #size: number;

  /** @param text what the bytes are in that encoding, without a byte order mark */
  constructor(bytes: Uint8Array, text: string, encoding: string) {
    this.#length = text.length;
    this.#size = bytes.length;
    if (encoding.startsWith('UTF-16')) {
      const start = startsWith(bytes, [0xfe, 0xff]) || startsWith(bytes, [0xff, 0xfe]) ? 2 : 0;
      this.#bytesAt = (offset) => start + 2 * offset;
    } else if (encoding === 'UTF-8') {
      const start = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0;
      // Of bytes that are no UTF-8 a sign stands in the text that has more or fewer bytes of its own.
      this.#bytesAt = start + Buffer.byteLength(text) === bytes.length && !text.includes('\ufffd') ? counted(text, start) : measured(bytes, encoding);
    } else this.#bytesAt = text.length === bytes.length ? (offset) => offset : measured(bytes, encoding);
  }

  /** @param offset in UTF-16 units of the text, not inside a character */
  at(offset: number): number {
    // At the end half a unit may be left over.
    return offset < this.#length ? this.#bytesAt(offset) : this.#size;
  }
}

function startsWith(bytes: Uint8Array, signs: readonly number[]): boolean {
  return signs.every((sign, index) => bytes[index] === sign);
}

/** Counts on from where the last question ended, since questions are mostly asked in order. */
function counted(text: string, start: number): (offset: number) => number {
  let last = { offset: 0, bytes: start };
  return (asked) => {
    // Half a character has no bytes.
    const offset = isInsideCharacter(text, asked) ? asked - 1 : asked;
    if (offset < last.offset) last = { offset: 0, bytes: start };
    last = { offset, bytes: last.bytes + Buffer.byteLength(text.slice(last.offset, offset)) };
    return last.bytes;
  };
}

/** Decodes byte by byte, which holds for every encoding, and takes a while. */
function measured(bytes: Uint8Array, encoding: string): (offset: number) => number {
  const starts: number[] = [];
  const decoder = new TextDecoder(encoding);
  // What begins a character is kept back by the decoder until its end.
  let begin = 0;
  for (let at = 0; at < bytes.length; at++) {
    const units = decoder.decode(bytes.subarray(at, at + 1), { stream: true });
    if (units === '') continue;
    const [first = '', ...others] = units;
    for (let unit = 0; unit < first.length; unit++) starts.push(begin);
    for (const other of others) for (let unit = 0; unit < other.length; unit++) starts.push(at);
    begin = at + 1;
  }
  return (offset) => starts[offset] ?? bytes.length;
}
