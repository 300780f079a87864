import { diffArrays } from 'diff';

/** Where the same word stands in an old and in a new text, by its index. */
export interface WordPair {
  readonly old: number;
  readonly now: number;
}

/** Half-open stretches of both texts' words. */
export interface Stretch {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/**
 * Words put in and taken out beyond which two stretches are not compared: the time grows with the square of
 * it, and what has so little in common is another text.
 */
const MAX_EDITS = 400;

/**
 * The words that two stretches have in common, in order, by the least number of edits (Myers 1986).
 *
 * @param old the words' hashes
 * @param now the same of the new text
 * @returns undefined when they are too different
 */
export function equalWords(old: readonly number[], now: readonly number[], stretch: Stretch): WordPair[] | undefined {
  const { oldFrom, oldTo, newFrom, newTo } = stretch;
  const changes = diffArrays(old.slice(oldFrom, oldTo), now.slice(newFrom, newTo), { maxEditLength: MAX_EDITS });
  const pairs: WordPair[] = [];
  let at = { old: oldFrom, now: newFrom };
  for (const { added, removed, count } of changes ?? []) {
    if (!added && !removed) for (let word = 0; word < count; word++) pairs.push({ old: at.old + word, now: at.now + word });
    at = { old: at.old + (added ? 0 : count), now: at.now + (removed ? 0 : count) };
  }
  return changes && pairs;
}
