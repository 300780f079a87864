import { isDeepStrictEqual } from 'node:util';
import { memberPath } from '../../core/fields.js';
import { isRecord, ownValue } from '../../core/own-value.js';
import type { DocumentText } from '../json/document-text.js';
import { editsBetween, withValues, type ValueEdit } from '../json/edit-values.js';
import type { ArticleEdit } from './article-edit.js';
import { updatePassage, type Outcome } from './update-passage.js';

/** One passage of a note as the document has it. */
interface Passage {
  readonly written: unknown;
  /** Where it is, as a JSON path. */
  readonly path: string;
  readonly annotationId: string | undefined;
}

/** What was done about one passage, and whose it is. */
export type PassageOutcome = Outcome & Pick<Passage, 'path' | 'annotationId'> & { readonly isRewritten: boolean };

export interface UpdatedDocument {
  /** With the targets that could be written anew; the same when there was nothing to write. */
  readonly document: DocumentText;
  /** In the document's order. */
  readonly outcomes: readonly PassageOutcome[];
}

/**
 * Carries all notes of a document over an edit of its article. Nothing but targets is touched, and of
 * those only what says where they are.
 *
 * @param isPlacedByHtml whether the article's HTML says where the note with an id stands, and no target
 */
export function updateDocument(document: DocumentText, edit: ArticleEdit, isPlacedByHtml: (id: string) => boolean = () => false): UpdatedDocument {
  const all: ValueEdit[] = [];
  const outcomes: PassageOutcome[] = [];
  for (const { written, path, annotationId } of passagesOf(document.json)) {
    if (annotationId !== undefined && isPlacedByHtml(annotationId)) continue;
    const outcome = updatePassage(written, edit);
    const edits = 'written' in outcome ? editsBetween(path, written, outcome.written) : [];
    if ('written' in outcome && !canBeSeen(edits, document, path, outcome.written)) {
      outcomes.push({ doubt: 'target-not-rewritten', before: outcome.before, compared: outcome.place, path, annotationId, isRewritten: false });
      continue;
    }
    all.push(...edits);
    outcomes.push({ ...outcome, path, annotationId, isRewritten: edits.length > 0 });
  }
  return { document: all.length > 0 ? withValues(document, all) : document, outcomes };
}

/** Of two members with one name the last counts for readers, and the first is the one that is edited. */
function canBeSeen(edits: readonly ValueEdit[], document: DocumentText, path: string, written: unknown): boolean {
  if (edits.length === 0 || !document.problems.some(({ code }) => code === 'member-duplicate')) return true;
  const seen = passagesOf(withValues(document, edits).json).find((passage) => passage.path === path);
  return isDeepStrictEqual(seen?.written, written);
}

function passagesOf(json: unknown): Passage[] {
  const annotations = isRecord(json) ? ownValue(json, 'annotations') : undefined;
  if (!Array.isArray(annotations)) return [];
  return annotations.flatMap((annotation: unknown, index): Passage[] => {
    if (!isRecord(annotation)) return [];
    const id = ownValue(annotation, 'id');
    const target = ownValue(annotation, 'target');
    const path = `$.annotations[${index}].target`;
    const listed: unknown[] = Array.isArray(target) ? target : [target];
    return listed
      .map((written, at) => ({
        written,
        path: Array.isArray(target) ? path + memberPath(at) : path,
        annotationId: typeof id === 'string' ? id : undefined,
      }))
      .filter((passage) => passage.written != null && passage.written !== '');
  });
}
