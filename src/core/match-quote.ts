import { findCandidates } from './find-candidates.js';
import { orphan, type Match, type Place } from './match.js';
import type { QuoteJson } from './model.js';
import { overlaps } from './overlaps.js';
import { isClaimed } from './rivals.js';
import type { Span, TextIndex } from './text-index.js';
import { placesAsRemembered, splitsWord } from './unchanged-places.js';
import { Wanted } from './wanted.js';
import type { Candidate } from './weigh-passage.js';

/** Fewer letters and digits stand everywhere. */
const ENOUGH_LETTERS = /(?:[\p{L}\p{N}][^\p{L}\p{N}]*){3}/u;
/**
 * The least evidence for a quotation that knows its lookalikes, which then refuse their own places, and
 * for one that does not (docs/anchoring.md).
 */
const KNOWN_LOOKALIKES = -0.8;
const UNKNOWN_LOOKALIKES = 1.2;
/** A candidate whose evidence is not this much more than another's is no better than that. */
const MIN_MARGIN = 0.5;

export interface QuoteRequest {
  readonly target: QuoteJson;
  /** Only inside this span of the text. */
  readonly within?: Span | undefined;
  /** Where other selectors of the same passage point: they decide between equals. */
  readonly hints?: readonly Span[];
}

export interface MatchOptions {
  /**
   * Whether a reader can see a span. Asked only when several places fit equally well: pages often
   * hold a hidden copy of a text.
   */
  readonly isReadable?: (span: Span) => boolean;
}

/**
 * Finds a quotation. Where it stands with its context as remembered, nothing else is looked at; else
 * every passage like it is weighed, edited or not, so that an untouched copy elsewhere does not win
 * over an edited original.
 */
export function matchQuote(index: TextIndex, request: QuoteRequest, { isReadable }: MatchOptions = {}): Match {
  const { target, within } = request;
  const wanted = new Wanted(target);
  if (!/[a-z]{3}/.test(wanted.quote) && !ENOUGH_LETTERS.test(wanted.quote)) return orphan('quote-too-short');
  // Words inside of what one sign stands for are no span of the text.
  const isInside = ({ start, end }: Span) =>
    start < end && (!within || (start >= within.start && end <= within.end));
  const unchanged = placesAsRemembered(index, wanted, target)?.filter(isInside);
  if (!unchanged) return orphan('quote-ambiguous');
  const places = unchanged.length > 0 ? unchanged : leaders(index, request, wanted, isInside);
  const [only, another] = places;
  if (!only) return orphan('quote-not-found');
  if (!another) return only;
  return decide(places, request, index, isReadable) ?? orphan('quote-ambiguous');
}

/** The passages with more evidence for them than against, of which no other has clearly more. */
function leaders(
  index: TextIndex,
  { target, within }: QuoteRequest,
  wanted: Wanted,
  isInside: (span: Span) => boolean,
): Place[] {
  const rivals = target.rivals?.map((rival) => new Wanted(rival)) ?? [];
  const least = target.rivals ? KNOWN_LOOKALIKES : UNKNOWN_LOOKALIKES;
  const stretch = within && { start: index.foldedOffset(within.start), end: index.foldedOffset(within.end) };
  const candidates = findCandidates(index, wanted, stretch)
    .filter(({ evidence }) => evidence > least)
    .map((candidate) => asQuoted(index, candidate, wanted.quote))
    .filter((candidate) => isInside(index.rawSpan(candidate)) && !isClaimed(index, candidate, wanted.quote, rivals, MIN_MARGIN));
  const most = candidates[0]?.evidence ?? 0;
  return candidates
    .filter(({ evidence }) => most - evidence < MIN_MARGIN)
    .map((candidate) => ({
      ...index.rawSpan(candidate),
      status: index.folded.slice(candidate.start, candidate.end) === wanted.quote ? 'exact' : 'approximate',
      score: 1 / (1 + Math.exp(-candidate.evidence)),
    }));
}

/** Where the quotation itself stands at the candidate's place, in whole words, its ends are the candidate's. */
function asQuoted({ folded }: TextIndex, candidate: Candidate, quote: string): Candidate {
  const from = Math.max(0, candidate.start - quote.length);
  const at = folded.slice(from, candidate.end + quote.length).indexOf(quote);
  const start = from + at;
  const end = start + quote.length;
  const isThere = at >= 0 && start < candidate.end && candidate.start < end;
  return isThere && !splitsWord(folded, start) && !splitsWord(folded, end) ? { ...candidate, start, end } : candidate;
}

/** One of equals: the one nearest to where it was, else the one hinted at, else the one that can be seen. */
function decide(
  places: readonly Place[],
  { target, hints = [] }: QuoteRequest,
  index: TextIndex,
  isReadable: (span: Span) => boolean = () => false,
): Place | undefined {
  if (target.start !== undefined) {
    const was = index.spanAt({ start: target.start }).start;
    const distance = ({ start }: Place): number => Math.abs(start - was);
    const [nearest, next] = [...places].sort((a, b) => distance(a) - distance(b));
    if (nearest && next && distance(nearest) < distance(next)) return nearest;
  }
  const isHinted = (place: Place): boolean => hints.some((hint) => overlaps(hint, place));
  return onlyOne(places, isHinted) ?? onlyOne(places, isReadable);
}

function onlyOne(places: readonly Place[], test: (place: Place) => boolean): Place | undefined {
  const [found, ...others] = places.filter(test);
  return others.length > 0 ? undefined : found;
}
