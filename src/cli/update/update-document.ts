import { memberPath } from '../../core/fields.js';
import { isRecord, ownValue } from '../../core/own-value.js';
import type { Problem } from '../../core/problems.js';
import type { DocumentText } from '../json/document-text.js';
import { editsBetween, withValues, type ValueEdit } from '../json/edit-values.js';
import type { ArticleEdit } from './article-edit.js';
import { updatePassage, type Outcome } from './update-passage.js';

/** One passage of a note. */
interface Passage {
  /** Its target, as the document has it. */
  readonly target: unknown;
  /** Where it is, as a JSON path. */
  readonly path: string;
  readonly annotationId: string | undefined;
}

/** What was done about one passage, and whose it is. */
export type PassageOutcome = Outcome & Passage & { readonly isRewritten: boolean };

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
  for (const passage of passagesOf(document.json)) {
    const { target, path, annotationId } = passage;
    if (annotationId !== undefined && isPlacedByHtml(annotationId)) continue;
    const outcome = updatePassage(target, edit);
    const edits = 'written' in outcome ? editsBetween(path, target, outcome.written) : [];
    if ('written' in outcome && edits.length > 0 && doubledMember(document, path)) {
      outcomes.push({ ...passage, doubt: 'target-not-rewritten', before: outcome.before, compared: outcome.place, isRewritten: false });
      continue;
    }
    all.push(...edits);
    outcomes.push({ ...passage, ...outcome, isRewritten: edits.length > 0 });
  }
  return { document: all.length > 0 ? withValues(document, all) : document, outcomes };
}

/** What says that a target, or what it is in, is a member that stands twice: which is meant is for its author to say. */
export function doubledMember({ problems }: DocumentText, path: string): Problem | undefined {
  return problems.find(({ code, path: at = '' }) => code === 'member-duplicate' && (path.startsWith(at) || at.startsWith(path)));
}

function passagesOf(json: unknown): Passage[] {
  const annotations = isRecord(json) ? ownValue(json, 'annotations') : undefined;
  if (!Array.isArray(annotations)) return [];
  return annotations.flatMap((annotation: unknown, index): Passage[] => {
    if (!isRecord(annotation)) return [];
    const id = ownValue(annotation, 'id');
    const targets = ownValue(annotation, 'target');
    const path = `$.annotations[${index}].target`;
    const listed: unknown[] = Array.isArray(targets) ? targets : [targets];
    return listed
      .map((target, at) => ({
        target,
        path: Array.isArray(targets) ? path + memberPath(at) : path,
        annotationId: typeof id === 'string' ? id : undefined,
      }))
      .filter(({ target }) => target != null && target !== '');
  });
}
