import type { Wanted } from './wanted.js';
import type { Words } from './words.js';

/** A word of the text that is passed over within the passage costs this share of its weight … */
const GAP = 0.2;
/** … and outside, where the passage may have been moved away from its context. */
const CONTEXT_GAP = 0.1;
/** The words around a passage count less than its own. */
const CONTEXT = 0.6;
/** From this share of equal letters at their ends on, two words are forms of one. */
const ALIKE = 0.7;
/** Letters of the shortest words that may be forms of one. */
const SHORTEST = 3;

/** Which word of the text each wanted word is, and how like it; a word that is missing has the index -1. */
export interface Alignment {
  readonly places: Int32Array;
  /** From 0, missing, to 1, the same. */
  readonly likeness: readonly number[];
}

/** How a score came about: the wanted word is missing, the text's is passed over, or they are the same. */
const MISSING = 0;
const PASSED_OVER = 1;
const SAME = 2;

/** Kept from one alignment to the next, so that they need not be made each time. */
let scores = new Float32Array(0);
let steps = new Uint8Array(0);

/**
 * Finds the wanted words in a stretch of a text, in order: the common subsequence of the greatest weight,
 * less what is passed over between (Needleman and Wunsch 1970, free at both ends of the text). Takes time
 * and memory in proportion to the words on one side times those on the other.
 *
 * @param from the first word of the stretch
 * @param to behind its last word
 */
export function alignWords(wanted: Wanted, textLetters: Uint16Array, text: Words, from: number, to: number): Alignment {
  const { letters, words } = wanted;
  const { first, last } = words;
  const rows = words.starts.length;
  const columns = to - from;
  const width = columns + 1;
  const size = (rows + 1) * width;
  if (scores.length < size) {
    scores = new Float32Array(size);
    steps = new Uint8Array(size);
  }
  scores.fill(0, 0, width);
  for (let row = 1; row <= rows; row++) {
    const hash = words.hashes[row - 1] as number;
    const isOwn = row > first && row <= last + 1;
    const weight = (words.weights[row - 1] as number) * (isOwn ? 1 : CONTEXT);
    const head = letters[words.starts[row - 1] as number];
    const tail = letters[(words.ends[row - 1] as number) - 1];
    const gap = row === rows ? 0 : row > first && row <= last ? GAP : CONTEXT_GAP;
    let at = row * width;
    scores[at] = 0;
    steps[at] = MISSING;
    for (let column = 1; column <= columns; column++) {
      at++;
      const word = from + column - 1;
      let best = scores[at - width] as number;
      let step: number = MISSING;
      const passedOver = (scores[at - 1] as number) - gap * (text.weights[word] as number);
      if (passedOver > best) {
        best = passedOver;
        step = PASSED_OVER;
      }
      // Forms of a word begin or end alike: most pairs need no closer look.
      const mayBeAlike =
        textLetters[text.starts[word] as number] === head || textLetters[(text.ends[word] as number) - 1] === tail;
      const like =
        hash === text.hashes[word] ? 1 : mayBeAlike ? likeness(letters, words, row - 1, textLetters, text, word) : 0;
      if (like > 0) {
        const same = (scores[at - width - 1] as number) + weight * like;
        if (same >= best) {
          best = same;
          step = SAME;
        }
      }
      scores[at] = best;
      steps[at] = step;
    }
  }
  const places = new Int32Array(rows).fill(-1);
  for (let row = rows, column = columns; row > 0 && column > 0; ) {
    const step = steps[row * width + column];
    if (step === SAME) places[row - 1] = from + column - 1;
    if (step !== PASSED_OVER) row--;
    if (step !== MISSING) column--;
  }
  const likenesses = Array.from(places, (word, row) =>
    word < 0 ? 0 : words.hashes[row] === text.hashes[word] ? 1 : likeness(letters, words, row, textLetters, text, word),
  );
  return { places, likeness: likenesses };
}

/** The share of equal letters at both ends of two different words; 0 when they are no forms of one. */
function likeness(
  letters: Uint16Array,
  words: Words,
  word: number,
  otherLetters: Uint16Array,
  others: Words,
  other: number,
): number {
  const start = words.starts[word] as number;
  const otherStart = others.starts[other] as number;
  const end = words.ends[word] as number;
  const otherEnd = others.ends[other] as number;
  const shorter = Math.min(end - start, otherEnd - otherStart);
  if (shorter < SHORTEST) return 0;
  let same = 0;
  while (same < shorter && letters[start + same] === otherLetters[otherStart + same]) same++;
  const head = same;
  while (same < shorter && letters[end - 1 - same + head] === otherLetters[otherEnd - 1 - same + head]) same++;
  const share = same / Math.max(end - start, otherEnd - otherStart);
  return share >= ALIKE ? share : 0;
}
