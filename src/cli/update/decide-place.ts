import { isPlaced, type Match } from '../../core/match.js';
import type { Span } from '../../core/text-index.js';
import type { Carried, Fate } from './carry-spans.js';

/** Of a passage of which less is left, the note may not be true any more. */
const ENOUGH_KEPT = 0.5;
/** Away from its surroundings there is less that tells it from a lookalike. */
const ENOUGH_MOVED = 2 / 3;
/** What less is left of is gone: such words stand everywhere. */
const LITTLE_KEPT = 0.2;
/** Of a paragraph of which more stands outside of another one, that one is a part. */
const MOST = 0.75;
/** Two places are one from this overlap on. */
const AGREEMENT = 0.5;

/** What an edit did to a passage that has a sure place in the new text. */
export type Change = 'unchanged' | 'changed' | 'moved';

/** Why there is no sure place: what an editor has to look at. */
export type Doubt = 'passage-deleted' | 'passage-rewritten' | 'passage-split' | 'place-disputed';

export type Decision = Decided | Undecided;

export interface Decided {
  readonly change: Change;
  readonly place: Span;
}

export interface Undecided {
  readonly doubt: Doubt;
  /** Where the comparison of the texts has it, and where the engine finds it. */
  readonly compared?: Span | undefined;
  readonly found?: Span | undefined;
}

/**
 * Where a passage is in the new text. The comparison of both texts decides, the engine checks: it may find
 * nothing, and it may not find another place. What the comparison has lost is taken from the engine only
 * where the very same words stand, and could not be others.
 *
 * @param fate what the comparison says
 * @param match what the engine finds with the old target
 * @param isTelling whether the words of a place are long enough, and stand once in either text
 */
export function decidePlace(fate: Fate, match: Match, isTelling: (place: Span) => boolean): Decision {
  const found = isPlaced(match) ? match : undefined;
  const doubt = doubtOf(fate);
  const compared = fate.status === 'deleted' || doubt === 'passage-deleted' ? undefined : fate.span;
  if (!doubt) {
    const { status, span } = fate as Carried & { readonly status: Change };
    return found && !isPartly(span, found) ? { doubt: 'place-disputed', compared, found } : { change: status, place: span };
  }
  if (match.status === 'exact' && isTelling(match)) return { change: 'moved', place: match };
  if (!found) return { doubt, compared };
  // Both see what is left of it; only how much of it that is, is open.
  return compared && isPartly(compared, found) ? { doubt, compared } : { doubt: 'place-disputed', compared, found };
}

function doubtOf(fate: Fate): Doubt | undefined {
  if (fate.status === 'deleted' || fate.kept < LITTLE_KEPT) return 'passage-deleted';
  if (fate.status === 'split') return 'passage-split';
  return fate.kept < (fate.status === 'moved' ? ENOUGH_MOVED : ENOUGH_KEPT) ? 'passage-rewritten' : undefined;
}

/** Whether two places are the same whole: what they have in common, of both together. */
export function isSamePlace(a: Span, b: Span): boolean {
  return commonOf(a, b) >= AGREEMENT * (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** Whether a place has nearly all of another one in it. */
export function holdsMost(whole: Span, part: Span): boolean {
  return commonOf(whole, part) >= MOST * (part.end - part.start);
}

/** Whether one place is about the other or its part: their ends are the comparison's business. */
function isPartly(a: Span, b: Span): boolean {
  return commonOf(a, b) >= AGREEMENT * Math.min(a.end - a.start, b.end - b.start);
}

/** Characters that two places have in common; less than none where they are apart. */
export function commonOf(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}
