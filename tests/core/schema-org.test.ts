import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { jsonForHtml, parseDocument, toSchemaOrg } from '../../src/core/index.js';
import { goodDocuments } from './document-arbitrary.js';
import { goodDocument } from './good-document.js';

type Json = Readonly<Record<string, unknown>>;

/** The article's words for a document with one source and one note that cites it. */
function said(source: Json, note: Json = {}): Json {
  return toSchemaOrg({ version: 1, sources: { a: source }, annotations: [{ id: 'n', target: 'some words', citations: ['a'], ...note }] });
}

const citationOf = (source: Json): unknown => (said(source)['citation'] as unknown[])[0];

const works: readonly { name: string; source: Json; work: Json }[] = [
  {
    name: 'an article of a newspaper',
    source: {
      type: 'article-newspaper', title: '<i>The</i> visit', author: [{ family: 'Kim', given: 'Ha-na' }, { literal: 'Port of Serrin' }], 'container-title': 'Times', publisher: 'Press',
      issued: '2023-09-17', URL: 'https://times.example/a b', language: 'ko', page: '3', genre: 'Editorial', archived: { url: 'https://archive.example/1', date: '2024-05-18' },
    },
    work: {
      '@type': 'NewsArticle', '@id': 'https://times.example/a%20b', name: 'The visit', author: [{ '@type': 'Person', name: 'Ha-na Kim' }, { name: 'Port of Serrin' }],
      publisher: { '@type': 'Organization', name: 'Press' }, datePublished: '2023-09-17', isPartOf: { '@type': 'Newspaper', name: 'Times' }, pagination: '3', genre: 'Editorial',
      inLanguage: 'ko', url: 'https://times.example/a%20b', archivedAt: { '@type': 'WebPage', url: 'https://archive.example/1', dateCreated: '2024-05-18' },
    },
  },
  { name: 'a work without an address', source: { title: 'A' }, work: { '@type': 'CreativeWork', '@id': '_:source-1', name: 'A' } },
  { name: 'a chapter of a book', source: { type: 'chapter', 'container-title': 'B' }, work: { '@type': 'Chapter', '@id': '_:source-1', isPartOf: { '@type': 'Book', name: 'B' } } },
  { name: 'a copy whose date is unknown', source: { archived: { url: 'https://archive.example/1' } }, work: { '@type': 'CreativeWork', '@id': '_:source-1', archivedAt: 'https://archive.example/1' } },
  { name: 'no pages of a work that schema.org has none for', source: { type: 'webpage', page: '3' }, work: { '@type': 'WebPage', '@id': '_:source-1' } },
  { name: 'the first day of a span', source: { issued: '2001/2003' }, work: { '@type': 'CreativeWork', '@id': '_:source-1', datePublished: '2001' } },
  { name: 'no date that is in doubt', source: { issued: '1850~' }, work: { '@type': 'CreativeWork', '@id': '_:source-1' } },
  { name: 'no address that is refused', source: { title: 'A', URL: 'javascript:alert(1)' }, work: { '@type': 'CreativeWork', '@id': '_:source-1', name: 'A' } },
];

describe('schema.org', () => {
  for (const { name, source, work } of works)
    it(`says ${name}`, () => {
      assert.deepEqual(citationOf(source), work);
    });

  it('says the article, and whether it argues', () => {
    const article = { url: 'https://news.example/2024/port', title: 'The port', published: '2024-05-20' };
    const { '@context': context, ...facts } = toSchemaOrg({ version: 1, article, annotations: [] }, { language: 'en' });
    assert.equal(context, 'https://schema.org');
    assert.deepEqual(facts, {
      '@type': 'NewsArticle', '@id': article.url, url: article.url, headline: 'The port', datePublished: '2024-05-20', inLanguage: 'en',
    });
    assert.equal(toSchemaOrg({ version: 1, article: { opinion: true }, annotations: [] })['@type'], 'OpinionNewsArticle');
  });

  it('says which words cite what, be it in the list, the trail or the text, and what is said of them', () => {
    const document = {
      version: 1,
      lang: 'en',
      sources: { a: { title: 'A' }, b: { title: 'B' }, c: { title: 'C' }, unused: { title: 'D' } },
      annotations: [
        { id: 'n', target: ['some words', { paragraph: 2, exact: 'First' }], title: 'T', body: 'See *[@c]*.', citations: ['b'], trail: [{ act: 'claimed', text: '[@a]', citations: ['b'] }], media: { url: 'https://img.example/1.png', alt: 'A chart' } },
        { id: 'm', target: 'more words' },
      ],
    };
    const { citation, hasPart } = toSchemaOrg(document);
    assert.deepEqual((citation as Json[]).map(({ name }) => name), ['B', 'C', 'A']);
    assert.deepEqual(hasPart, [
      {
        '@type': 'CreativeWork',
        text: 'some words',
        citation: [{ '@id': '_:source-1' }, { '@id': '_:source-2' }, { '@id': '_:source-3' }],
        comment: { '@type': 'Comment', name: 'T', text: 'See C.', inLanguage: 'en', image: { '@type': 'ImageObject', contentUrl: 'https://img.example/1.png', description: 'A chart' } },
      },
    ]);
  });

  it('says corrections and when they were made, and definitions', () => {
    assert.deepEqual(said({}, { kind: 'correction', body: 'It was *two*.', event: '2024-05-21' })['correction'], [
      { '@type': 'CorrectionComment', text: 'It was two.', datePublished: '2024-05-21', citation: [{ '@id': '_:source-1' }] },
    ]);
    assert.deepEqual(said({}, { kind: 'definition', body: 'A ship’s depth.' })['mentions'], [{ '@type': 'DefinedTerm', name: 'some words', description: 'A ship’s depth.' }]);
  });

  it('is the same of a parsed document, but for people, whom the JSON alone tells', () => {
    const json = goodDocument();
    const { document } = parseDocument(json);
    const withoutTypes = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll('{"@type":"Person",', '{'));
    assert.deepEqual(withoutTypes(toSchemaOrg(document)), withoutTypes(toSchemaOrg(json)));
    assert.notDeepEqual(toSchemaOrg(document), toSchemaOrg(json));
  });

  it('rates nothing', () => {
    fc.assert(fc.property(goodDocuments, (json) => assert.doesNotMatch(JSON.stringify(toSchemaOrg(json)), /"(?:@type":"ClaimReview|\w*[rR]ating\w*)"/)));
  });

  it('loses no member when it is expanded as JSON-LD', async () => {
    const vocabulary = { '@context': { '@vocab': 'https://schema.org/' } };
    const expanded = JSON.stringify(await jsonld.expand({ ...toSchemaOrg(goodDocument()), ...vocabulary }, { documentLoader: (url) => Promise.reject(new Error(url)) }));
    const names = (value: unknown): string[] => (typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, inner]) => [name, ...names(inner)]) : []);
    for (const name of new Set(names(toSchemaOrg(goodDocument()))).values()) if (/^[a-z]/i.test(name)) assert.ok(expanded.includes(`"https://schema.org/${name}"`), name);
  });
});

describe('jsonForHtml', () => {
  it('is the same value, with nothing that a parser of markup notices', () => {
    const tricky = fc.constantFrom('</script>', '<!--', '<script', ']]>', '&lt;', '\u2028', '\u2029', '\ud800', '"', '\\');
    const text = fc.array(fc.oneof(tricky, fc.string()), { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.dictionary(text, text)), (value) => {
        const written = jsonForHtml(value);
        assert.doesNotMatch(written, /[<>&\u2028\u2029]/);
        assert.deepEqual(JSON.parse(written), JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
