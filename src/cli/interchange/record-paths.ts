import { memberPath } from '../../core/fields.js';
import type { FilePlace } from '../report/finding.js';
import type { PlaceOf } from './imported.js';

/** A record in a JSON path of the document. */
const RECORD = /^\$\.(?:sources|annotations)(?:\.\w+|\[\d+\]|\["(?:[^"\\]|\\.)*"\])/;

/** The JSON path of a source in the document that was made. */
export function sourcePath(id: string): string {
  return `$.sources${memberPath(id)}`;
}

/** The JSON path of a note in it. */
export function notePath(index: number): string {
  return `$.annotations${memberPath(index)}`;
}

/** The record that a path of a document leads into, and the way on inside of it. */
export function recordOf(path = ''): { readonly record: string; readonly rest: string } {
  const [record = ''] = RECORD.exec(path) ?? [];
  return { record, rest: path.slice(record.length) };
}

/** Leads a path to where its record stands. */
export function placesOfRecords(places: ReadonlyMap<string, FilePlace>, start: FilePlace): PlaceOf {
  return (path) => places.get(recordOf(path).record) ?? start;
}
