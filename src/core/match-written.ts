import { Fields } from './fields.js';
import { orphan, type Match } from './match.js';
import { matcherOf, type MatchOptions } from './match-targets.js';
import type { Target } from './model.js';
import { parseTargets } from './parse-target.js';
import type { Problem } from './problems.js';
import type { TextIndex } from './text-index.js';

/** One passage as a document writes it: words, a quotation with its context, or any selector it takes. */
export type TargetJson = string | object;

/** What parsed targets are told by: none of these is a selector's type in a document. */
const parsedTypes: ReadonlySet<unknown> = new Set<Target['type']>([
  'quote',
  'paragraph',
  'element',
  'position',
  'range',
  'passage',
]);

/**
 * Finds each target in the text, in the targets' order. They may be as `parseDocument` reads them or as
 * a document writes them. A target that has no certain place is an orphan with a reason; it is never put
 * on words that may be other ones.
 *
 * @returns offsets in UTF-16 units of the text; a target that is not understood is an orphan as well
 */
export function matchTargets(
  index: TextIndex,
  targets: readonly (Target | TargetJson)[],
  options?: MatchOptions,
): Match[] {
  const match = matcherOf(index, options);
  return targets.map((target) => {
    if (isParsed(target)) return match(target);
    const problems: Problem[] = [];
    const [only, another] = parseTargets(new Fields({ target }, '$', { problems }));
    return only && !another ? match(only) : orphan(problems[0]?.code ?? 'field-invalid');
  });
}

function isParsed(target: Target | TargetJson): target is Target {
  return typeof target === 'object' && 'type' in target && parsedTypes.has(target.type);
}
