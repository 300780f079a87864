import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { toWebAnnotations } from '../../src/core/index.js';
import { brokenMusts, droppedTerms, fixture } from './annotation-conformance.js';
import { goodDocuments } from './document-arbitrary.js';
import { goodDocument, withMember } from './good-document.js';

const baseUrl = 'https://news.example/2024/port';

type Members = Readonly<Record<string, unknown>>;

/** Everything that the W3C's tests have to say of a collection, the page in it and its annotations. */
function faultsOf(collection: ReturnType<typeof toWebAnnotations>): string[] {
  const context = collection['@context'];
  const { first } = collection;
  return [
    ...brokenMusts(collection, 'AnnotationCollection'),
    ...brokenMusts({ '@context': context, ...first }, 'AnnotationPage'),
    ...first.items.flatMap((annotation) => brokenMusts({ '@context': context, ...annotation }, 'Annotation')),
  ];
}

async function assertConforms(document: object): Promise<void> {
  const collection = JSON.parse(JSON.stringify(toWebAnnotations(document, { baseUrl }))) as ReturnType<typeof toWebAnnotations>;
  assert.deepEqual(faultsOf(collection), []);
  assert.deepEqual(await droppedTerms(collection as Members), []);
}

describe('the check of conformance itself', () => {
  it('finds nothing in the Recommendation’s own annotations', () => {
    // Those with sets of bodies or targets stand in its appendix alone, and its tests do not know them.
    for (const example of (fixture('examples.json') as Members[]).slice(0, 37))
      assert.deepEqual(brokenMusts(example, 'Annotation'), [], String(example['id']));
  });

  const annotation = { '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'urn:x:1', type: 'Annotation', target: 'urn:x:2' };
  const spoiled: readonly [name: string, annotation: object][] = [
    ['no target', { ...annotation, target: undefined }],
    ['no id', { ...annotation, id: undefined }],
    ['another type', { ...annotation, type: 'Note' }],
    ['no context', { ...annotation, '@context': 'urn:x:3' }],
    ['a target that is no IRI', { ...annotation, target: 'the words' }],
    ['a selector of no known type', { ...annotation, target: { source: 'urn:x:2', selector: { type: 'ParagraphSelector', value: 3 } } }],
  ];
  for (const [name, example] of spoiled)
    it(`finds ${name}`, () => {
      assert.deepEqual(brokenMusts(annotation, 'Annotation'), []);
      assert.notDeepEqual(brokenMusts(JSON.parse(JSON.stringify(example)) as object, 'Annotation'), []);
    });

  it('finds terms that no context knows', async () => {
    assert.deepEqual(await droppedTerms({ ...annotation, colour: 'red' }), ['colour']);
  });
});

describe('what is exported', () => {
  const documents: readonly [name: string, document: object][] = [
    ['a document with every member', goodDocument()],
    ['a document without an address of its article', withMember('article', undefined)],
    ['a document without notes', withMember('annotations', [])],
    ['a document of nothing', {}],
    ['a note whose targets were all refused', withMember('annotations.0.target', [{ type: 'SvgSelector' }, 7])],
    ['addresses that only browsers take', withMember('article.url', 'https://news.example/a[1]|b^c`d{e}?q=[f]|g#h#i')],
    ['a source’s address that only browsers take', withMember('sources.kcna-visit.URL', 'https://x.example/100%/a|b?c=%zz#d#e')],
    ['members that nobody knows', { ...goodDocument(), desk: { 'a b': [1, null, { c: true }] }, 'x:y': '@id' }],
    ['a source whose id is an address', withMember('sources', { 'http://zotero.org/users/1/items/A': { title: 'A' } })],
    ['a selector of several kinds inside another', withMember('annotations.0.target', { css: '#a', refinedBy: { selector: [{ exact: 'the canal' }, { type: 'TextPositionSelector', start: 1, end: 4 }] } })],
    ['positions that end nowhere or backwards', withMember('annotations.0.target', [{ type: 'TextPositionSelector', start: 9 }, { exact: 'the canal', start: 9, end: 3 }, { type: 'TextPositionSelector', start: 9, end: 3 }])],
    ['halves of characters', withMember('annotations.0.target', [{ exact: 'a\ud800b c' }, { type: 'FragmentSelector', value: '#a\udc00' }])],
  ];
  for (const [name, document] of documents)
    it(`breaks no MUST and loses no term: ${name}`, () => assertConforms(document));

  for (const name of ['arabic', 'embed', 'opinion', 'report'])
    it(`breaks no MUST and loses no term: the demo’s ${name}`, () => assertConforms(demoDocument(name)));

  it('breaks no MUST and loses no term, whatever the document', async () => {
    await fc.assert(fc.asyncProperty(goodDocuments, assertConforms), { numRuns: 30 });
  });
});

function demoDocument(name: string): object {
  return JSON.parse(readFileSync(new URL(`../../demo/documents/${name}.json`, import.meta.url), 'utf8')) as object;
}
