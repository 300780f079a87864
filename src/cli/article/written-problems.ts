import { groupBy } from '../../core/group-by.js';
import type { ParsedDocument } from '../../core/parse-document.js';
import type { Problem } from '../../core/problems.js';
import { withWrittenNotes, type WrittenNote } from '../../core/written-notes.js';

/**
 * Which hand-written note each problem is about that neither names a note nor has a path: of a work that is
 * named in attributes, of an id, of a `ref`. A page may have many such notes, and who mends one has to find it.
 *
 * @param problems of the document and the notes together
 * @returns the notes' indices
 */
export function writtenProblems(base: ParsedDocument, written: readonly WrittenNote[], problems: readonly Problem[], baseUrl?: string): ReadonlyMap<Problem, number> {
  const known = new Set(base.problems);
  const open = groupBy(problems.filter((one) => one.path === undefined && one.annotationId === undefined && !known.has(one)).map((one) => [keyOf(one), one] as const));
  const found = new Map<Problem, number>();
  if (open.size === 0) return found;
  let { document } = base;
  for (const [index, note] of written.entries()) {
    // By itself, after those before it: an id may be taken.
    const alone = withWrittenNotes({ document, problems: [] }, [note], baseUrl);
    document = { ...document, annotations: alone.document.annotations };
    for (const key of alone.problems.map(keyOf)) {
      const one = open.get(key)?.find((problem) => !found.has(problem));
      if (one) found.set(one, index);
    }
  }
  return found;
}

function keyOf({ code, message }: Problem): string {
  return `${code} ${message}`;
}
