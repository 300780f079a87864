import { nextPage } from '../core/interchange/read-web-annotations.js';
import { isProblem, problem, type Problem } from '../core/problems.js';
import { loadDocument, type LoadOptions } from './load-document.js';

/** A collection of more pages is not read to its end. */
const MAX_PAGES = 20;

export interface AnnotationPages {
  readonly pages: readonly unknown[];
  /** Why those that follow are missing. */
  readonly problems: readonly Problem[];
}

/**
 * Loads the pages that follow on a collection of Web Annotations, each from where the one before says, and
 * all of them within what one document may take. One that is not to be had ends it; the others are shown.
 *
 * @param json the collection, or its first page
 * @param baseUrl what its links are relative to
 * @throws AbortError when the signal aborts
 */
export async function loadAnnotationPages(json: unknown, baseUrl: string, options: LoadOptions): Promise<AnnotationPages> {
  const pages: unknown[] = [];
  const seen = new Set([baseUrl]);
  let base = baseUrl;
  for (let link = nextPage(json); link !== undefined && pages.length < MAX_PAGES; link = nextPage(pages.at(-1))) {
    if (!URL.canParse(link, base)) return { pages, problems: [problem('document-unreachable', link)] };
    const url = new URL(link, base);
    url.hash = '';
    if (seen.has(url.href)) break;
    seen.add(url.href);
    const loaded = await loadDocument(url.href, options);
    if (isProblem(loaded)) return { pages, problems: [loaded] };
    pages.push(loaded.json);
    base = loaded.baseUrl;
  }
  return { pages, problems: [] };
}
