import { findCandidates } from '../../core/find-candidates.js';
import type { Span, TextIndex } from '../../core/text-index.js';
import { Wanted, type Quotation } from '../../core/wanted.js';

/** A passage that is like a quotation, and too little like it to be taken for it. */
export interface NearText extends Span {
  /** From 0 to 1. */
  readonly likeness: number;
}

/** Below this likeness two passages have only small words in common. */
const MIN_LIKENESS = 0.3;

/** The passage of a text that is most like a quotation, to look at first. Nothing is anchored by it. */
export function nearestText(index: TextIndex, quotation: Quotation): NearText | undefined {
  const candidates = findCandidates(index, new Wanted(quotation));
  const [best] = candidates.sort((a, b) => b.likeness - a.likeness);
  if (!best || best.likeness < MIN_LIKENESS) return undefined;
  return { ...index.rawSpan(best), likeness: best.likeness };
}
