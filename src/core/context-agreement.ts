/*
 * How well the words around a passage agree with those that the target remembers. White space is no
 * evidence: tools disagree on what stands between two blocks.
 */

/** The share, from 0 to 1, of `prefix` that stands unbroken before `offset`. */
export function prefixAgreement(text: string, offset: number, prefix: string): number {
  const expected = prefix.replace(/ /g, '');
  const before = text.slice(Math.max(0, offset - 2 * prefix.length - 8), offset).replace(/ /g, '');
  const most = Math.min(expected.length, before.length);
  let same = 0;
  while (same < most && expected.at(-1 - same) === before.at(-1 - same)) same++;
  return expected.length === 0 ? 0 : same / expected.length;
}

/** The share, from 0 to 1, of `suffix` that stands unbroken behind `offset`. */
export function suffixAgreement(text: string, offset: number, suffix: string): number {
  const expected = suffix.replace(/ /g, '');
  const after = text.slice(offset, offset + 2 * suffix.length + 8).replace(/ /g, '');
  const most = Math.min(expected.length, after.length);
  let same = 0;
  while (same < most && expected[same] === after[same]) same++;
  return expected.length === 0 ? 0 : same / expected.length;
}
