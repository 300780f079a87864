import { GRAM } from './gram-index.js';
import type { TextIndex } from './text-index.js';
import type { Wanted } from './wanted.js';

/** Letters of a text that are searched before the index of its grams is cheaper. */
const MAX_SEARCHED = 2_000_000;
/** A search for longer strings, or one that finds more, could take their square. */
const MAX_LENGTH = 512;
const MAX_FOUND = 100;
/** Letters that are compared at most with the index: a hostile text could ask for their square. */
const MAX_COMPARED = 20_000_000;
/** A gram in no more places is rare enough: a rarer one would cost more to find. */
const FEW = 4;

export interface Occurrences {
  /** Ascending, in offsets of the folded text. */
  readonly places: readonly number[];
  /** Whether there may be more of them. */
  readonly areMore: boolean;
}

/**
 * Where a quotation stands in the folded text, with its context. A few in a short text are searched for;
 * then each place of the rarest gram is looked at, so that many cost no scan of a long text each.
 */
export function occurrencesOf(index: TextIndex, wanted: Wanted): Occurrences {
  const places = searchFor(index, wanted.whole);
  return places ? { places, areMore: false } : lookUp(index, wanted);
}

/**
 * Where a string stands in the folded text, letter by letter.
 *
 * @returns undefined when it is too long, stands too often, or the text was searched too often already
 */
export function searchFor(index: TextIndex, string: string): readonly number[] | undefined {
  if (string.length > MAX_LENGTH || !index.countSearch(MAX_SEARCHED)) return undefined;
  const { folded } = index;
  const places: number[] = [];
  for (let at = folded.indexOf(string); at >= 0 && places.length <= MAX_FOUND; at = folded.indexOf(string, at + 1))
    places.push(at);
  return places.length > MAX_FOUND ? undefined : places;
}

function lookUp({ folded, grams }: TextIndex, { whole, letters }: Wanted): Occurrences {
  let shift = 0;
  let fewest = Infinity;
  for (let at = 0; at + GRAM <= letters.length && fewest > FEW; at++) {
    const count = grams.countOf(letters, at);
    if (count < fewest) [fewest, shift] = [count, at];
  }
  if (fewest === Infinity) return { places: [], areMore: false };
  const looks = Math.ceil(MAX_COMPARED / whole.length);
  const places: number[] = [];
  for (const place of grams.placesOf(letters, shift).subarray(0, looks))
    if (place >= shift && folded.startsWith(whole, place - shift)) places.push(place - shift);
  return { places, areMore: fewest > looks };
}
