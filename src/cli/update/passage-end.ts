import type { TextIndex } from '../../core/text-index.js';
import { isSign } from '../../core/words.js';
import type { Correspondence } from './correspondence.js';
import { weightOf, type WordSpan } from './word-spans.js';

/** What replaced the words at a passage's end is at most so many times their weight. */
const MAX_REPLACED = 2.5;
/** Words that stand together in both texts by no chance. */
const OUTSIDE = 5;

/**
 * The new word with which a passage begins (way -1) or ends (way 1): its last kept one, or what replaced those beyond.
 *
 * @param passage its words in the old text
 * @param word its first or last kept one there
 */
export function passageEnd(texts: Correspondence, passage: WordSpan, word: number, way: 1 | -1): number {
  const { old, now, places } = texts;
  const { weights } = now.words;
  const place = places[word] as number;
  const { from, to } = passage;
  const lost = way < 0 ? { from, to: word } : { from: word + 1, to };
  const outside = way < 0 ? from - 1 : to;
  let neighbour = outside;
  while ((places[neighbour] ?? 0) < 0) neighbour += way;
  const limit = places[neighbour] ?? (way < 0 ? -1 : weights.length);
  // Where words beside the passage are gone as well, nobody can say whose the new ones are: as many as its own.
  const most = weightOf(old, lost) * (neighbour === outside ? MAX_REPLACED : 1);
  let at = place;
  let taken = 0;
  for (let count = 1; lost.from < lost.to && at + way !== limit && weights[at + way] !== undefined; count++) {
    taken += weights[at + way] as number;
    const isTooMuch = taken > most && count > lost.to - lost.from;
    // The passage's own words may stand in the old text elsewhere, too.
    const isOwn = count <= lost.to - lost.from && old.words.hashes[word + way * count] === now.words.hashes[at + way];
    if (isTooMuch || (!isOwn && isOutside(texts, at + way, way, passage)) || isLastOfBlock(now, Math.min(at, at + way))) break;
    at += way;
  }
  while (at !== place && isSign(now.words, at)) at -= way;
  return withSigns(texts, at, lost, way);
}

/** With the signs that the passage ends with, where they stand behind its last word still: its full stop, its closing quotation mark. */
function withSigns({ old: { words: old }, now: { words: now } }: Correspondence, at: number, lost: WordSpan, way: 1 | -1): number {
  const outermost = way < 0 ? lost.from : lost.to - 1;
  let count = 0;
  while (count < lost.to - lost.from && isSign(old, outermost - way * count)) count++;
  const isSame = (by: number): boolean => old.hashes[outermost - way * (count - by)] === now.hashes[at + way * by];
  let by = 0;
  while (by < count && isSame(by + 1)) by++;
  return at + way * by;
}

/** Whether a run begins here that stood outside of the passage before: it replaced nothing. A single word is none. */
function isOutside({ owners }: Correspondence, word: number, way: 1 | -1, { from, to }: WordSpan): boolean {
  const owner = owners[word] ?? -1;
  if (owner < 0 || (owner >= from && owner < to)) return false;
  let length = 1;
  while (length < OUTSIDE && owners[word + way * length] === owner + way * length) length++;
  return length === OUTSIDE;
}

function isLastOfBlock(now: TextIndex, word: number): boolean {
  const { start, end } = now.rawSpan({ start: now.words.ends[word] as number, end: now.words.starts[word + 1] as number });
  return now.text.slice(start, end).includes('\n');
}
