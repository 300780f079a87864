import { memberPath } from '../../core/fields.js';
import { isWebAnnotations, readWebAnnotations } from '../../core/interchange/read-web-annotations.js';
import { MAX_ANNOTATIONS, MAX_SOURCES } from '../../core/limits.js';
import type { Annotation, SidelightDocument, Source } from '../../core/model.js';
import { isRecord, ownEntries, ownValue } from '../../core/own-value.js';
import { isNoteId, type ParsedDocument } from '../../core/parse-document.js';

/** A document as its page reads it, with the way back to where its records stand in the JSON. */
export class DeskDocument {
  readonly document: SidelightDocument;
  readonly problems: ParsedDocument['problems'];
  readonly #notes: ReadonlyMap<string, JsonRecord>;
  readonly #sources: ReadonlyMap<string, JsonRecord>;

  constructor({ document, problems }: ParsedDocument, paths: DocumentPaths) {
    this.document = document;
    this.problems = problems;
    this.#notes = paths.notes;
    this.#sources = paths.sources;
  }

  /**
   * @param json what was parsed: a Sidelight document, or Web Annotations in its place
   * @param parsed what became of it, the notes that are written in an article's HTML besides
   */
  static of(json: unknown, parsed: ParsedDocument): DeskDocument {
    return new DeskDocument(parsed, isWebAnnotations(json) ? importedPaths(json, parsed.document) : ownPaths(json, parsed.document));
  }

  /** Where a note, or a member of it, stands; undefined when it is not in the JSON. */
  pathOf({ id }: Annotation, member = ''): string | undefined {
    const path = this.#notes.get(id)?.path;
    return path && path + member;
  }

  /** Where one of a note's targets stands. */
  pathOfTarget(note: Annotation, index: number): string | undefined {
    const record = this.#notes.get(note.id)?.record;
    const targets = record && ownValue(record, 'target');
    const isWhole = Array.isArray(targets) && targets.length === note.targets.length;
    return this.pathOf(note, isWhole ? `.target[${index}]` : '.target');
  }

  /** Where an item of a note's list stands; the list itself where the parser has left items out. */
  pathOfItem(note: Annotation, member: 'citations' | 'trail', index: number): string | undefined {
    const record = this.#notes.get(note.id)?.record;
    const items = record && ownValue(record, member);
    const isWhole = Array.isArray(items) && items.length === note[member].length;
    return this.pathOf(note, isWhole ? `.${member}[${index}]` : `.${member}`);
  }

  pathOfSource({ id }: Source, member = ''): string | undefined {
    const path = this.#sources.get(id)?.path;
    return path && path + member;
  }

  /** What the JSON says of a note. */
  rawNote({ id }: Annotation): object | undefined {
    return this.#notes.get(id)?.record;
  }

  /** What the JSON says of a source, for members that the model has no room for. */
  rawSource({ id }: Source): object | undefined {
    return this.#sources.get(id)?.record;
  }
}

interface JsonRecord {
  readonly path: string;
  readonly record: object;
}

interface DocumentPaths {
  readonly notes: ReadonlyMap<string, JsonRecord>;
  readonly sources: ReadonlyMap<string, JsonRecord>;
}

/** Notes keep their order, and the second of two with one id is left out. */
function ownPaths(json: unknown, { annotations }: SidelightDocument): DocumentPaths {
  const items = isRecord(json) ? (ownEntries(ownValue(json, 'annotations'), MAX_ANNOTATIONS) ?? []) : [];
  const notes = new Map<string, JsonRecord>();
  const seen = new Set<unknown>();
  for (const [index, item] of items) {
    if (!isRecord(item)) continue;
    const id = ownValue(item, 'id');
    if (isNoteId(id) && seen.has(id)) continue;
    seen.add(id);
    const note = annotations[notes.size];
    if (note) notes.set(note.id, { path: `$.annotations[${index}]`, record: item });
  }
  return { notes, sources: sourcePaths(json) };
}

function sourcePaths(json: unknown): ReadonlyMap<string, JsonRecord> {
  const entries = isRecord(json) ? (ownEntries(ownValue(json, 'sources'), MAX_SOURCES, true) ?? []) : [];
  const sources = new Map<string, JsonRecord>();
  for (const [name, record] of entries) {
    if (!isRecord(record)) continue;
    const id = typeof name === 'string' ? name : String(ownValue(record, 'id'));
    if (!sources.has(id)) sources.set(id, { path: `$.sources${memberPath(name)}`, record });
  }
  return sources;
}

function importedPaths(json: unknown, { annotations }: SidelightDocument): DocumentPaths {
  const { paths } = readWebAnnotations(json);
  const notes = new Map<string, JsonRecord>();
  for (const [index, { id }] of annotations.entries()) {
    const path = paths[index];
    // Its own members are not those of a note: items of lists are not looked for in them.
    if (path !== undefined) notes.set(id, { path, record: {} });
  }
  return { notes, sources: new Map() };
}
