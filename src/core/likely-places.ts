import { GRAM, type GramIndex } from './gram-index.js';
import type { Span } from './text-index.js';
import type { Wanted } from './wanted.js';

/** Places that are looked at closely. */
const MAX_PLACES = 8;
/** Grams that are looked up, rarest first, until together they stand in this many places. */
const MAX_VOTES = 5000;
/** A place with less than this share of the first one's votes is not looked at. */
const MIN_SHARE = 0.4;
/** Letters that a place is exact to. */
const BIN = 32;
/** A gram of the context counts less than one of the quotation. */
const CONTEXT = 0.6;
/** What stands this far off belongs to the same place as well, after an edit between. */
const NEIGHBOUR = 0.7;

/**
 * Where a quotation may be, edited or not: each of its grams votes for the place where it would start if
 * that gram stood where the text has it. Rare grams say more. Costs `MAX_VOTES` and a 32nd of the text.
 *
 * @param within only places where the quotation would begin in this stretch of the text
 * @returns offsets of where the context before the quotation would begin; the likeliest first
 */
export function likelyPlaces(
  grams: GramIndex,
  { letters, from, offset, end, to, quote }: Wanted,
  within: Span = { start: 0, end: grams.length },
  most = MAX_PLACES,
): number[] {
  const ballots: { at: number; count: number }[] = [];
  for (let at = from; at + GRAM <= to; at++) {
    const count = grams.countOf(letters, at);
    if (count > 0) ballots.push({ at, count });
  }
  ballots.sort((a, b) => a.count - b.count);
  const bins = new Float32Array(Math.ceil((grams.length + letters.length) / BIN) + 3);
  let votes = 0;
  for (const { at, count } of ballots) {
    votes += count;
    if (votes > MAX_VOTES) break;
    const isOwn = at >= offset && at < end;
    const weight = Math.log(grams.length / count + 1) * (isOwn ? 1 : CONTEXT);
    // So that no place is negative, and the first and last bins stay empty.
    const shift = letters.length + BIN - at;
    for (const place of grams.placesOf(letters, at)) {
      const start = place - at + offset;
      if (start < within.start - quote.length || start > within.end) continue;
      const bin = ((place + shift) / BIN) | 0;
      bins[bin] = (bins[bin] as number) + weight;
    }
  }
  return peaksOf(bins, most).map((bin) => (bin - 0.5) * BIN - letters.length);
}

/** The bins with the most votes, their neighbours' counted in, that have more than those; at most so many. */
function peaksOf(bins: Float32Array, most: number): number[] {
  const peaks: { bin: number; votes: number }[] = [];
  let least = 0;
  let votes = 0;
  let previous = 0;
  for (let bin = 0; bin + 2 < bins.length; bin++) {
    const around = (bins[bin] as number) + (bins[bin + 2] as number);
    const next = (bins[bin + 1] as number) + NEIGHBOUR * around;
    if (votes > least && votes >= previous && votes > next) {
      peaks.push({ bin, votes });
      peaks.sort((a, b) => b.votes - a.votes);
      if (peaks.length > most) peaks.pop();
      least = Math.max(MIN_SHARE * (peaks[0]?.votes ?? 0), peaks[most - 1]?.votes ?? 0);
    }
    [previous, votes] = [votes, next];
  }
  return peaks.filter((peak) => peak.votes >= least).map(({ bin }) => bin);
}
