import type { Annotation, Citation, Media, SidelightDocument } from '../model.js';
import { isRecord, ownValue } from '../own-value.js';
import { parseDocument, type ParseOptions } from '../parse-document.js';
import { understood } from '../with-changes.js';
import { given, writeDocument } from '../write-document.js';
import { writeRichText } from '../write-rich-text.js';
import { ANNOTATION_CONTEXT, documentTerms, noteTerms, ownContext } from './annotation-context.js';
import { asIri } from './as-iri.js';
import { motivationOf, NO_ARTICLE, NO_SOURCE, PREFIX } from './vocabulary.js';
import { writeSelectors } from './write-selector.js';

/** A note that follows a claim on its way says more about it. */
const WITH_TRAIL = 'assessing';

type Members = Readonly<Record<string, unknown>>;

/** An `AnnotationCollection` (JSON-LD) with all its annotations in one embedded page. */
export interface WebAnnotations {
  readonly '@context': readonly unknown[];
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly total: number;
  readonly first: { readonly id: string; readonly type: 'AnnotationPage'; readonly startIndex: number; readonly items: readonly Members[] };
  readonly [member: string]: unknown;
}

/** The members of a document and of a note that the W3C's words and our terms carry; the others go along as they are. */
const documentMembers: ReadonlySet<string> = new Set([...documentTerms, 'annotations']);
const noteMembers: ReadonlySet<string> = new Set([...noteTerms, 'id', 'target', 'title', 'body', 'citations', 'media']);

/**
 * Says a document in the words of the W3C's Web Annotation Data Model. Passages become selectors, texts,
 * sources and images become bodies; what that model has no word for stands under terms of our own, so that
 * `fromWebAnnotations` gives the same document again. What is refused in a document is left out.
 *
 * @param document as `parseDocument` reads it or as its JSON; in JSON, members that nobody here knows go along
 */
export function toWebAnnotations(document: SidelightDocument | object, options: ParseOptions = {}): WebAnnotations {
  const json = isParsed(document) ? writeDocument(document) : document;
  const { document: parsed, problems } = parseDocument(json, options);
  const { article, annotations, lang } = parsed;
  const refused = new Set(problems.filter(({ path }) => path?.endsWith('.body')).map(({ annotationId }) => annotationId));
  const page = article.url === undefined ? NO_ARTICLE : asIri(article.url.replace(/#.*$/s, ''));
  const listed: unknown = ownValue(json, 'annotations');
  const written = understood(Array.isArray(listed) ? listed : [], annotations.map(({ id }) => ({ id })));
  return {
    '@context': [ANNOTATION_CONTEXT, ownContext],
    id: `${page}#sidelight-notes`,
    type: 'AnnotationCollection',
    ...(article.title !== undefined && { label: article.title }),
    total: annotations.length,
    ...ownMembers({ ...json, sources: sourceList(ownValue(json, 'sources')) }, documentTerms, documentMembers),
    first: {
      id: `${page}#sidelight-notes-1`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: annotations.map((annotation, index) => annotationJson(annotation, { json: written[index], page, lang, refused })),
    },
  };
}

function isParsed(document: SidelightDocument | object): document is SidelightDocument {
  return 'sources' in document && document.sources instanceof Map;
}

interface NoteContext {
  /** The note as the document has it. */
  readonly json: unknown;
  /** The article's IRI. */
  readonly page: string;
  readonly lang: string | undefined;
  /** The ids of the notes in whose text an address was refused. */
  readonly refused: ReadonlySet<string | undefined>;
}

function annotationJson(annotation: Annotation, context: NoteContext): Members {
  const { id, kind, targets, trail } = annotation;
  const { json, page } = context;
  const motivation = motivationOf[kind];
  const bodies = bodiesOf(annotation, context, motivation);
  return {
    id: `${page}#${id}`,
    type: 'Annotation',
    motivation: trail.length > 0 ? [motivation, WITH_TRAIL] : motivation,
    ...ownMembers(json, noteTerms, noteMembers),
    ...(bodies.length > 0 && { body: bodies }),
    target:
      targets.length > 0
        ? targets.map((target) => ({ type: 'SpecificResource', source: page, selector: writeSelectors(target) }))
        : page,
  };
}

/** The members that have a term of ours, as they stand in the JSON, and under one term those that nobody knows. */
function ownMembers(json: unknown, terms: readonly string[], known: ReadonlySet<string>): Members {
  if (!isRecord(json)) return {};
  const more = Object.keys(json).filter((name) => !known.has(name));
  const valuesOf = (names: readonly string[]): Members => Object.fromEntries(names.map((name) => [name, ownValue(json, name) ?? undefined]));
  return own({ ...valuesOf(terms), more: more.length > 0 ? valuesOf(more) : undefined });
}

/** Members behind the prefix of our terms; those without a value are left out. */
function own(members: Members): Members {
  return Object.fromEntries(Object.entries(given(members)).map(([name, value]) => [PREFIX + name, value]));
}

/** As a list: a name may be anything, and is no term. */
function sourceList(sources: unknown): unknown {
  if (!isRecord(sources)) return sources;
  return Object.keys(sources).flatMap((id) => {
    const source = ownValue(sources, id);
    return isRecord(source) ? { ...source, id } : [];
  });
}

function bodiesOf({ id, title, body, citations, media }: Annotation, { json, lang, refused }: NoteContext, purpose: string): Members[] {
  const text = writeRichText(body);
  const raw = isRecord(json) ? ownValue(json, 'body') : undefined;
  const language = lang === undefined ? {} : { language: lang };
  return [
    ...(title === undefined ? [] : [{ type: 'TextualBody', value: title, format: 'text/plain', ...language, purpose, ...own({ part: 'title' }) }]),
    ...(text === '' ? [] : [{ type: 'TextualBody', value: typeof raw === 'string' && !refused.has(id) ? raw : text, format: 'text/markdown', ...language, purpose }]),
    ...citations.map(citationJson),
    ...(media ? [mediaJson(media)] : []),
  ];
}

function mediaJson({ url, alt, credit }: Media): Members {
  return { id: asIri(url), type: 'Image', ...own({ part: 'media', url, alt, credit }) };
}

function citationJson({ source, quote, locator, role }: Citation): Members {
  return {
    type: 'SpecificResource',
    source: source.url === undefined ? NO_SOURCE + encodeURIComponent(source.id.replace(/\p{Cs}/gu, '')) : asIri(source.url),
    purpose: 'linking',
    ...(quote !== undefined && { selector: { type: 'TextQuoteSelector', exact: quote } }),
    ...own({ source: source.id, locator, role: role === 'supports' ? undefined : role }),
  };
}
