import { parseDocument, type ParsedDocument, type ParseOptions } from '../parse-document.js';
import type { Problem } from '../problems.js';
import type { ReadAnnotations } from './read-web-annotations.js';

/** Parses a document that was made of Web Annotations; problems name what was read, and not what was made of it. */
export function parseWebAnnotations({ json, problems, paths }: ReadAnnotations, options: ParseOptions = {}): ParsedDocument {
  const parsed = parseDocument(json, options);
  const refused = new Set(problems.map(({ annotationId }) => annotationId));
  // Why it has none is said already.
  const isSaid = ({ code, path, annotationId }: Problem): boolean =>
    code === 'field-missing' && path?.endsWith('.target') === true && refused.has(annotationId);
  const named = ({ path, ...rest }: Problem): Problem => {
    const [, index] = /^\$\.annotations\[(\d+)\]/.exec(path ?? '') ?? [];
    return { ...rest, path: paths[Number(index)] ?? '$' };
  };
  return { document: parsed.document, problems: [...problems, ...parsed.problems.filter((one) => !isSaid(one)).map(named)] };
}
