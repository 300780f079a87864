import { memberPath } from '../../core/fields.js';
import { MAX_PROBLEMS } from '../../core/limits.js';
import { parseDocument } from '../../core/parse-document.js';
import { problem, type Problem } from '../../core/problems.js';
import type { DocumentJson } from '../../core/write-document.js';
import type { Input } from '../files/read-input.js';
import { severityOf } from '../report/desk-problems.js';
import { fileStart, finding, type FilePlace, type Finding } from '../report/finding.js';

/** A note as a document has it. */
export type NoteJson = Readonly<Record<string, unknown>> & { readonly id: string };

/** The records of one file as a document has them. */
export interface Imported {
  /** What is known of the article and the notes' language; sources and notes aside. */
  readonly document: DocumentJson;
  /** CSL-JSON items by their ids. */
  readonly sources: ReadonlyMap<string, object>;
  /** Each has an id that no other one has. */
  readonly notes: readonly NoteJson[];
  /** Where a JSON path of such a document leads in the file. */
  readonly placeOf: PlaceOf;
  readonly findings: readonly Finding[];
}

/** Makes a document of a file. What cannot be taken over is a finding; it throws for no file. */
export type ReadFormat = (input: Input) => Imported;

/** Where a JSON path of the document that was made leads in the file that it was made of. */
export type PlaceOf = (path: string | undefined) => FilePlace;

/** Nothing, and why. */
export function nothing({ name }: Pick<Input, 'name'>, findings: readonly Finding[]): Imported {
  return { document: {}, sources: new Map(), notes: [], placeOf: () => fileStart(name), findings };
}

/**
 * A reader that refuses what is nested deeper than parsers can go: they follow it by calling themselves, and
 * nobody has written such a file.
 */
export function bounded(read: ReadFormat): ReadFormat {
  return (input) => {
    try {
      return read(input);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return nothing(input, [finding('nesting-too-deep', '', { place: fileStart(input.name) })]);
    }
  };
}

/** Its path is that of a document that nobody has seen: the place says where it is. */
export function problemFinding({ code, message, annotationId }: Problem, place: FilePlace): Finding {
  return { code, severity: severityOf(code), message, annotationId, place };
}

/** What is said of the records of a document that was made of another format, with their places in that. */
export function findingsIn({ document, sources, notes }: Pick<Imported, 'document' | 'sources' | 'notes'>, placeOf: PlaceOf): Finding[] {
  const { problems } = parseDocument({ version: 1, ...document, sources: Object.fromEntries(sources), annotations: notes });
  const more = problems.length < MAX_PROBLEMS ? [] : [problem('field-too-long', `${MAX_PROBLEMS} problems`, { path: '$' })];
  return [...problems, ...more].map((one) => problemFinding(one, placeOf(one.path)));
}

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
