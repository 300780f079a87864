/** A number that stands in a medium's text. */
export interface SeenNumber {
  /** Behind so many of the letters. */
  readonly at: number;
  /** As it is read: “3”, “٣”. */
  readonly labels: readonly string[];
}

/** What a list says of one number, or of all notes without one. */
export interface SeenEntry {
  readonly letters: string;
  /** Of its links, or written out. */
  readonly addresses: ReadonlySet<string>;
}

/** What a reader of a medium sees of an article. */
export interface Seen {
  /** The article's letters and digits, without its numbers. */
  readonly letters: string;
  readonly numbers: readonly SeenNumber[];
  /** By the numbers as they are read; undefined where there is no list. */
  readonly entries: ReadonlyMap<string, SeenEntry> | undefined;
  /** Notes without a place. */
  readonly unplaced: SeenEntry;
}

/** An entry that says nothing. */
export const NOTHING: SeenEntry = { letters: '', addresses: new Set() };

/** Letters and digits alone: media set quotation marks, spaces and dashes of their own. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** An address without what opens it at a quotation. */
export function bareAddress(address: string): string {
  return address.replace(/#?:~:.*$/s, '');
}
