import { MAX_DOCUMENT_BYTES, MAX_LOAD_TIME } from '../core/limits.js';
import type { ProblemCode } from '../core/problems.js';

/** What came of loading: JSON that nobody has looked at yet, or why there is none. */
export type LoadResult =
  | { readonly json: unknown; readonly baseUrl: string }
  | { readonly code: ProblemCode; readonly message: string };

export interface LoadOptions {
  /** Whether another origin may be asked; its server has to allow it, too. */
  readonly crossOrigin: boolean;
  readonly signal: AbortSignal;
}

/**
 * Fetches a document without cookies and without telling where from. Reading stops at the size cap,
 * and everything at the time limit.
 *
 * @param url absolute
 * @throws AbortError when `signal` aborts
 */
export async function loadDocument(url: string, { crossOrigin, signal }: LoadOptions): Promise<LoadResult> {
  const { origin } = new URL(url);
  if (origin !== location.origin && !crossOrigin)
    return {
      code: 'document-cross-origin',
      message: `The document is on ${origin}; add the attribute “crossorigin” to load it from there.`,
    };
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), MAX_LOAD_TIME);
  signal.addEventListener('abort', () => timeout.abort(), { once: true });
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      mode: crossOrigin ? 'cors' : 'same-origin',
      signal: timeout.signal,
    });
    if (!response.ok)
      return unreachable(`The document could not be loaded: the server answered ${response.status}.`);
    const text = await readCapped(response, timeout);
    return text === undefined ? tooLarge() : parseJson(text, response.url || url);
  } catch (error) {
    signal.throwIfAborted();
    if (timeout.signal.aborted)
      return unreachable(`The document took longer than ${MAX_LOAD_TIME / 1000} seconds to load.`);
    return unreachable(`The document could not be loaded: ${String(error)}.`);
  } finally {
    clearTimeout(timer);
  }
}

/** The body as text, or undefined when it is over the cap; the rest is then not read. */
async function readCapped(response: Response, abort: AbortController): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.byteLength;
    if (size > MAX_DOCUMENT_BYTES) {
      abort.abort();
      return undefined;
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text + decoder.decode();
}

/** Reads JSON that stands in the page. */
export function readInlineDocument(text: string, baseUrl: string): LoadResult {
  return text.length > MAX_DOCUMENT_BYTES ? tooLarge() : parseJson(text, baseUrl);
}

function parseJson(text: string, baseUrl: string): LoadResult {
  try {
    return { json: JSON.parse(text.replace(/^\ufeff/, '')) as unknown, baseUrl };
  } catch (error) {
    // A SyntaxError is how `JSON.parse` says where the text is not JSON.
    const detail = error instanceof Error ? error.message : '';
    return { code: 'document-not-json', message: `The document is not JSON: ${detail}.` };
  }
}

function tooLarge(): LoadResult {
  return {
    code: 'document-too-large',
    message: `The document is larger than ${MAX_DOCUMENT_BYTES / 1024} kB; split the article or shorten the notes.`,
  };
}

function unreachable(message: string): LoadResult {
  return { code: 'document-unreachable', message };
}
