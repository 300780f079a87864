import { freeName } from './free-name.js';
import { MAX_ANNOTATIONS, MAX_QUOTE } from './limits.js';
import type { SidelightDocument } from './model.js';
import { isNoteId, parseDocument, type ParsedDocument } from './parse-document.js';
import { problem, type Problem } from './problems.js';
import { textHash } from './text-hash.js';

/** The attributes of a hand-written note that are read. */
export const noteAttributes = [
  ...(['id', 'ref', 'source', 'href', 'archived', 'work', 'author', 'date', 'type', 'quote', 'locator'] as const),
  ...(['kind', 'heading', 'body', 'attribution', 'event', 'checked'] as const),
];

type Attributes = Readonly<Partial<Record<(typeof noteAttributes)[number], string>>>;

/** A note as it is written in an article's HTML. */
export interface WrittenNote {
  /** What it wraps. */
  readonly words: string;
  /** None that is empty. */
  readonly attributes: Attributes;
}

/** A document and the notes that are written in its article, as one. */
export interface NotesTogether extends ParsedDocument {
  /** Which note each of the written ones is, by its id; undefined for one that is none. */
  readonly ids: readonly (string | undefined)[];
}

/**
 * Adds the notes that are written in an article's HTML to those of its document. They become records like
 * the document's and are parsed like them, so that addresses, dates and limits are checked alike.
 *
 * @param baseUrl what addresses in attributes are relative to
 */
export function withWrittenNotes(base: ParsedDocument, written: readonly WrittenNote[], baseUrl?: string): NotesTogether {
  const { document } = base;
  const problems: Problem[] = [];
  const ownIds = settleIds(written, document, problems);
  const works = new CitedWorks(document);
  const records = written.flatMap(({ words, attributes }, index) => {
    const { heading, body, kind, attribution, event, checked } = attributes;
    const id = ownIds[index];
    // The words find no place: the element is it. They say what the note was about.
    const target = words.slice(0, MAX_QUOTE) || [];
    const own = { title: heading, body, kind, attribution, event, checked };
    return id === undefined ? [] : { id, target, citations: works.citationsOf(attributes), ...own };
  });
  const annotations = records.slice(0, Math.max(0, MAX_ANNOTATIONS - document.annotations.length));
  if (annotations.length < records.length) problems.push(problem('too-many-annotations', MAX_ANNOTATIONS));
  const own = parseDocument({ version: 1, sources: works.sources, annotations }, { baseUrl, sources: document.sources });
  // Where a record stands says nothing to whoever writes HTML.
  for (const { path, ...rest } of own.problems) problems.push(rest);
  const all = [...document.annotations, ...own.document.annotations];
  const isThere = new Set(all.map(({ id }) => id));
  const ids = written.map(({ attributes: { ref } }, index) => {
    const id = ref ?? ownIds[index];
    if (id !== undefined && isThere.has(id)) return id;
    if (ref !== undefined) problems.push(problem('annotation-unknown', ref));
    return undefined;
  });
  return {
    document: { ...document, sources: own.document.sources, annotations: all },
    problems: [...base.problems.filter(isLeftBy(new Set(ids))), ...problems],
    ids,
  };
}

/** The ids of the notes that are no passages of other ones: as given, or made of their words. */
function settleIds(written: readonly WrittenNote[], { annotations }: SidelightDocument, problems: Problem[]): (string | undefined)[] {
  const given = new Set(written.map(({ attributes: { id } }) => id));
  const taken = new Set(annotations.map(({ id }) => id));
  return written.map(({ words, attributes: { id, ref, ...said } }) => {
    if (ref !== undefined) return undefined;
    // An id alone says nothing.
    if (Object.keys(said).length === 0) return void problems.push(problem('field-missing', 'source'));
    if (isNoteId(id) && taken.has(id)) return void problems.push(problem('id-duplicate', id));
    const own = isNoteId(id) ? id : freeName(`note-${textHash(words)}`, (name) => taken.has(name) || given.has(name));
    taken.add(own);
    return own;
  });
}

/** The works that are named in attributes; one that is named twice is one. */
class CitedWorks {
  readonly sources: Record<string, object> = {};
  readonly #known: SidelightDocument['sources'];
  readonly #nameOf = new Map<string, string>();

  constructor({ sources }: SidelightDocument) {
    this.#known = sources;
  }

  citationsOf({ source, href, archived, work, author, date, type, quote, locator }: Attributes): object[] {
    if (source !== undefined && this.#known.has(source)) return [{ source, quote, locator }];
    const authors = author?.split(/\s*;\s*/);
    const archive = archived && { url: archived };
    const record = { publisher: source, URL: href, title: work, author: authors, issued: date, type, archived: archive };
    const text = JSON.stringify(record);
    // Words without a source are for the parser to report.
    if (text === '{}') return (quote ?? locator) === undefined ? [] : [{ quote, locator }];
    let name = this.#nameOf.get(text);
    if (name === undefined) {
      const isTaken = (other: string) => this.#known.has(other) || Object.hasOwn(this.sources, other);
      name = freeName(source ?? work ?? author ?? href ?? 'source', isTaken);
      this.#nameOf.set(text, name);
      Object.defineProperty(this.sources, name, { value: record, enumerable: true });
    }
    return [{ source: name, quote, locator }];
  }
}

/** Tells of the document's problems which are left: its notes may have their places in the HTML, and name notes there. */
function isLeftBy(ids: ReadonlySet<string | undefined>): (one: Problem) => boolean {
  const unknown = new Set([...ids].map((id) => problem('annotation-unknown', id).message));
  return ({ path = '', annotationId, message }) =>
    !unknown.has(message) && !(annotationId !== undefined && ids.has(annotationId) && /\.target\b/.test(path));
}
