import { freeName } from '../free-name.js';
import { kinds } from '../model.js';
import { asText, isRecord } from '../own-value.js';
import { problem, type Problem } from '../problems.js';
import { bodiesOf, readBodies } from './annotation-bodies.js';
import { AnnotationSources } from './annotation-sources.js';
import { commonPage, readTargets } from './annotation-targets.js';
import { iriOf, member, typesOf, valuesOf } from './json-ld.js';
import { isOwnName, motivationOf, PREFIX, withoutPrefix } from './vocabulary.js';

/** A Sidelight document made of Web Annotations. */
export interface ReadAnnotations {
  /** The document as JSON that nobody has checked yet. */
  readonly json: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
  /** Where each of its notes stood in what was read, as a JSON path. */
  readonly paths: readonly string[];
}

/** Whether JSON is a Web Annotation, a page or a collection of them, or a list. */
export function isWebAnnotations(json: unknown): boolean {
  return typesOf(valuesOf(json)[0]).some((type) => /^(oa:)?Annotation(Page|Collection)?$/.test(type));
}

/** The IRI of the page that follows on a collection or on a page; undefined on the last one. */
export function nextPage(json: unknown): string | undefined {
  const first = member(json, 'first');
  const isThere = member(first, 'items') !== undefined;
  return iriOf(first === undefined ? member(json, 'next') : isThere ? member(first, 'next') : first);
}

/**
 * Makes a document of Web Annotations. What it takes over is checked when the document is parsed.
 *
 * @param json an annotation, a page, a collection, or a list of annotations
 * @param pages the pages that follow on it
 */
export function readWebAnnotations(json: unknown, pages: readonly unknown[] = []): ReadAnnotations {
  const found = [...annotationsIn(json, '$'), ...pages.flatMap((page, index) => annotationsIn(page, `$[page ${index + 2}]`))];
  const annotations = found.map(({ annotation }) => annotation);
  const page = commonPage(annotations);
  const sources = new AnnotationSources(member(json, `${PREFIX}sources`));
  const ids = new Set<string>();
  const problems: Problem[] = [];
  const notes: object[] = [];
  const paths: string[] = [];
  for (const { annotation, path } of found) {
    if (!isRecord(annotation)) {
      problems.push(problem('field-invalid', 'an annotation', { path }));
      continue;
    }
    const id = idFor(annotation, ids);
    const target = readTargets(annotation, page, problems, { path, annotationId: id });
    notes.push({ kind: kindOf(annotation), ...ownMembers(annotation), ...readBodies(annotation, sources), id, target });
    paths.push(path);
  }
  const { article, ...own } = ownMembers(json);
  const facts = { url: page, title: asText(member(json, 'label')), ...(isRecord(article) && article) };
  return {
    json: { version: 1, lang: languageOf(annotations), ...own, article: facts, sources: sources.items, annotations: notes },
    problems,
    paths,
  };
}

function annotationsIn(json: unknown, path: string): { annotation: unknown; path: string }[] {
  const first = member(json, 'first');
  const page = first ?? json;
  const items = Array.isArray(page) ? page : member(page, 'items');
  const isOne = items === undefined && !typesOf(page).some((type) => /Page|Collection/.test(type)) && first === undefined;
  const inside = `${path}${first === undefined ? '' : '.first'}${Array.isArray(page) ? '' : '.items'}`;
  return isOne ? [{ annotation: json, path }] : valuesOf(items).map((annotation, index) => ({ annotation, path: `${inside}[${index}]` }));
}

/** The end of the IRI, which is what its author has named it. */
function idFor(annotation: object, taken: Set<string>): string {
  const [name = 'annotation'] = /[\w-]{1,90}$/.exec(iriOf(annotation) ?? '') ?? [];
  const id = freeName(name, (one) => taken.has(one));
  taken.add(id);
  return id;
}

/** Undefined where it follows from what the note has, or the reasons that are given say nothing of it. */
function kindOf(annotation: object): string | undefined {
  const purposes = bodiesOf(annotation).flatMap((body) => valuesOf(member(body, 'purpose')));
  const reasons = [...valuesOf(member(annotation, 'motivation')), ...purposes];
  return kinds.find((kind) => kind !== 'source' && kind !== 'context' && reasons.includes(motivationOf[kind]));
}

/** Members under terms of ours, by the names that a document has for them. */
function ownMembers(json: unknown): Record<string, unknown> {
  const names = isRecord(json) ? Object.keys(json).filter(isOwnName) : [];
  const { more, ...own } = Object.fromEntries(names.map((name) => [withoutPrefix(name), member(json, name)]));
  return { ...(isRecord(more) && more), ...own };
}

/** The language of all texts, where it is one. */
function languageOf(annotations: readonly unknown[]): unknown {
  const texts = annotations.flatMap(bodiesOf).filter((body) => member(body, 'value') !== undefined);
  const [language, another] = new Set(texts.flatMap((body) => member(body, 'language') ?? []));
  return another === undefined && typeof language === 'string' ? language : undefined;
}
