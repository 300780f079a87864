import { foldText } from './fold-text.js';
import { candidateIn, findCandidates } from './find-candidates.js';
import type { QuoteJson, Rival } from './model.js';
import { occurrencesOf } from './occurrences.js';
import { overlaps } from './overlaps.js';
import type { Span, TextIndex } from './text-index.js';
import { codePoints } from './text-positions.js';
import { trimSpan } from './trim-span.js';
import { Wanted } from './wanted.js';
import type { Candidate } from './weigh-passage.js';

/** Characters of context on each side (docs/anchoring.md). */
const CONTEXT = 32;
/** Twins in one another's surroundings are told apart by their position alone. */
const MAX_CONTEXT = 300;
/** From this likeness on, a passage may be taken for the one described after both were edited. */
const RIVAL_LIKENESS = 0.45;
const MAX_RIVALS = 3;
/** Places that are looked at for them: describing has more time than finding. */
const MAX_LOOKED_AT = 40;
/** A neighbour is looked for within so many times the length of a place. */
const MAX_GROWTH = 1.3;
/** Characters around an offset in which its word and its character begin and end. */
const REACH = 100;

/**
 * Describes a passage so that it is found again after the text was edited: its words, as much context as
 * makes them unique and carries them through edits, its position, and passages that only look like it.
 *
 * @returns what a document takes as a `target`; undefined for a span without letters and digits
 * @param start UTF-16 offset; a bound inside a character moves out of it, white space is left out
 */
export function describeQuote(index: TextIndex, start: number, end: number): QuoteJson | undefined {
  const { text } = index;
  const span = wholeSigns(index, boundAt(text, start, 'grapheme', -1), boundAt(text, end, 'grapheme', 1));
  const exact = text.slice(span.start, span.end);
  if (!/[\p{L}\p{N}]/u.test(exact)) return undefined;
  const length = contextLength(index, span);
  return {
    exact,
    ...contextOf(text, span, length),
    start: pointsBefore(text, span.start),
    end: pointsBefore(text, span.end),
    rivals: rivalsOf(index, span, exact, length),
  };
}

/** Moves bounds out of what folds to one sign, three dots or two hyphens, and then over white space. */
function wholeSigns(index: TextIndex, start: number, end: number): Span {
  const { text, folded, toRaw } = index;
  const from = index.foldedOffset(start);
  const to = index.foldedOffset(end);
  const isLeftOut = (part: string): boolean => foldText(part).folded.trim() === '';
  const inside = {
    start: toRaw(from) < start && isLeftOut(text.slice(start, toRaw(from + 1))) ? from + 1 : from,
    end: toRaw(to) < end && !isLeftOut(text.slice(toRaw(to), end)) ? to + 1 : to,
  };
  return index.rawSpan(trimSpan(folded, inside));
}

/** The least that makes the passage unique. */
function contextLength(index: TextIndex, span: Span): number {
  const exact = index.text.slice(span.start, span.end);
  for (let length = CONTEXT; length < MAX_CONTEXT; length *= 2) {
    const { places, areMore } = occurrencesOf(index, new Wanted({ exact, ...contextOf(index.text, span, length) }));
    if (places.length === 1 && !areMore) return length;
  }
  return MAX_CONTEXT;
}

/** At least so many characters on each side, and the rest of the words in which they end. */
function contextOf(text: string, { start, end }: Span, length: number): Pick<Rival, 'prefix' | 'suffix'> {
  return {
    prefix: text.slice(boundAt(text, start - length, 'word', -1), start),
    suffix: text.slice(end, boundAt(text, end + length, 'word', 1)),
  };
}

/** The passages that look most like this one, the nearest first, with as much context: both are weighed alike. */
function rivalsOf(index: TextIndex, span: Span, exact: string, length: number): Rival[] {
  const wanted = new Wanted({ exact });
  const own = { start: index.foldedOffset(span.start), end: index.foldedOffset(span.end) };
  const isAlike = (candidate: Candidate): boolean => candidate.likeness >= RIVAL_LIKENESS && !overlaps(candidate, own);
  const found = findCandidates(index, wanted, undefined, MAX_LOOKED_AT).filter(isAlike);
  // In a list of lookalikes, one hides those beside it.
  const known: Span[] = [own, ...found];
  for (const { start, end } of known) {
    const reach = MAX_GROWTH * (end - start);
    for (const beside of [
      { start: start - reach, end: start },
      { start: end, end: end + reach },
    ]) {
      const candidate = candidateIn(index, wanted, beside);
      if (candidate && isAlike(candidate) && !found.some((other) => overlaps(other, candidate))) {
        found.push(candidate);
        if (known.length < MAX_LOOKED_AT) known.push(candidate);
      }
    }
  }
  const distance = ({ start }: Span): number => Math.abs(start - own.start);
  return found
    .sort((a, b) => b.likeness - a.likeness || distance(a) - distance(b))
    .slice(0, MAX_RIVALS)
    .map((candidate) => index.rawSpan(candidate))
    .map((rival) => ({
      exact: index.text.slice(rival.start, rival.end),
      ...contextOf(index.text, rival, length),
    }));
}

/** The bound of a word or character at an offset, else the next one on the way. */
function boundAt(text: string, offset: number, granularity: 'word' | 'grapheme', way: 1 | -1): number {
  if (offset <= 0 || offset >= text.length) return Math.max(0, Math.min(offset, text.length));
  const from = Math.max(0, offset - REACH);
  const around = new Intl.Segmenter(undefined, { granularity }).segment(text.slice(from, offset + REACH));
  const { index = 0, segment = '' } = around.containing(offset - from) ?? {};
  const isBound = index === offset - from;
  return isBound ? offset : from + index + (way < 0 ? 0 : segment.length);
}

function pointsBefore(text: string, offset: number): number {
  return codePoints(text.slice(0, offset));
}
