import { Fields, isRecord, memberPath, ownValue, type ParseContext } from './fields.js';
import { MAX_ANNOTATIONS, MAX_QUOTE, MAX_SOURCES } from './limits.js';
import type { Annotation, ArticleFacts, SidelightDocument, Source } from './model.js';
import { parseAnnotation } from './parse-annotation.js';
import { parseSource } from './parse-source.js';
import { ProblemList, type Problem } from './problems.js';

export interface ParseOptions {
  /** What relative URLs in the document are relative to; without it they are refused. */
  readonly baseUrl?: string | undefined;
}

export interface ParsedDocument {
  readonly document: SidelightDocument;
  readonly problems: readonly Problem[];
}

/**
 * Rebuilds a Sidelight document from JSON that nobody vouches for. It never throws on content: a bad
 * record becomes a problem with a code and a JSON path, and the rest goes on.
 */
export function parseDocument(json: unknown, { baseUrl }: ParseOptions = {}): ParsedDocument {
  const problems = new ProblemList();
  const context: ParseContext = { problems, baseUrl };
  if (!isRecord(json)) {
    problems.add({
      code: 'document-invalid',
      message: 'The document has to be a JSON object with “version”, “sources” and “annotations”.',
      path: '$',
    });
    return { document: emptyDocument(), problems: problems.all };
  }
  const root = new Fields(json, '$', context);
  checkVersion(root);
  const sources = parseSources(root);
  const document: SidelightDocument = {
    version: 1,
    lang: parseLanguage(root),
    article: parseArticle(root),
    sources,
    annotations: parseAnnotations(root, sources, baseUrl),
  };
  checkRelated(document, problems);
  return { document, problems: problems.all };
}

export function emptyDocument(): SidelightDocument {
  return { version: 1, article: { opinion: false }, sources: new Map(), annotations: [] };
}

function checkVersion(root: Fields): void {
  const version = root.raw('version');
  if (version === 1) return;
  if (version === undefined) root.report('field-missing', 'The document has no “version”; write "version": 1.', 'version');
  else root.report('version-unknown', 'This “version” is unknown; the document is read as version 1.', 'version');
}

/** `Intl` throws on a malformed language tag, so none gets past here. */
function parseLanguage(root: Fields): string | undefined {
  const lang = root.text('lang');
  if (lang === undefined || isLanguage(lang)) return lang;
  root.report('field-invalid', '“lang” has to be a language tag like en or pt-BR.', 'lang');
  return undefined;
}

export function isLanguage(lang: string): boolean {
  try {
    return Intl.getCanonicalLocales(lang).length === 1;
  } catch {
    // A RangeError is how `Intl` says "malformed".
    return false;
  }
}

function parseArticle(root: Fields): ArticleFacts {
  const article = root.record('article');
  const opinion = article?.raw('opinion');
  if (opinion !== undefined && typeof opinion !== 'boolean')
    article?.report('field-invalid', '“opinion” has to be true or false.', 'opinion');
  return {
    url: article?.url('url'),
    title: article?.text('title'),
    published: article?.date('published'),
    opinion: opinion === true,
  };
}

/** Sources stand in a map by id, or in an array of items that carry their ids. */
function parseSources(root: Fields): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>();
  for (const { id, value, path } of sourceItems(root)) {
    if (!isRecord(value)) {
      root.report('field-invalid', `The source “${id ?? ''}” has to be an object.`, 'sources');
    } else if (id === undefined) {
      root.report('field-missing', 'A source in a list needs an “id”.', 'sources');
    } else if (sources.has(id)) {
      root.report('id-duplicate', `There are two sources “${id}”; the first is used.`, 'sources');
    } else {
      sources.set(id, parseSource(root.inner(value, path), id));
    }
  }
  return sources;
}

interface SourceItem {
  readonly id: string | undefined;
  readonly value: unknown;
  readonly path: string;
}

function sourceItems(root: Fields): SourceItem[] {
  if (Array.isArray(root.raw('sources')))
    return root.list('sources', MAX_SOURCES).map(({ value, path }) => ({
      id: isRecord(value) ? root.inner(value, path).text('id') : undefined,
      value,
      path,
    }));
  const map = root.record('sources');
  const record = root.raw('sources');
  if (!map || !isRecord(record)) return [];
  const ids = Object.keys(record);
  if (ids.length > MAX_SOURCES)
    root.report('field-too-long', `Only the first ${MAX_SOURCES} sources are read.`, 'sources');
  return ids
    .slice(0, MAX_SOURCES)
    .map((id) => ({ id, value: map.raw(id), path: `${map.path}${memberPath(id)}` }));
}

function parseAnnotations(
  root: Fields,
  sources: ReadonlyMap<string, Source>,
  baseUrl: string | undefined,
): Annotation[] {
  if (root.raw('annotations') === undefined)
    root.report('field-missing', 'The document has no “annotations”.', 'annotations');
  const raw = root.raw('annotations');
  if (Array.isArray(raw) && raw.length > MAX_ANNOTATIONS)
    root.report('too-many-annotations', `Only the first ${MAX_ANNOTATIONS} notes are shown.`, 'annotations');
  const items = Array.isArray(raw) ? raw.slice(0, MAX_ANNOTATIONS) : raw;
  const annotations = new Map<string, Annotation>();
  const list = root.inner({ annotations: items }, root.path).list('annotations', MAX_ANNOTATIONS);
  for (const { value, path } of list) {
    if (!isRecord(value)) {
      root.inner({}, path).report('field-invalid', 'A note has to be an object.');
      continue;
    }
    const id = settleId(root.inner(value, path), annotations);
    if (id === undefined) continue;
    annotations.set(id, parseAnnotation(root.inner(value, path, id), id, { sources, baseUrl }));
  }
  return [...annotations.values()];
}

/** The note's id; made from its content when it has none. Undefined when another note has it. */
function settleId(fields: Fields, taken: ReadonlyMap<string, unknown>): string | undefined {
  const given = fields.raw('id');
  if (typeof given === 'string' && /^[A-Za-z0-9_-]{1,100}$/.test(given)) {
    if (!taken.has(given)) return given;
    fields.report('id-duplicate', `There are two notes “${given}”; only the first is shown.`, 'id');
    return undefined;
  }
  if (given === undefined) fields.report('field-missing', 'The note has no “id”; give it one, so that links to it last.', 'id');
  else fields.report('field-invalid', 'An “id” has letters, digits, “_” and “-” only; another one is used.', 'id');
  const made = `note-${fingerprint(fields.text('title') ?? '', fields.raw('target'))}`;
  for (let i = 1; ; i++) {
    const id = i === 1 ? made : `${made}-${i}`;
    if (!taken.has(id)) return id;
  }
}

/** FNV-1a over the target's words: the same note gets the same id on every reading. */
function fingerprint(title: string, target: unknown): string {
  const exact = isRecord(target) ? ownValue(target, 'exact') : target;
  const text = `${title}\n${typeof exact === 'string' ? exact.slice(0, MAX_QUOTE) : ''}`;
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

function checkRelated({ annotations }: SidelightDocument, problems: ProblemList): void {
  const ids = new Set(annotations.map(({ id }) => id));
  for (const { id, related } of annotations)
    for (const other of related)
      if (!ids.has(other))
        problems.add({
          code: 'annotation-unknown',
          message: `There is no note “${other.slice(0, 100)}” to point to.`,
          annotationId: id,
        });
}
