import { firstIndex } from '../../core/binary-search.js';
import { foldText } from '../../core/fold-text.js';
import type { Span, TextIndex } from '../../core/text-index.js';
import { firstWordAfter, isSign, sumOf } from '../../core/words.js';
import { compareWords } from './compare-words.js';
import { equalWords } from './equal-words.js';

/** A word put in between two of a passage costs this share of its weight, as it does in the engine's alignment. */
const GAP = 0.2;
/** From this share of a passage's words on that stand apart from the others, it was split. */
const SPLIT = 0.25;
/** What replaced the words at a passage's end is at most so many times their weight. */
const MAX_REPLACED = 2.5;
/** Words that stand together in both texts by no chance. */
const OUTSIDE = 5;
/** All but what sums of weights lose by rounding. */
const ALL = 0.999;

/** What became of a passage. */
export type Fate = { readonly status: 'deleted' } | Carried;

export interface Carried {
  /** `unchanged`: the same words, but for typography, where they were. */
  readonly status: 'unchanged' | 'changed' | 'moved' | 'split';
  /** Its place in the new text; the greater part of what was split. */
  readonly span: Span;
  /** The share of its words that are left there, by their weight: from 0 to 1. */
  readonly kept: number;
}

/** Half-open, of words. */
interface WordSpan {
  readonly from: number;
  readonly to: number;
}

/** Kept words of a passage that stayed together: the first, the last and all between. */
interface Part {
  readonly first: number;
  readonly last: number;
  readonly weight: number;
  /** Its weight, less what was put in between. */
  readonly worth: number;
}

/**
 * Compares two texts and tells what became of passages of the old one. Their ends go to the words that
 * correspond: what was put in at an end stays outside, what was put in between belongs to the passage, and
 * so does what replaced its first or last words.
 */
export function carrierOf(old: TextIndex, now: TextIndex): (span: Span) => Fate {
  const { inOrder, moved } = compareWords(old.words, now.words);
  const owners = ownersOf(now.words.starts.length, [inOrder, moved]);
  const inPlace = new Carrier(old, now, inOrder, owners);
  const elsewhere = new Carrier(old, now, moved, owners);
  return (span) => {
    const stayed = inPlace.carry(span);
    const left = elsewhere.carry(span);
    if (left.status === 'deleted' || (stayed.status !== 'deleted' && stayed.kept >= left.kept)) return stayed;
    // Around what has moved for certain there may be more that stands too often to be certain by itself.
    return { ...left, kept: elsewhere.keptIn(span, left.span), status: left.status === 'split' ? 'split' : 'moved' };
  };
}

/** For each new word the old one that it is, wherever that stood, or -1. */
function ownersOf(count: number, places: readonly Int32Array[]): Int32Array {
  const owners = new Int32Array(count).fill(-1);
  for (const one of places) for (const [word, place] of one.entries()) if (place >= 0) owners[place] = word;
  return owners;
}

class Carrier {
  readonly #old: TextIndex;
  readonly #now: TextIndex;
  /** For each old word, the new one that it is, or -1. */
  readonly #places: Int32Array;
  /** For each new word the old one that it is, in its place or elsewhere, or -1. */
  readonly #owners: Int32Array;

  constructor(old: TextIndex, now: TextIndex, places: Int32Array, owners: Int32Array) {
    this.#old = old;
    this.#now = now;
    this.#places = places;
    this.#owners = owners;
  }

  carry(span: Span): Fate {
    const words = wordsIn(this.#old, span);
    const total = this.#weightOf(words);
    const part = this.#mainPart(words);
    if (!part) return { status: 'deleted' };
    const kept = part.weight / total;
    const apart = this.#weightOf(words, (word) => this.#placeOf(word) >= 0) / total - kept;
    const isSplit = apart >= SPLIT;
    // What is between the parts replaced neither's ends.
    const ends = isSplit ? { from: part.first, to: part.last + 1 } : words;
    const place = this.#spanOf(span, words, part, ends);
    const isSame = kept > ALL && saidIn(this.#old, span) === saidIn(this.#now, place);
    return { status: isSplit ? 'split' : isSame ? 'unchanged' : 'changed', span: place, kept };
  }

  /** The share of a passage's words, from 0 to 1, that stand in a place of the new text, whatever they correspond to. */
  keptIn(span: Span, place: Span): number {
    const { from: oldFrom, to: oldTo } = wordsIn(this.#old, span);
    const { from: newFrom, to: newTo } = wordsIn(this.#now, place);
    const stretch = { oldFrom, oldTo, newFrom, newTo };
    const equal = new Set(equalWords(this.#old.words.hashes, this.#now.words.hashes, stretch)?.map(({ old }) => old));
    const words = { from: oldFrom, to: oldTo };
    return this.#weightOf(words, (word) => equal.has(word)) / this.#weightOf(words);
  }

  #placeOf(word: number): number {
    return this.#places[word] ?? -1;
  }

  #weightOf({ from, to }: WordSpan, isCounted: (word: number) => boolean = () => true): number {
    const { weights } = this.#old.words;
    let sum = 0;
    for (let word = from; word < to; word++) if (isCounted(word)) sum += weights[word] as number;
    return sum;
  }

  /** The kept words that are worth most together (Kadane's algorithm). */
  #mainPart({ from, to }: WordSpan): Part | undefined {
    let best: Part | undefined;
    let part: Part | undefined;
    for (let word = from; word < to; word++) {
      const place = this.#placeOf(word);
      if (place < 0) continue;
      const weight = this.#old.words.weights[word] as number;
      const left = part ? part.worth - this.#costBetween(this.#placeOf(part.last), place) : 0;
      part =
        part && left > 0
          ? { ...part, last: word, weight: part.weight + weight, worth: left + weight }
          : { first: word, last: word, weight, worth: weight };
      if (!best || part.worth > best.worth) best = part;
    }
    return best;
  }

  #costBetween(last: number, place: number): number {
    return place < last ? Infinity : GAP * sumOf(this.#now.words.weights, last + 1, place);
  }

  /** @param ends the words of the passage whose replacements belong to it */
  #spanOf({ start, end }: Span, words: WordSpan, part: Part, ends: WordSpan): Span {
    const [old, now] = [this.#old.words, this.#now.words];
    const first = this.#endOf(ends, part.first, -1);
    const last = this.#endOf(ends, part.last, 1);
    // A quotation may begin or end inside a word.
    const before = foldedBound(this.#old, start) - (old.starts[words.from] as number);
    const behind = (old.ends[words.to - 1] as number) - foldedBound(this.#old, end);
    const isCut = (cut: number, word: number, place: number): boolean => cut > 0 && this.#placeOf(word) === place;
    const whole = { start: now.starts[first] as number, end: now.ends[last] as number };
    const cut = {
      start: whole.start + (isCut(before, words.from, first) ? before : 0),
      end: whole.end - (isCut(behind, words.to - 1, last) ? behind : 0),
    };
    // Half a sign is none.
    return this.#now.rawSpan(cut.start < cut.end ? cut : whole);
  }

  /** The new word with which a passage begins (way -1) or ends (way 1): its last kept one, or what replaced those beyond. */
  #endOf({ from, to }: WordSpan, word: number, way: 1 | -1): number {
    const { weights } = this.#now.words;
    const place = this.#placeOf(word);
    const lost = way < 0 ? { from, to: word } : { from: word + 1, to };
    const outside = way < 0 ? from - 1 : to;
    let neighbour = outside;
    while ((this.#places[neighbour] ?? 0) < 0) neighbour += way;
    const limit = this.#places[neighbour] ?? (way < 0 ? -1 : weights.length);
    // Where words beside the passage are gone as well, nobody can say whose the new ones are: as many as its own.
    const most = this.#weightOf(lost) * (neighbour === outside ? MAX_REPLACED : 1);
    let at = place;
    let taken = 0;
    for (let count = 1; lost.from < lost.to && at + way !== limit && weights[at + way] !== undefined; count++) {
      taken += weights[at + way] as number;
      const isTooMuch = taken > most && count > lost.to - lost.from;
      // The passage's own words may stand in the old text elsewhere, too.
      const isOwn = count <= lost.to - lost.from && this.#old.words.hashes[word + way * count] === this.#now.words.hashes[at + way];
      if (isTooMuch || (!isOwn && this.#isOutside(at + way, way, { from, to })) || this.#isLastOfBlock(Math.min(at, at + way))) break;
      at += way;
    }
    while (at !== place && isSign(this.#now.words, at)) at -= way;
    return this.#withSigns(at, lost, way);
  }

  /** With the signs that the passage ends with, where they stand behind its last word still: its full stop, its closing quotation mark. */
  #withSigns(at: number, lost: WordSpan, way: 1 | -1): number {
    const [old, now] = [this.#old.words, this.#now.words];
    const outermost = way < 0 ? lost.from : lost.to - 1;
    let count = 0;
    while (count < lost.to - lost.from && isSign(old, outermost - way * count)) count++;
    const isSame = (by: number): boolean => old.hashes[outermost - way * (count - by)] === now.hashes[at + way * by];
    let by = 0;
    while (by < count && isSame(by + 1)) by++;
    return at + way * by;
  }

  /** Whether a run begins here that stood outside of the passage before: it replaced nothing. A single word is none. */
  #isOutside(word: number, way: 1 | -1, { from, to }: WordSpan): boolean {
    const owner = this.#owners[word] ?? -1;
    if (owner < 0 || (owner >= from && owner < to)) return false;
    let length = 1;
    while (length < OUTSIDE && this.#owners[word + way * length] === owner + way * length) length++;
    return length === OUTSIDE;
  }

  #isLastOfBlock(word: number): boolean {
    const { words, text } = this.#now;
    const { start, end } = this.#now.rawSpan({ start: words.ends[word] as number, end: words.starts[word + 1] as number });
    return text.slice(start, end).includes('\n');
  }
}

function wordsIn(index: TextIndex, { start, end }: Span): WordSpan {
  const { words } = index;
  const foldedStart = foldedBound(index, start);
  const foldedEnd = foldedBound(index, end);
  const from = firstWordAfter(words, foldedStart);
  let to = from;
  while (foldedStart < foldedEnd && to < words.starts.length && (words.starts[to] as number) < foldedEnd) to++;
  return { from, to };
}

/** A bound in the folded text: behind all that the text before it folds to, and before all that is behind. */
function foldedBound({ folded, toRaw }: TextIndex, offset: number): number {
  const behind = firstIndex(folded.length + 1, (at) => toRaw(at) > offset);
  return behind > 0 && toRaw(behind - 1) === offset ? behind - 1 : behind;
}

/** What stands in a span, its typography aside. */
export function saidIn({ text }: TextIndex, { start, end }: Span): string {
  return foldText(text.slice(start, end)).folded.trim();
}
