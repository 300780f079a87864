import type { DocumentJson } from '../../core/write-document.js';
import type { Input } from '../files/read-input.js';
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
