import type { SidelightDocument, Source } from '../model.js';
import { ownValue } from '../own-value.js';
import { parseDocument, type ParseOptions } from '../parse-document.js';
import { given } from '../write-document.js';
import { asIri } from './as-iri.js';
import { noteWords, sourcesOf } from './schema-org-notes.js';
import { citedWork, namesOfPeople, publishedOn, unlessEmpty, type CitedWork } from './schema-org-works.js';

/** The article in schema.org's words (JSON-LD), ready for `JSON.stringify` or `jsonForHtml`. */
export interface SchemaOrgArticle {
  readonly '@context': 'https://schema.org';
  readonly '@type': 'NewsArticle' | 'OpinionNewsArticle';
  readonly [member: string]: unknown;
}

export interface SchemaOrgOptions extends ParseOptions {
  /** The article's own language, as a BCP 47 tag; the document only knows that of its notes. */
  readonly language?: string | undefined;
}

/**
 * Says in schema.org's words what an article cites: the works, where and when they appeared and where a
 * durable copy is; its corrections and definitions; and which words of it cite which works. Who stands
 * behind a claim, what a source does for it and how it travelled have no words there, and nothing is rated.
 *
 * @param document as `parseDocument` reads it or as its JSON, which also tells people from institutions
 */
export function toSchemaOrg(document: SidelightDocument | object, { language, ...options }: SchemaOrgOptions = {}): SchemaOrgArticle {
  const isParsed = isParsedDocument(document);
  const { article, annotations, sources, lang } = isParsed ? document : parseDocument(document, options).document;
  const people = namesOfPeople(isParsed ? undefined : ownValue(document, 'sources'));
  const works = worksOf(new Set(annotations.flatMap((note) => sourcesOf(note, sources))), people);
  const refer = (cited: readonly Source[]) => unlessEmpty(cited.map((source) => ({ '@id': works.get(source)?.id })));
  const notes = annotations.map((note) => noteWords(note, { lang, sources, refer }));
  const url = article.url === undefined ? undefined : asIri(article.url);
  return {
    '@context': 'https://schema.org',
    '@type': article.opinion ? 'OpinionNewsArticle' : 'NewsArticle',
    ...given({
      '@id': url,
      url,
      headline: article.title,
      datePublished: publishedOn(article.published),
      inLanguage: language,
      citation: unlessEmpty([...works.values()].map(({ node }) => node)),
      correction: unlessEmpty(notes.flatMap(({ correction }) => correction ?? [])),
      mentions: unlessEmpty(notes.flatMap(({ term }) => term ?? [])),
      hasPart: unlessEmpty(notes.flatMap(({ passages }) => passages)),
    }),
  };
}

function isParsedDocument(document: SidelightDocument | object): document is SidelightDocument {
  return 'sources' in document && document.sources instanceof Map;
}

/** The works that are cited, each once, in the order in which they are. */
function worksOf(cited: ReadonlySet<Source>, people: ReadonlySet<string>): ReadonlyMap<Source, CitedWork> {
  return new Map(Array.from(cited, (source, index) => [source, citedWork(source, index, people)]));
}
