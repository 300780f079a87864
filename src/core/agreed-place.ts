import { isPlaced, orphan, type Match } from './match.js';
import { overlaps } from './overlaps.js';
import type { Span } from './text-index.js';

/** A place that has not this much more of the scores than another one is no better. */
const MIN_MARGIN = 0.2;

/**
 * The one place of several matches of the same passage: where most of their scores stand, and of the
 * matches there the best. Matches agree where they overlap.
 *
 * @returns an orphan when they contradict each other; when all are orphans, the first one
 */
export function agreedPlace(matches: readonly Match[]): Match {
  const places = matches.filter(isPlaced);
  const standing = (place: Span): number =>
    places.reduce((sum, other) => (overlaps(place, other) ? sum + other.score : sum), 0);
  const [best, ...others] = places.sort((a, b) => standing(b) - standing(a) || b.score - a.score);
  if (!best) return matches[0] ?? orphan('words-missing');
  const isContradicted = others.some(
    (other) => !overlaps(best, other) && standing(best) - standing(other) < MIN_MARGIN,
  );
  return isContradicted ? orphan('quote-ambiguous') : best;
}
