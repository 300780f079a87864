import { oneLine } from './excerpt.js';
import type { FilePlace } from './finding.js';

/** A terminal obeys control characters, and the words of files are not ours. */
const UNPRINTABLE = /[\p{Cc}\p{Bidi_C}]/gu;

/** A text as one line, with nothing in it that a terminal would obey. */
export function printable(text: string): string {
  return oneLine(text).replace(UNPRINTABLE, '�');
}

/** A place as editors and terminals open it. */
export function placeText({ file, line, column }: FilePlace): string {
  return `${printable(file)}:${line}:${column}`;
}
