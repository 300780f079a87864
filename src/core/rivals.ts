import { candidateIn } from './find-candidates.js';
import { overlaps } from './overlaps.js';
import type { Span, TextIndex } from './text-index.js';
import type { Wanted } from './wanted.js';
import type { Candidate } from './weigh-passage.js';

/** From this likeness on, a passage has its words. */
const UNEDITED = 0.97;
/** Likenesses that differ by less do not differ. */
const LIKENESS_MARGIN = 0.02;
/** The common share of two spans that are one place. */
const SAME_PLACE = 0.8;
/** Characters beyond a candidate and a rival's context that the rival is looked for in: its neighbours are not. */
const NEAR = 8;

/**
 * Whether a candidate is rather one of the lookalikes: by its words, or with what stands around it.
 *
 * @param minMargin evidence that differs by less does not differ
 */
export function isClaimed(
  index: TextIndex,
  candidate: Candidate,
  quote: string,
  rivals: readonly Wanted[],
  minMargin: number,
): boolean {
  const { start, end, likeness, evidence } = candidate;
  // Words that were edited have to be nearer to the quotation; those that were not may be a sign nearer to a rival.
  const margin = likeness < UNEDITED ? -LIKENESS_MARGIN : LIKENESS_MARGIN;
  return rivals.some((rival) => {
    const around = { start: start - (rival.offset - rival.from) - NEAR, end: end + (rival.to - rival.end) + NEAR };
    const there = candidateIn(index, rival, around);
    if (!there || !overlaps(there, candidate)) return false;
    if (there.evidence > evidence + minMargin) return true;
    return rival.quote !== quote && isSamePlace(there, candidate) && there.likeness > likeness + margin;
  });
}

function isSamePlace(a: Span, b: Span): boolean {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common >= SAME_PLACE * (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
