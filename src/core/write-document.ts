import type { Annotation, Citation, SidelightDocument, Source, Target, TrailStep } from './model.js';
import { isRecord, ownValue } from './own-value.js';
import { parseDocument, type ParseOptions } from './parse-document.js';
import { withChanges } from './with-changes.js';
import { writeDate } from './write-date.js';
import { writeRichText } from './write-rich-text.js';
import { writeTarget } from './write-target.js';

/** A document as JSON, ready to be written to a file. */
export type DocumentJson = Readonly<Record<string, unknown>>;

export interface WriteOptions extends ParseOptions {
  /** The JSON that the document was read from, whose own words and unknown members are kept. */
  readonly original?: unknown;
}

/**
 * Writes a document as JSON, so that reading it gives the same document again. Beside its original only
 * what has changed is written; members that nobody here knows, and what was refused, stay in it.
 */
export function writeDocument(document: SidelightDocument, { original, ...options }: WriteOptions = {}): DocumentJson {
  const isList = isRecord(original) && Array.isArray(ownValue(original, 'sources'));
  const after = documentJson(document, isList);
  if (!isRecord(original)) return after;
  const before = documentJson(parseDocument(original, options).document, isList);
  return withChanges(original, before, after) as DocumentJson;
}

function documentJson(document: SidelightDocument, isList: boolean): DocumentJson {
  const { version, lang, article, sources, annotations } = document;
  const { url, title, published, opinion } = article;
  const items = [...sources.values()];
  return given({
    version,
    lang,
    article: unlessEmpty(
      given({ url, title, published: published && writeDate(published), opinion: opinion || undefined }),
    ),
    sources: isList
      ? items.map((source) => ({ id: source.id, ...sourceJson(source) }))
      : Object.fromEntries(items.map((source) => [source.id, sourceJson(source)])),
    annotations: annotations.map(writeNote),
  });
}

function sourceJson(source: Source): object {
  const { type, genre, title, authors, container, publisher, issued, accessed, url, language, page, archived, origin } = source;
  return given({
    type,
    genre,
    title,
    author: unlessEmpty(authors.map((literal) => ({ literal }))),
    'container-title': container,
    publisher,
    issued: issued && writeDate(issued),
    accessed: accessed && writeDate(accessed),
    URL: url,
    language,
    page,
    archived: archived && given({ url: archived.url, date: archived.date && writeDate(archived.date) }),
    origin,
  });
}

/** Writes one note as a document has it. */
export function writeNote(annotation: Annotation): object {
  const { id, kind, targets, title, body, citations, attribution, event, checked, trail, media, related } = annotation;
  const written = targets.map(targetJson);
  return given({
    id,
    kind,
    target: written.length === 1 ? written[0] : written,
    title,
    body: writeRichText(body) || undefined,
    citations: unlessEmpty(citations.map(citationJson)),
    attribution,
    event: event && writeDate(event),
    checked: checked && writeDate(checked),
    trail: unlessEmpty(trail.map(stepJson)),
    media: media && given({ ...media, type: 'image' }),
    related: unlessEmpty(related),
  });
}

/** Words alone need no record. */
function targetJson(target: Target): unknown {
  const written = writeTarget(target) as Readonly<Record<string, unknown>>;
  return Object.keys(written).join() === 'exact' ? written['exact'] : written;
}

/** A source alone needs no record. */
function citationJson({ source, quote, locator, role }: Citation): unknown {
  const more = given({ quote, locator, role: role === 'supports' ? undefined : role });
  return Object.keys(more).length > 0 ? { source: source.id, ...more } : source.id;
}

function stepJson({ date, by, act, text, citations }: TrailStep): object {
  return given({
    date: date && writeDate(date),
    by,
    act,
    text: writeRichText(text) || undefined,
    citations: unlessEmpty(citations.map(citationJson)),
  });
}

/** The members that have a value. */
export function given(members: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members as Readonly<Record<string, unknown>>).filter(([, value]) => value !== undefined));
}

function unlessEmpty<T extends object>(value: T): T | undefined {
  return Object.keys(value).length > 0 ? value : undefined;
}
