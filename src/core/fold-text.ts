/**
 * A text with its typography folded away, and the way back. Two texts that differ only in white space,
 * quotation marks, dashes, ellipses or invisible characters fold to the same string.
 */
export interface FoldedText {
  readonly folded: string;
  /** The offset in the raw text of the character at an offset of the folded one. */
  readonly toRaw: (offset: number) => number;
}

const SINGLE_QUOTES = /[\u2018-\u201b\u2032\u02b9\u02bc`\u00b4]/g;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033«»]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
/** U+FEFF is a space to `\s`, but nobody sees it. */
const SPACES = /[^\S\ufeff]/g;

/**
 * What folds to another length: runs of spaces and characters that nobody sees (soft hyphens, joiners,
 * direction marks, variation selectors: Unicode's "default ignorable"), dashes, and three dots.
 */
const SHRINKING = /[ \p{DI}]{2,}|\p{DI}|-{2,}|\.{3}/gu;

/** Folds a text in one pass of each expression; the way back costs a binary search. */
export function foldText(text: string): FoldedText {
  // From the folded offset `starts[i]` on, raw offsets are `shifts[i]` greater.
  const starts = [0];
  const shifts = [0];
  let shift = 0;
  const folded = text
    .replace(SPACES, ' ')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-')
    .replace(SHRINKING, (run, at: number) => {
      const replacement = foldRun(run);
      shift += run.length - replacement.length;
      starts.push(at + run.length - shift);
      shifts.push(shift);
      return replacement;
    });
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
