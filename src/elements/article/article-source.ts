import { parseDocument, type ParsedDocument } from '../../core/parse-document.js';
import { problem, type Problem } from '../../core/problems.js';
import { loadDocument, readInlineDocument, type LoadResult } from '../../store/load-document.js';

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
async function readDocument(element: DocumentSource, signal: AbortSignal): Promise<LoadResult | undefined> {
  const { baseURI: baseUrl, document: json, src, crossOrigin } = element;
  if (json !== undefined && json !== null) return { json, baseUrl };
  if (src !== '')
    return URL.canParse(src, baseUrl)
      ? loadDocument(new URL(src, baseUrl).href, { crossOrigin: crossOrigin !== null, signal })
      : problem('document-unreachable', src);
  const inline = element.querySelector(':scope > script[type="application/json"]');
  return inline ? readInlineDocument(inline.textContent ?? '', baseUrl) : undefined;
}

/**
 * Reads an article's document and rebuilds it.
 *
 * @returns why there is none to show, or undefined when the article has none
 * @throws AbortError when `signal` aborts
 */
export async function findDocument(
  element: DocumentSource,
  signal: AbortSignal,
): Promise<ParsedDocument | Problem | undefined> {
  const loaded = await readDocument(element, signal);
  if (!loaded || 'code' in loaded) return loaded;
  const parsed = parseDocument(loaded.json, { baseUrl: loaded.baseUrl });
  return parsed.problems.find(({ code }) => code === 'document-invalid') ?? parsed;
}
