import type { ProblemCode } from './problems.js';
import type { Span } from './text-index.js';

/** Where a target is: offsets are UTF-16 units of the text, the score is from 0 to 1. */
export type Match =
  | {
      readonly status: 'exact' | 'approximate';
      readonly start: number;
      readonly end: number;
      readonly score: number;
    }
  | { readonly status: 'orphan'; readonly code: ProblemCode };

export function placed({ start, end }: Span, score = 1): Match {
  return { status: 'exact', start, end, score };
}

export function orphan(code: ProblemCode): Match {
  return { status: 'orphan', code };
}
