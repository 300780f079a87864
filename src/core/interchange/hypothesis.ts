import { asText, isRecord } from '../own-value.js';
import { problem, type Problem } from '../problems.js';
import { member, valuesOf } from './json-ld.js';

/** Annotations as Hypothesis has them, in the W3C's words. */
export interface HypothesisAnnotations {
  readonly annotations: readonly object[];
  readonly problems: readonly Problem[];
}

/**
 * Reads what Hypothesis's API answers to a search (`rows`), what its sidebar exports (`annotations`), or a
 * list of either. Targets have the W3C's shape already; texts are Markdown.
 *
 * @returns undefined for JSON that is none of these
 */
export function hypothesisAnnotations(json: unknown): HypothesisAnnotations | undefined {
  const name = ['rows', 'annotations'].find((one) => Array.isArray(member(json, one)));
  const rows = valuesOf(name === undefined ? json : member(json, name));
  // A search that finds nothing says `rows` and no more.
  const isEmpty = name === 'rows' && rows.length === 0;
  if (!isEmpty && member(rows[0], 'uri') === undefined) return undefined;
  const problems: Problem[] = [];
  const annotations = rows.flatMap((row, index) => {
    const path = `$${name === undefined ? '' : `.${name}`}[${index}]`;
    if (!isRecord(row)) {
      problems.push(problem('field-invalid', 'an annotation', { path }));
      return [];
    }
    if (valuesOf(member(row, 'references')).length > 0) {
      problems.push(problem('reply-left-out', asText(member(row, 'text')), { path }));
      return [];
    }
    return [annotationOf(row)];
  });
  return { annotations, problems };
}

function annotationOf(row: object): object {
  const text = member(row, 'text');
  return {
    type: 'Annotation',
    id: member(row, 'id'),
    motivation: 'commenting',
    ...(typeof text === 'string' && text.trim() !== '' && { body: { type: 'TextualBody', value: text, format: 'text/markdown' } }),
    // A note on a page as a whole has a target without selectors.
    target: valuesOf(member(row, 'target')).map((target) => ({ source: member(row, 'uri'), selector: member(target, 'selector') })),
  };
}
