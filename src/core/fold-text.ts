/**
 * A text with its typography folded away, and the way back. Two texts that differ only in white space,
 * quotation marks, dashes, ellipses or invisible characters fold to the same string.
 */
export interface FoldedText {
  readonly folded: string;
  /** The offset in the raw text of the character at an offset of the folded one. */
  readonly toRaw: (offset: number) => number;
}

const SINGLE_QUOTES = /[‘’‚‛′ʼʹ`´]/g;
const DOUBLE_QUOTES = /[“”„‟″«»]/g;
const DASHES = /[‐‑‒–—―−]/g;
const SPACES = /[\s\u00a0]/g;

/**
 * Soft hyphens, joiners, direction marks, variation selectors: characters that nobody sees.
 * (U+FEFF is one of them too, but `\s` has it, so it is handled before spaces are.)
 */
const INVISIBLE = '\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f';

/** What folds to another length: runs of spaces and invisible characters, dashes, and three dots. */
const SHRINKING = new RegExp(`[ ${INVISIBLE}]{2,}|[${INVISIBLE}]|-{2,}|\\.{3}`, 'g');

/** Folds a text in one pass of each expression; the way back costs a binary search. */
export function foldText(text: string): FoldedText {
  const even = text
    .replace(/\ufeff/g, '\u200b')
    .replace(SPACES, ' ')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-');
  const pieces: string[] = [];
  // From the folded offset `starts[i]` on, raw offsets are `shifts[i]` greater.
  const starts: number[] = [0];
  const shifts: number[] = [0];
  let at = 0;
  let shift = 0;
  SHRINKING.lastIndex = 0;
  for (let match = SHRINKING.exec(even); match; match = SHRINKING.exec(even)) {
    const run = match[0];
    const replacement = foldRun(run);
    pieces.push(even.slice(at, match.index), replacement);
    at = match.index + run.length;
    const next = match.index - shift + replacement.length;
    shift += run.length - replacement.length;
    starts.push(next);
    shifts.push(shift);
  }
  const folded = pieces.length === 0 ? even : pieces.join('') + even.slice(at);
  return { folded, toRaw: (offset) => offset + (shifts[lastAtOrBefore(starts, offset)] ?? 0) };
}

function foldRun(run: string): string {
  if (run === '...') return '…';
  if (run.startsWith('-')) return '-';
  return run.includes(' ') ? ' ' : '';
}

/** The index of the last of the ascending values that is not greater than `value`. */
export function lastAtOrBefore(values: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
