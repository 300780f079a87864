import { parseWebAnnotations } from '../../core/interchange/parse-web-annotations.js';
import { isWebAnnotations, readWebAnnotations } from '../../core/interchange/read-web-annotations.js';
import { emptyDocument, parseDocument, type ParsedDocument } from '../../core/parse-document.js';
import type { DocumentText } from './document-text.js';

/**
 * What a document says, be it ours or Web Annotations.
 *
 * @param document undefined for an article without one
 * @param baseUrl what its addresses are relative to
 */
export function parseDocumentText(document: DocumentText | undefined, baseUrl?: string): ParsedDocument {
  if (!document) return { document: emptyDocument(), problems: [] };
  const { json } = document;
  const parsed = isWebAnnotations(json)
    ? parseWebAnnotations(readWebAnnotations(json), { baseUrl })
    : parseDocument(json, { baseUrl });
  return { ...parsed, problems: [...document.problems, ...parsed.problems] };
}
