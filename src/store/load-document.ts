import { duplicateMembers } from '../core/duplicate-members.js';
import { MAX_DOCUMENT_BYTES, MAX_LOAD_TIME } from '../core/limits.js';
import { problem, type Problem } from '../core/problems.js';

/** What came of loading: JSON that nobody has looked at yet, or why there is none. */
export type LoadResult = LoadedJson | Problem;

export interface LoadedJson {
  readonly json: unknown;
  /** What addresses in it are relative to. */
  readonly baseUrl: string;
  /** What its text says and its values do not. */
  readonly problems: readonly Problem[];
}

/** What is left of the time and the bytes that a document may take, be it in several pages. */
export class LoadBudget {
  #bytes = MAX_DOCUMENT_BYTES;
  readonly #deadline = performance.now() + MAX_LOAD_TIME;

  /** In ms. */
  get time(): number {
    return this.#deadline - performance.now();
  }

  /** Takes bytes away. Returns whether there were as many. */
  take(bytes: number): boolean {
    this.#bytes -= bytes;
    return this.#bytes >= 0;
  }
}

export interface LoadOptions {
  /** Whether another origin may be asked; its server has to allow it, too. */
  readonly crossOrigin: boolean;
  readonly signal: AbortSignal;
  readonly budget?: LoadBudget;
}

/**
 * Fetches a document without cookies and without telling where from. Reading stops at the size cap,
 * and everything at the time limit.
 *
 * @param url absolute
 * @throws AbortError when `signal` aborts
 */
export async function loadDocument(url: string, { crossOrigin, signal, budget = new LoadBudget() }: LoadOptions): Promise<LoadResult> {
  signal.throwIfAborted();
  const { origin } = new URL(url);
  if (origin !== self.origin && !crossOrigin) return problem('document-cross-origin', origin);
  const request = new AbortController();
  const abort = () => request.abort();
  const timer = setTimeout(abort, budget.time);
  signal.addEventListener('abort', abort);
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      mode: crossOrigin ? 'cors' : 'same-origin',
      signal: request.signal,
    });
    if (!response.ok) return problem('document-unreachable', response.status);
    const text = await readCapped(response, budget);
    return text === undefined ? problem('document-too-large') : parseJson(text, response.url || url);
  } catch (error) {
    signal.throwIfAborted();
    return problem('document-unreachable', request.signal.aborted ? `${MAX_LOAD_TIME} ms` : String(error));
  } finally {
    clearTimeout(timer);
    // What is not read by now is not wanted.
    abort();
  }
}

/** The body as text, or undefined when it is over the cap; the rest is then not read. */
async function readCapped({ body }: Response, budget: LoadBudget): Promise<string | undefined> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    if (!budget.take(chunk.value.byteLength)) return undefined;
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text + decoder.decode();
}

/** Reads JSON that stands in the page. */
export function readInlineDocument(text: string, baseUrl: string): LoadResult {
  // A unit of the text is at most three bytes: few texts have to be counted.
  const isTooLarge = 3 * text.length > MAX_DOCUMENT_BYTES && new Blob([text]).size > MAX_DOCUMENT_BYTES;
  return isTooLarge ? problem('document-too-large') : parseJson(text, baseUrl);
}

function parseJson(text: string, baseUrl: string): LoadResult {
  try {
    const json: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return { json, baseUrl, problems: duplicateMembers(text) };
  } catch (error) {
    // A SyntaxError is how `JSON.parse` says where the text is not JSON.
    return problem('document-not-json', (error as Error).message);
  }
}
