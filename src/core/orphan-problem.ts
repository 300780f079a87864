import type { Target } from './model.js';
import type { Problem, ProblemCode } from './problems.js';

/** Why a note has no place, in a sentence that tells an editor what to do. */
export function orphanProblem(annotationId: string, target: Target | undefined, code: ProblemCode): Problem {
  return { code, message: sentence(target, code), annotationId };
}

function sentence(target: Target | undefined, code: ProblemCode): string {
  const words = target?.type === 'quote' || target?.type === 'paragraph' ? (target.exact ?? '') : '';
  const shown = `“${words.length > 80 ? `${words.slice(0, 80)}…` : words}”`;
  switch (code) {
    case 'quote-ambiguous':
      return `The words ${shown} stand in the article more than once; give a prefix or suffix that tells them apart.`;
    case 'quote-too-short':
      return `The words ${shown} are too short to be found safely; quote at least three letters.`;
    case 'paragraph-out-of-range':
      return 'The article has no such paragraph; count them anew, or quote words instead.';
    case 'text-changed':
      return `The paragraph does not begin with ${shown} any more; check that it is still the right one.`;
    case 'element-not-found':
      return 'No element with text matches the “css” selector; correct it, or quote words instead.';
    case 'field-missing':
      return 'The note has no target that can be read; give the words that it stands beside.';
    default:
      return `The words ${shown} are not in the article; they were edited or removed, so give the new ones.`;
  }
}
