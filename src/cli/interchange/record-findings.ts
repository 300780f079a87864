import { MAX_PROBLEMS } from '../../core/limits.js';
import { parseDocument } from '../../core/parse-document.js';
import { problem, type Problem } from '../../core/problems.js';
import { findingOf, type FilePlace, type Finding } from '../report/finding.js';
import type { Imported, PlaceOf } from './imported.js';

/** Its path is that of a document that nobody has seen: the place says where it is. */
export function problemFinding({ code, message, annotationId }: Problem, place: FilePlace): Finding {
  return findingOf({ code, message, annotationId }, place);
}

/** What is said of the records of a document that was made of another format, with their places in that. */
export function findingsIn({ document, sources, notes }: Pick<Imported, 'document' | 'sources' | 'notes'>, placeOf: PlaceOf): Finding[] {
  const { problems } = parseDocument({ version: 1, ...document, sources: Object.fromEntries(sources), annotations: notes });
  const more = problems.length < MAX_PROBLEMS ? [] : [problem('field-too-long', `${MAX_PROBLEMS} problems`, { path: '$' })];
  return [...problems, ...more].map((one) => problemFinding(one, placeOf(one.path)));
}
