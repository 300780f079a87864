import { Fields } from './fields.js';
import { freeName } from './free-name.js';
import { MAX_ANNOTATIONS, MAX_SOURCES } from './limits.js';
import type { Annotation, ArticleFacts, SidelightDocument, Source } from './model.js';
import { isRecord } from './own-value.js';
import { parseAnnotation } from './parse-annotation.js';
import { parseSource } from './parse-source.js';
import { parseTargets } from './parse-target.js';
import { problem, type Problem } from './problems.js';
import { textHash } from './text-hash.js';

export interface ParseOptions {
  /** What relative URLs in the document are relative to; without it they are refused. */
  readonly baseUrl?: string | undefined;
  /** Sources that its notes can cite besides its own. */
  readonly sources?: ReadonlyMap<string, Source>;
}

export interface ParsedDocument {
  readonly document: SidelightDocument;
  readonly problems: readonly Problem[];
}

/**
 * Rebuilds a Sidelight document from JSON that nobody vouches for. It never throws on content: a bad
 * record becomes a problem with a code and a JSON path, and the rest goes on.
 */
export function parseDocument(json: unknown, { baseUrl, sources: known }: ParseOptions = {}): ParsedDocument {
  if (!isRecord(json)) return { document: emptyDocument(), problems: [problem('document-invalid', '', { path: '$' })] };
  const problems: Problem[] = [];
  const root = new Fields(json, '$', { problems, baseUrl });
  checkVersion(root);
  const sources = parseSources(root, known);
  const document: SidelightDocument = {
    version: 1,
    lang: root.read('lang', languageTag, 'a language tag like en or pt-BR'),
    article: parseArticle(root),
    sources,
    annotations: parseAnnotations(root, sources),
  };
  return { document, problems };
}

/** A document without anything. */
export function emptyDocument(): SidelightDocument {
  return { version: 1, article: { opinion: false }, sources: new Map(), annotations: [] };
}

function checkVersion(root: Fields): void {
  const version = root.raw('version');
  if (version !== 1) root.report(version === undefined ? 'field-missing' : 'version-unknown', 'version');
}

/** `Intl` throws on a malformed language tag, so none gets past here. */
function languageTag(value: unknown): string | undefined {
  try {
    return typeof value === 'string' && Intl.getCanonicalLocales(value) ? value : undefined;
  } catch {
    // A RangeError is how `Intl` says "malformed".
    return undefined;
  }
}

function parseArticle(root: Fields): ArticleFacts {
  const article = root.record('article');
  return {
    url: article?.url('url'),
    title: article?.text('title'),
    published: article?.date('published'),
    opinion: article?.read('opinion', trueOrFalse, 'true or false') ?? false,
  };
}

function trueOrFalse(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** Sources stand in a map by id, or in an array of items that carry their ids. */
function parseSources(root: Fields, known?: ReadonlyMap<string, Source>): ReadonlyMap<string, Source> {
  const sources = new Map(known);
  const add = (source: Fields, name: string | number): void => {
    const id = typeof name === 'string' ? name : (source.text('id') ?? source.missing('id'));
    if (id === undefined) return;
    if (sources.has(id)) source.report('id-duplicate', 'id', id);
    else sources.set(id, parseSource(source, id));
  };
  root.list('sources', add, { isMapTaken: true, max: MAX_SOURCES });
  return sources;
}

function parseAnnotations(root: Fields, sources: ReadonlyMap<string, Source>): Annotation[] {
  root.require('annotations');
  const items = root.list('annotations', (note) => note, { max: MAX_ANNOTATIONS, code: 'too-many-annotations' });
  const notes = settleIds(items);
  return [...notes].map(([id, note]) => parseAnnotation(note, id, sources, (other) => notes.has(other)));
}

/** Whether a note can have an id: it is part of addresses. */
export function isNoteId(id: unknown): id is string {
  return typeof id === 'string' && /^[\w-]{1,100}$/.test(id);
}

/** The notes by their ids. One without an id gets one that no other note has. */
function settleIds(notes: readonly Fields[]): ReadonlyMap<string, Fields> {
  const given = new Set(notes.map((note) => note.raw('id')));
  const byId = new Map<string, Fields>();
  for (const note of notes) {
    const id = note.raw('id');
    const isValid = isNoteId(id);
    if (isValid && byId.has(id)) {
      note.report('id-duplicate', 'id', id);
      continue;
    }
    if (id === undefined) note.report('field-missing', 'id');
    else if (!isValid) note.report('field-invalid', 'id', 'letters, digits, “_” and “-”');
    const settled = isValid ? id : makeId(note, (made) => given.has(made) || byId.has(made));
    byId.set(settled, note.of(settled));
  }
  return byId;
}

/** Made of what the note says, so that it is the same on every reading, wherever the note stands. */
function makeId(note: Fields, isTaken: (id: string) => boolean): string {
  const quiet = note.of('', []);
  return freeName(`note-${textHash(JSON.stringify([quiet.text('title'), parseTargets(quiet)]))}`, isTaken);
}
