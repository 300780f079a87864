import type { TextIndex } from '../../core/text-index.js';
import { compareWords } from './compare-words.js';

/** Which words of an old and a new text are the same. */
export interface Correspondence {
  readonly old: TextIndex;
  readonly now: TextIndex;
  /** For each old word, the new one that it is, or -1. */
  readonly places: Int32Array;
  /** For each new word the old one that it is, wherever that stood, or -1. */
  readonly owners: Int32Array;
}

/** The words that kept their order, and those that were moved. */
export function correspondencesOf(old: TextIndex, now: TextIndex): { readonly inOrder: Correspondence; readonly moved: Correspondence } {
  const { inOrder, moved } = compareWords(old, now);
  const owners = new Int32Array(now.words.starts.length).fill(-1);
  for (const places of [inOrder, moved]) for (const [word, place] of places.entries()) if (place >= 0) owners[place] = word;
  return { inOrder: { old, now, places: inOrder, owners }, moved: { old, now, places: moved, owners } };
}
