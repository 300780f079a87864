import type { QuoteTarget, Target } from './model.js';
import { problem, type Problem, type ProblemCode } from './problems.js';

/** Why a note has no place. Without any target, that is what is missing. */
export function orphanProblem(annotationId: string, target: Target | undefined, code: ProblemCode): Problem {
  const { exact = 'target', css } = (target ?? {}) as Partial<QuoteTarget>;
  return problem(code, code === 'element-not-found' ? css : exact, { annotationId });
}
