import type { Input } from '../files/read-input.js';
import { fileStart, finding } from '../report/finding.js';
import { bounded, nothing, type Imported, type ReadFormat } from './imported.js';

/** A file as text. */
export interface TextInput {
  /** As the user named it. */
  readonly name: string;
  /** Without a byte order mark. */
  readonly text: string;
}

/** Reads a format of plain text from what its file has. */
export function textFormat(read: (input: TextInput) => Imported): ReadFormat {
  return bounded((input) => {
    const text = textOf(input);
    if (text !== undefined) return read({ name: input.name, text });
    const place = fileStart(input.name);
    return nothing(input, [finding('file-unreadable', 'its text is not in UTF-8', { place })]);
  });
}

/** In UTF-8, or in UTF-16 where a byte order mark says so; undefined for all else, of which nobody can be sure. */
export function textOf({ bytes }: Input): string | undefined {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    // A TypeError is how the decoder says that it is in none of them.
    return undefined;
  }
}
