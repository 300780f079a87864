import { parseWebAnnotations } from '../../core/interchange/parse-web-annotations.js';
import { isWebAnnotations, readWebAnnotations } from '../../core/interchange/read-web-annotations.js';
import { parseDocument, type ParsedDocument } from '../../core/parse-document.js';
import { isProblem, problem, type Problem } from '../../core/problems.js';
import { loadAnnotationPages } from '../../store/load-annotation-pages.js';
import { LoadBudget, loadDocument, readInlineDocument, type LoadedJson, type LoadOptions, type LoadResult } from '../../store/load-document.js';

/** An element that says where its document comes from; the first that is given counts. */
export interface DocumentSource extends HTMLElement {
  /** JSON that a script has set. */
  readonly document: unknown;
  readonly src: string;
  readonly crossOrigin: string | null;
}

/**
 * Fetches, or finds in the page, the document of an article.
 *
 * @returns undefined when the article has none
 * @throws AbortError when `signal` aborts
 */
async function readDocument(element: DocumentSource, options: LoadOptions): Promise<LoadResult | undefined> {
  const { baseURI: baseUrl, document: json, src } = element;
  if (json !== undefined && json !== null) return { json, baseUrl, problems: [] };
  if (src !== '')
    return URL.canParse(src, baseUrl)
      ? loadDocument(new URL(src, baseUrl).href, options)
      : problem('document-unreachable', src);
  const inline = element.querySelector(':scope > script[type="application/json"]');
  return inline ? readInlineDocument(inline.textContent ?? '', baseUrl) : undefined;
}

/**
 * Reads an article's document, be it ours or Web Annotations, and rebuilds it.
 *
 * @returns why there is none to show, or undefined when the article has none
 * @throws AbortError when `signal` aborts
 */
export async function findDocument(
  element: DocumentSource,
  signal: AbortSignal,
): Promise<ParsedDocument | Problem | undefined> {
  const options = { crossOrigin: element.crossOrigin !== null, signal, budget: new LoadBudget() };
  const loaded = await readDocument(element, options);
  if (!loaded || isProblem(loaded)) return loaded;
  const parsed = await parseLoaded(loaded, options);
  const isNone = parsed.problems.find(({ code }) => code === 'document-invalid');
  return isNone ?? { ...parsed, problems: [...loaded.problems, ...parsed.problems] };
}

async function parseLoaded({ json, baseUrl }: LoadedJson, options: LoadOptions): Promise<ParsedDocument> {
  if (!isWebAnnotations(json)) return parseDocument(json, { baseUrl });
  const { pages, problems } = await loadAnnotationPages(json, baseUrl, options);
  const parsed = parseWebAnnotations(readWebAnnotations(json, pages), { baseUrl });
  return { ...parsed, problems: [...parsed.problems, ...problems] };
}
