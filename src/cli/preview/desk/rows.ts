import type { Problem } from '../../../core/problems.js';
import type { JsonPlaces } from './json-places.js';

/** Of the article's `anchors`, what the desk needs. */
export interface NotePlace {
  readonly status: 'exact' | 'approximate' | 'orphan';
}

/** One thing to look at. */
export interface Row {
  readonly severity: 'error' | 'note';
  readonly code: string;
  readonly message: string;
  readonly annotationId?: string | undefined;
  /** In the document's text. */
  readonly offset?: number | undefined;
}

/** What is wrong with a document and its places, and what wants to be looked at, in the document's order. */
export function rowsOf(problems: readonly Problem[], anchors: ReadonlyMap<string, NotePlace>, places: JsonPlaces): Row[] {
  const wrong = problems.map(({ code, message, path, annotationId }): Row => {
    const offset = code === 'document-not-json' ? places.errorOffset : places.offsetOf(path, annotationId);
    return { severity: 'error', code, message, annotationId, offset };
  });
  const edited = [...anchors].flatMap(([id, { status }]): Row[] => {
    if (status !== 'approximate') return [];
    const message = 'The words of this note have been edited since; see whether it still fits.';
    return [{ severity: 'note', code: 'approximate', message, annotationId: id, offset: places.offsetOf(undefined, id) }];
  });
  return [...wrong, ...edited].sort((a, b) => (a.offset ?? 0) - (b.offset ?? 0));
}

/** How the notes are placed, in one line. */
export function summaryOf(anchors: ReadonlyMap<string, NotePlace>): string {
  const count = (wanted: NotePlace['status']) => [...anchors.values()].filter(({ status }) => status === wanted).length;
  const parts = [
    { count: count('approximate'), words: 'on edited words' },
    { count: count('orphan'), words: 'without a place' },
  ];
  const told = parts.filter((part) => part.count > 0).map((part) => `${part.count} ${part.words}`);
  const all = anchors.size === 1 ? '1 note' : `${anchors.size} notes`;
  return anchors.size === 0 ? 'No notes yet' : [all, ...(told.length > 0 ? told : ['all in place'])].join(', ');
}
