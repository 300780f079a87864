import type { SidelightDocument } from '../model.js';
import { isRecord } from '../own-value.js';
import type { ParseOptions } from '../parse-document.js';
import { problem, type Problem } from '../problems.js';
import { understood } from '../with-changes.js';
import { given, writeNote, type DocumentJson } from '../write-document.js';
import { hypothesisAnnotations } from './hypothesis.js';
import { parseWebAnnotations } from './parse-web-annotations.js';
import { nextPage, readWebAnnotations, type ReadAnnotations } from './read-web-annotations.js';

/** A document that was made of other tools' annotations. */
export interface ImportedDocument {
  readonly document: SidelightDocument;
  /** The same as JSON, ready to be written to a file: also members that nobody here knows. */
  readonly json: DocumentJson;
  /** Paths are those of what was imported. */
  readonly problems: readonly Problem[];
}

/**
 * Reads Web Annotations, as the W3C's Data Model has them, or an export of Hypothesis. It never throws on
 * content: what cannot be taken over is a problem, and the rest goes on.
 *
 * @param json an `Annotation`, an `AnnotationPage`, an `AnnotationCollection`, a list of annotations; or what
 *   Hypothesis's API answers to a search
 */
export function fromWebAnnotations(json: unknown, options: ParseOptions = {}): ImportedDocument {
  const { annotations, problems } = hypothesisAnnotations(json) ?? { annotations: json, problems: [] };
  const read = readWebAnnotations(annotations);
  const { document, problems: found } = parseWebAnnotations(read, options);
  const next = nextPage(annotations);
  const missing = next === undefined ? [] : [problem('document-unreachable', next, { path: '$' })];
  return { document, json: importedJson(read, document), problems: [...problems, ...found, ...missing] };
}

/** What was read in the form that a document has it, with the members that only other tools know. */
function importedJson({ json }: ReadAnnotations, document: SidelightDocument): DocumentJson {
  const { annotations: notes, sources, ...own } = json;
  const written = document.annotations.map(writeNote);
  const read = understood(notes as readonly object[], written);
  return given({
    ...own,
    article: given(own['article'] as object),
    sources: Object.fromEntries(Object.entries(sources as object).map(([id, item]) => [id, isRecord(item) ? given({ ...item, id: undefined }) : item])),
    annotations: written.map((note, index) => noteJson(note, read[index] as object)),
  });
}

/** Passages, sources and images as a document writes them; all else as it came. */
function noteJson(written: object, read: object): object {
  const { kind, body, target: _, citations: __, media: ___, ...own } = { ...read } as Readonly<Record<string, unknown>>;
  const { target, citations, media } = written as Readonly<Record<string, unknown>>;
  return given({ id: own['id'], kind, target, ...own, body: body || undefined, citations, media });
}
