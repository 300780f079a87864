import { memberPath } from '../../core/fields.js';
import { fromWebAnnotations } from '../../core/interchange/from-web-annotations.js';
import { hypothesisAnnotations } from '../../core/interchange/hypothesis.js';
import { isWebAnnotations } from '../../core/interchange/read-web-annotations.js';
import { asText, isRecord, ownEntries, ownValue } from '../../core/own-value.js';
import { problem } from '../../core/problems.js';
import { DocumentText } from '../json/document-text.js';
import type { Finding } from '../report/finding.js';
import { fromCslItem } from './csl-item.js';
import { documentRecords } from './document-records.js';
import { nothing, type Imported, type NoteJson, type PlaceOf, type ReadFormat } from './imported.js';
import { findingsIn, problemFinding } from './record-findings.js';
import { recordOf, sourcePath } from './record-paths.js';
import { UniqueNames } from './unique-names.js';

/** Reads a JSON format from what its file has. */
function jsonFormat(read: (text: DocumentText) => Imported): ReadFormat {
  return (input) => {
    const text = DocumentText.read(input);
    if (!(text instanceof DocumentText)) return nothing(input, [text]);
    const { findings, ...imported } = read(text);
    const duplicates = text.problems.filter(({ code }) => code === 'member-duplicate');
    return { ...imported, findings: [...duplicates.map((one) => problemFinding(one, text.placeOf(one.path))), ...findings] };
  };
}

/** Web Annotations of the W3C's, and what Hypothesis exports. */
export const readAnnotations: ReadFormat = jsonFormat((text) => {
  if (!isWebAnnotations(text.json) && !hypothesisAnnotations(text.json)) return nothing({ name: text.name }, []);
  const { json, problems } = fromWebAnnotations(text.json);
  const { sources, annotations, ...document } = json;
  return {
    document,
    sources: new Map(Object.entries(sources as Readonly<Record<string, object>>)),
    notes: annotations as readonly NoteJson[],
    placeOf: () => text.placeOf('$'),
    findings: problems.map((one) => problemFinding(one, text.placeOf(one.path))),
  };
});

/** Documents of this format, with the members that nobody here knows. */
export const readSidelight: ReadFormat = jsonFormat((text) => {
  const { problems, ...records } = documentRecords(text.json);
  const placeOf: PlaceOf = (path) => text.placeOf(path);
  return { ...records, placeOf, findings: problems.map((one) => problemFinding(one, placeOf(one.path))) };
});

/** CSL-JSON, as Zotero exports it: a list of items, a list under `items`, or items by their ids. */
export const readCsl: ReadFormat = jsonFormat((text) => {
  const { json } = text;
  const isWrapped = isRecord(json) && Array.isArray(ownValue(json, 'items'));
  const root = isWrapped ? '$.items' : '$';
  const items = ownEntries(isWrapped ? ownValue(json, 'items') : json, Infinity, true) ?? [];
  const names = new UniqueNames();
  const sources = new Map<string, object>();
  const paths = new Map<string, string>();
  const findings: Finding[] = [];
  for (const [name, item] of items) {
    const path = root + memberPath(name);
    const tell = (code: 'field-invalid' | 'field-missing' | 'id-duplicate', about: string): unknown =>
      findings.push(problemFinding(problem(code, about), text.placeOf(path)));
    if (!isRecord(item)) {
      tell('field-invalid', 'a CSL-JSON item');
      continue;
    }
    const { id: given, ...source } = fromCslItem(item) as Readonly<Record<string, unknown>>;
    const id = asText(given) ?? (typeof name === 'string' ? name : undefined);
    if (id === undefined) tell('field-missing', 'id');
    else if (sources.has(id)) tell('id-duplicate', id);
    const free = names.take(id ?? 'source');
    sources.set(free, source);
    paths.set(sourcePath(free), path);
  }
  const placeOf: PlaceOf = (path) => {
    const { record, rest } = recordOf(path);
    return text.placeOf((paths.get(record) ?? root) + rest);
  };
  const records = { document: {}, sources, notes: [] };
  return { ...records, placeOf, findings: [...findings, ...findingsIn(records, placeOf)] };
});
