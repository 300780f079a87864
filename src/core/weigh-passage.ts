import type { Alignment } from './align-words.js';
import type { Wanted } from './wanted.js';
import { isSign, sumOf, type Words } from './words.js';

/** A place in the text that may be the passage, and what speaks for it. */
export interface Candidate {
  /** Half-open, in offsets of the folded text. */
  readonly start: number;
  readonly end: number;
  /** From 0 to 1: how much of the quotation is there (F1 of what is kept and what is added). */
  readonly likeness: number;
  /** The logarithm of the odds that this is the passage; above 0 it is. */
  readonly evidence: number;
}

/*
 * What the evidence is made of: a logistic regression on 1,384 passages of real documents, before and
 * after an edit (docs/anchoring.md).
 */
const LIKENESS = 15.7;
const CONTEXT = 10.9;
/** Of the logarithm of the weight of the words that are there: long passages do not recur by chance. */
const LENGTH = 2.1;
const BIAS = -23.8;
/** Of a quotation that remembers no context: it may speak for the place or against it. */
const UNKNOWN_CONTEXT = 0.25;

/** Where this share of what stands between two words kept is new, it speaks against their being one passage … */
const ADDED = 0.3;
/** … but as much as this share of what is missing there was replaced. */
const REPLACED = 0.5;
/** Up to so many times the weight of the words that are missing, what stands in their place belongs to the passage. */
const MAX_GROWTH = 2.5;
/** The share of a context that has to be there to say where the passage ends. */
const BESIDE = 0.5;

/** Cuts out what the alignment found of the quotation, and weighs it. */
export function weighPassage(wanted: Wanted, alignment: Alignment, text: Words): Candidate | undefined {
  const { weights, first, last } = wanted.words;
  const own = withoutSigns(wanted.words);
  const kept = keptRun(alignment, weights, text, own);
  if (!kept) return undefined;
  const before = keptShare(alignment, weights, { from: 0, to: first - 1 }, 0);
  const after = keptShare(alignment, weights, { from: last + 1, to: weights.length - 1 }, weights.length - 1);
  const { from, to } = boundsOf(wanted, alignment, text, { own, kept, before, after });
  const same = keptWeight(alignment, weights, kept);
  const alike = (2 * same) / (sumOf(weights, first, last + 1) + sumOf(text.weights, from, to + 1));
  const sides = [before, after].filter((share) => share !== undefined);
  const context = sides.length > 0 ? sides.reduce((sum, share) => sum + share, 0) / sides.length : UNKNOWN_CONTEXT;
  return {
    start: text.starts[from] as number,
    end: text.ends[to] as number,
    likeness: alike,
    evidence: BIAS + LIKENESS * alike + CONTEXT * context + LENGTH * Math.log(same + 1),
  };
}

/** Words by their indexes, the last one included. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** The quotation without the signs at its ends: they prove nothing. */
function withoutSigns(words: Wanted['words']): Run {
  let { first: from, last: to } = words;
  while (from < to && isSign(words, from)) from++;
  while (to > from && isSign(words, to)) to--;
  return { from, to };
}

/** What was found of a quotation: its words without the signs at the ends, those kept, and how much of its context is there. */
interface Found {
  readonly own: Run;
  readonly kept: Run;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** Where the passage begins and ends, as words of the text. */
function boundsOf({ words }: Wanted, { places }: Alignment, text: Words, { own, kept, before, after }: Found): Run {
  const { weights, first, last } = words;
  const place = (word: number): number => places[word] as number;
  let from = place(kept.from);
  let to = place(kept.to);
  // A context that stands beside the passage says where it begins or ends, when its own words are gone.
  const edgeBefore = besideContext(words, places, first - 1, -1, before);
  const edgeAfter = besideContext(words, places, last + 1, 1, after);
  let wideFrom = from;
  let wideTo = to;
  if (kept.from > own.from && edgeBefore !== undefined && edgeBefore < from) wideFrom = Math.max(edgeBefore, place(own.from));
  if (kept.to < own.to && edgeAfter !== undefined && edgeAfter > to)
    wideTo = place(own.to) < 0 ? edgeAfter : Math.min(edgeAfter, place(own.to));
  const all = sumOf(weights, first, last + 1);
  const isBetween = edgeBefore !== undefined && edgeAfter !== undefined;
  if (isBetween && sumOf(text.weights, wideFrom, wideTo + 1) <= MAX_GROWTH * all) [from, to] = [wideFrom, wideTo];
  else {
    if (sumOf(text.weights, wideFrom, from) <= MAX_GROWTH * sumOf(weights, own.from, kept.from)) from = wideFrom;
    if (sumOf(text.weights, to + 1, wideTo + 1) <= MAX_GROWTH * sumOf(weights, kept.to + 1, own.to + 1)) to = wideTo;
  }
  // The same sign belongs, and what took its place.
  for (let sign = own.from - 1; sign >= first && isSign(text, from - 1); sign--)
    if (text.hashes[from - 1] === words.hashes[sign] || text.ends[from - 1] === text.starts[from]) from--;
  for (let sign = own.to + 1; sign <= last && isSign(text, to + 1); sign++)
    if (text.hashes[to + 1] === words.hashes[sign] || text.starts[to + 1] === text.ends[to]) to++;
  return { from, to };
}

/** The run of words found that is worth most, less what was added between them: a stray word far off is none. */
function keptRun(
  { places, likeness }: Alignment,
  weights: readonly number[],
  text: Words,
  own: Run,
): Run | undefined {
  let best = 0;
  let worth = 0;
  let { from } = own;
  let previous = from;
  let kept: Run | undefined;
  for (let word = own.from; word <= own.to; word++) {
    const place = places[word] as number;
    if (place < 0) continue;
    if (worth > 0) {
      const added = sumOf(text.weights, (places[previous] as number) + 1, place);
      worth -= ADDED * Math.max(0, added - REPLACED * sumOf(weights, previous + 1, word));
    }
    if (worth <= 0) {
      worth = 0;
      from = word;
    }
    worth += (weights[word] as number) * (likeness[word] as number);
    previous = word;
    if (worth > best) {
      best = worth;
      kept = { from, to: word };
    }
  }
  return kept;
}

/** The weight of the words that are there, forms of a word in part. */
function keptWeight({ likeness }: Alignment, weights: readonly number[], { from, to }: Run): number {
  let same = 0;
  for (let word = from; word <= to; word++) same += (weights[word] as number) * (likeness[word] as number);
  return same;
}

/**
 * How much of a context is there, from 0 to 1; undefined when none is remembered. Its outermost word may
 * have been cut when it was stored, so it counts only where it is found.
 */
function keptShare(alignment: Alignment, weights: readonly number[], context: Run, outermost: number): number | undefined {
  const { from, to } = context;
  if (from > to) return undefined;
  const uncertain = alignment.likeness[outermost] === 0 ? (weights[outermost] as number) : 0;
  return keptWeight(alignment, weights, context) / (sumOf(weights, from, to + 1) - uncertain || 1);
}

/**
 * The text's word beside a context, on the passage's side.
 *
 * @param inner the context's word that is nearest to the passage
 * @param outward the way from the passage into the context
 */
function besideContext(
  words: Words,
  places: Int32Array,
  inner: number,
  outward: 1 | -1,
  share: number | undefined,
): number | undefined {
  if (share === undefined || share < BESIDE) return undefined;
  let word = inner;
  while (isSign(words, word)) word += outward;
  let edge = places[word] ?? -1;
  if (edge < 0) return undefined;
  for (; word !== inner; word -= outward) if (places[word - outward] === edge - outward) edge -= outward;
  return edge - outward;
}
