import { loadDocument, readInlineDocument, type LoadResult } from '../../store/load-document.js';

/** Where an article's document comes from; the first that is given counts. */
export interface DocumentSource {
  /** JSON that a script has set. */
  readonly json: unknown;
  readonly src: string;
  readonly crossOrigin: boolean;
}

/**
 * Fetches, or finds in the page, the document of an article.
 *
 * @returns undefined when the article has none
 * @throws AbortError when `signal` aborts
 */
export async function readDocument(
  element: HTMLElement,
  { json, src, crossOrigin }: DocumentSource,
  signal: AbortSignal,
): Promise<LoadResult | undefined> {
  const { baseURI } = element;
  if (json !== undefined && json !== null) return { json, baseUrl: baseURI };
  if (src !== '') return loadFrom(src, baseURI, crossOrigin, signal);
  const inline = element.querySelector(':scope > script[type="application/json"]');
  return inline ? readInlineDocument(inline.textContent ?? '', baseURI) : undefined;
}

function loadFrom(
  src: string,
  baseURI: string,
  crossOrigin: boolean,
  signal: AbortSignal,
): Promise<LoadResult> | LoadResult {
  if (!URL.canParse(src, baseURI))
    return { code: 'document-unreachable', message: `“src” is no address: ${src.slice(0, 200)}` };
  return loadDocument(new URL(src, baseURI).href, { crossOrigin, signal });
}
