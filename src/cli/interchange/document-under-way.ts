import { member } from '../../core/interchange/json-ld.js';
import { MAX_ANNOTATIONS } from '../../core/limits.js';
import { isRecord, ownEntries, ownValue } from '../../core/own-value.js';
import { problem } from '../../core/problems.js';
import { safeUrl } from '../../core/safe-url.js';
import { given, type DocumentJson } from '../../core/write-document.js';
import { DocumentText } from '../json/document-text.js';
import { fileStart, type Finding } from '../report/finding.js';
import { documentRecords } from './document-records.js';
import type { NoteJson } from './imported.js';
import type { NewRecords, Records } from './new-records.js';
import { problemFinding } from './record-findings.js';
import { sourceEntries } from './source-entries.js';

/** A document that records are added to: a file's, of which every byte is kept, or a new one. */
export class DocumentUnderWay {
  readonly #name: string;
  #file: DocumentText | undefined;
  #facts: DocumentJson = {};
  readonly #sources: Map<string, object>;
  readonly #notes: Map<string, object>;

  private constructor(name: string, file?: DocumentText) {
    const json = isRecord(file?.json) ? file.json : {};
    this.#name = name;
    this.#file = file;
    // Also those that are refused, and those over a limit, have their names.
    this.#sources = new Map(sourceEntries(ownValue(json, 'sources')));
    this.#notes = new Map([...namedNotes(ownValue(json, 'annotations')), ...documentRecords(json).notes].map((note) => [note.id, note]));
  }

  /** @param name of the file that it will be */
  static fresh(name: string): DocumentUnderWay {
    return new DocumentUnderWay(name);
  }

  /** @returns why nothing can be added to what the file has */
  static of(file: DocumentText): DocumentUnderWay | Finding {
    const { json } = file;
    const places = ['sources', 'annotations'];
    const isDocument = isRecord(json) && places.every((name) => ownValue(json, name) == null || ownEntries(ownValue(json, name), 0, name === 'sources'));
    if (!isDocument || ['type', '@context'].some((name) => ownValue(json, name) !== undefined))
      return problemFinding(problem('document-invalid'), file.placeOf('$'));
    // What is put into the first of two is read by nobody.
    const double = file.problems.find(({ code, path }) => code === 'member-duplicate' && places.includes(path?.slice('$.'.length) ?? ''));
    return double ? problemFinding(double, file.placeOf(double.path)) : new DocumentUnderWay(file.name, file);
  }

  get records(): Records {
    return { sources: this.#sources, notes: this.#notes };
  }

  /** The page that its notes are about; undefined where it does not say. */
  get articleUrl(): string | undefined {
    return articleUrl(this.#file ? this.#file.json : this.#facts);
  }

  /** @param facts of the article and its notes' language, for a new document: a file's are its own */
  add({ sources, notes }: NewRecords, facts: DocumentJson): void {
    for (const [id, item] of sources) this.#sources.set(id, item);
    for (const note of notes) this.#notes.set(note.id, note);
    this.#facts = { ...facts, ...this.#facts };
    if (!this.#file) return;
    const isList = Array.isArray(ownValue(this.#file.json as object, 'sources'));
    this.#file = this.#file
      .withAdded('$.sources', Array.from(sources, ([id, item]) => (isList ? [undefined, { id, ...item }] : [id, item])))
      .withAdded('$.annotations', notes.map((note) => [undefined, note]));
  }

  /** As a file. */
  get text(): string {
    if (this.#file) return this.#file.text;
    return `${JSON.stringify(documentJson({ document: this.#facts, sources: this.#sources, notes: [...this.#notes.values()] }), null, 2)}\n`;
  }

  /** What it has too much of. */
  get findings(): Finding[] {
    const text = this.#file ?? DocumentText.of(this.#name, this.text);
    const large = text instanceof DocumentText ? text.problems.filter(({ code }) => code === 'document-too-large') : [];
    const many = this.#notes.size > MAX_ANNOTATIONS ? [problem('too-many-annotations', MAX_ANNOTATIONS)] : [];
    return [...large, ...many].map((one) => problemFinding(one, fileStart(this.#name)));
  }
}

/** The address of a document's article, without a place in it. */
export function articleUrl(json: unknown): string | undefined {
  const url = member(member(json, 'article'), 'url');
  return typeof url === 'string' ? safeUrl(url.replace(/#.*/s, '')) : undefined;
}

function namedNotes(annotations: unknown): NoteJson[] {
  return (ownEntries(annotations, Infinity) ?? []).flatMap(([, note]) => (isRecord(note) && typeof ownValue(note, 'id') === 'string' ? [note as NoteJson] : []));
}

/** A new document of records, in the order in which one is written by hand. */
export function documentJson({ document, sources, notes }: { document: DocumentJson; sources: ReadonlyMap<string, object>; notes: readonly object[] }): DocumentJson {
  const { version: _, lang, article, ...more } = document;
  return { ...given({ version: 1, lang, article, ...more, sources: sources.size > 0 ? Object.fromEntries(sources) : undefined }), annotations: notes };
}
