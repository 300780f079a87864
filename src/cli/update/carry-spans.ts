import { foldText } from '../../core/fold-text.js';
import type { Span, TextIndex } from '../../core/text-index.js';
import { sumOf } from '../../core/words.js';
import { correspondencesOf, type Correspondence } from './correspondence.js';
import { equalWords } from './equal-words.js';
import { passageEnd } from './passage-end.js';
import { foldedBound, weightOf, wordsIn, type WordSpan } from './word-spans.js';

/** A word put in between two of a passage costs this share of its weight, as it does in the engine's alignment. */
const GAP = 0.2;
/** From this share of a passage's words on that stand apart from the others, it was split. */
const SPLIT = 0.25;
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
  const { inOrder, moved } = correspondencesOf(old, now);
  return (span) => {
    const stayed = carry(inOrder, span);
    const left = carry(moved, span);
    if (left.status === 'deleted' || (stayed.status !== 'deleted' && stayed.kept >= left.kept)) return stayed;
    // Around what has moved for certain there may be more that stands too often to be certain by itself.
    return { ...left, kept: keptIn(moved, span, left.span), status: left.status === 'split' ? 'split' : 'moved' };
  };
}

/** What stands in a span, its typography aside. */
export function saidIn({ text }: TextIndex, { start, end }: Span): string {
  return foldText(text.slice(start, end)).folded.trim();
}

/** What became of a passage as far as certain words correspond. */
function carry(texts: Correspondence, span: Span): Fate {
  const { old, now, places } = texts;
  const words = wordsIn(old, span);
  const total = weightOf(old, words);
  const part = mainPart(texts, words);
  if (!part) return { status: 'deleted' };
  const kept = part.weight / total;
  const apart = weightOf(old, words, (word) => (places[word] ?? -1) >= 0) / total - kept;
  const isSplit = apart >= SPLIT;
  // What is between the parts replaced neither's ends.
  const ends = isSplit ? { from: part.first, to: part.last + 1 } : words;
  const place = spanOf(texts, span, words, part, ends);
  const isSame = kept > ALL && saidIn(old, span) === saidIn(now, place);
  return { status: isSplit ? 'split' : isSame ? 'unchanged' : 'changed', span: place, kept };
}

/** The share of a passage's words, from 0 to 1, that stand in a place of the new text, whatever they correspond to. */
function keptIn({ old, now }: Correspondence, span: Span, place: Span): number {
  const words = wordsIn(old, span);
  const { from: newFrom, to: newTo } = wordsIn(now, place);
  const stretch = { oldFrom: words.from, oldTo: words.to, newFrom, newTo };
  const equal = new Set(equalWords(old.words.hashes, now.words.hashes, stretch)?.map(({ old }) => old));
  return weightOf(old, words, (word) => equal.has(word)) / weightOf(old, words);
}

/** The kept words that are worth most together (Kadane's algorithm). */
function mainPart({ old, now, places }: Correspondence, { from, to }: WordSpan): Part | undefined {
  let best: Part | undefined;
  let part: Part | undefined;
  for (let word = from; word < to; word++) {
    const place = places[word] ?? -1;
    if (place < 0) continue;
    const weight = old.words.weights[word] as number;
    const left = part ? part.worth - costBetween(now, places[part.last] as number, place) : 0;
    part =
      part && left > 0
        ? { ...part, last: word, weight: part.weight + weight, worth: left + weight }
        : { first: word, last: word, weight, worth: weight };
    if (!best || part.worth > best.worth) best = part;
  }
  return best;
}

function costBetween(now: TextIndex, last: number, place: number): number {
  return place < last ? Infinity : GAP * sumOf(now.words.weights, last + 1, place);
}

/** @param ends the words of the passage whose replacements belong to it */
function spanOf(texts: Correspondence, { start, end }: Span, words: WordSpan, part: Part, ends: WordSpan): Span {
  const { old, now, places } = texts;
  const first = passageEnd(texts, ends, part.first, -1);
  const last = passageEnd(texts, ends, part.last, 1);
  // A quotation may begin or end inside a word.
  const before = foldedBound(old, start) - (old.words.starts[words.from] as number);
  const behind = (old.words.ends[words.to - 1] as number) - foldedBound(old, end);
  const isCut = (cut: number, word: number, place: number): boolean => cut > 0 && places[word] === place;
  const whole = { start: now.words.starts[first] as number, end: now.words.ends[last] as number };
  const cut = {
    start: whole.start + (isCut(before, words.from, first) ? before : 0),
    end: whole.end - (isCut(behind, words.to - 1, last) ? behind : 0),
  };
  // Half a sign is none.
  return now.rawSpan(cut.start < cut.end ? cut : whole);
}
