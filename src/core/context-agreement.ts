/*
 * How well the words around a passage agree with those that the target remembers. White space is no
 * evidence: tools disagree on what stands between two blocks.
 */

/** The share, from 0 to 1, of `prefix` that stands unbroken before `offset`. */
export function prefixAgreement(text: string, offset: number, prefix: string): number {
  return agreement(prefix, text.slice(Math.max(0, offset - reach(prefix)), offset), (step) => -1 - step);
}

/** The share, from 0 to 1, of `suffix` that stands unbroken behind `offset`. */
export function suffixAgreement(text: string, offset: number, suffix: string): number {
  return agreement(suffix, text.slice(offset, offset + reach(suffix)), (step) => step);
}

/** Characters that are looked at: spaces may be many. */
function reach(words: string): number {
  return 2 * words.length + 8;
}

/** @param place where the character of a step stands, counted like `at()` does */
function agreement(words: string, found: string, place: (step: number) => number): number {
  const expected = words.replace(/ /g, '');
  const present = found.replace(/ /g, '');
  let same = 0;
  while (same < expected.length && expected.at(place(same)) === present.at(place(same))) same++;
  return same / (expected.length || 1);
}
