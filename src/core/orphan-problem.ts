import type { Target } from './model.js';
import { ownValue } from './own-value.js';
import { problem, type Problem, type ProblemCode } from './problems.js';
import { selectorsIn } from './selectors.js';

/** Why a note has no place. Without any target, that is what is missing. */
export function orphanProblem(annotationId: string, target: Target | undefined, code: ProblemCode): Problem {
  const key = code === 'element-not-found' ? 'value' : 'exact';
  const about = (target ? selectorsIn(target) : [])
    .map((selector) => ownValue(selector, key))
    .find((value) => typeof value === 'string');
  return problem(code, about ?? 'target', { annotationId });
}
