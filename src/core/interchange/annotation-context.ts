import { NAMESPACE, PREFIX } from './vocabulary.js';

/** The context that every Web Annotation names. */
export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** Members of a note that have no word of the W3C's. */
export const noteTerms = ['kind', 'attribution', 'event', 'checked', 'trail', 'related', 'more'] as const;
/** Those of the document. */
export const documentTerms = ['version', 'lang', 'article', 'sources', 'more'] as const;
/** Those of bodies and selectors. */
const innerTerms = ['part', 'source', 'locator', 'role', 'url', 'alt', 'credit', 'paragraph', 'exact', 'start', 'end', 'rivals', 'hint', 'selectors', 'refinedBy'];

/** JSON-LD that keeps our terms' values as they are: they are JSON, and no graph. */
export const ownContext: Readonly<Record<string, unknown>> = {
  sidelight: NAMESPACE,
  ...Object.fromEntries(
    [...new Set([...noteTerms, ...documentTerms, ...innerTerms])].map((term) => [
      PREFIX + term,
      { '@id': NAMESPACE + term, '@type': '@json' },
    ]),
  ),
};
