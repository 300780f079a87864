import { isRecord } from '../../core/own-value.js';
import { parseDocument } from '../../core/parse-document.js';
import type { Problem } from '../../core/problems.js';
import { understood } from '../../core/with-changes.js';
import type { DocumentJson } from '../../core/write-document.js';
import type { NoteJson } from './imported.js';
import { sourceEntries } from './source-entries.js';

/** The records of a document, with the members that nobody here knows. */
export interface DocumentRecords {
  /** All else. */
  readonly document: DocumentJson;
  readonly sources: ReadonlyMap<string, object>;
  readonly notes: readonly NoteJson[];
  /** Records that were refused are no others. */
  readonly problems: readonly Problem[];
}

/** Reads the records of a document from its JSON. */
export function documentRecords(json: unknown): DocumentRecords {
  const { document: parsed, problems } = parseDocument(json);
  const { sources, annotations, ...document } = (isRecord(json) ? json : {}) as Readonly<Record<string, unknown>>;
  const ids = parsed.annotations.map(({ id }) => ({ id }));
  const notes = understood(Array.isArray(annotations) ? annotations : [], ids) as readonly object[];
  return {
    document,
    sources: new Map(sourceEntries(sources).filter(([id]) => parsed.sources.has(id))),
    notes: notes.map((note, index) => ({ ...note, id: ids[index]?.id ?? '' })),
    problems,
  };
}
