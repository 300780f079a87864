import type { ProblemCode } from './problems.js';
import type { Span } from './text-index.js';

/** Where a target is: offsets are UTF-16 units of the text, the score is from 0 to 1. */
export type Match = Place | { readonly status: 'orphan'; readonly code: ProblemCode };

export interface Place extends Span {
  readonly status: 'exact' | 'approximate';
  readonly score: number;
}

export function isPlaced(match: Match): match is Place {
  return match.status !== 'orphan';
}

export function placed({ start, end }: Span, score = 1): Place {
  return { status: 'exact', start, end, score };
}

export function orphan(code: ProblemCode): Match {
  return { status: 'orphan', code };
}
