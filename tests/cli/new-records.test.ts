import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { documentRecords } from '../../src/cli/interchange/document-records.js';
import { DocumentUnderWay } from '../../src/cli/interchange/document-under-way.js';
import { readAnnotations, readSidelight } from '../../src/cli/interchange/json-formats.js';
import { newRecords } from '../../src/cli/interchange/new-records.js';
import { DocumentText } from '../../src/cli/json/document-text.js';
import { parseDocument, toWebAnnotations } from '../../src/core/index.js';
import { goodDocuments } from '../core/document-arbitrary.js';

interface Json {
  readonly sources?: Readonly<Record<string, unknown>>;
  readonly annotations: readonly Readonly<Record<string, unknown>>[];
}

/** A document with the records of others added, one after the other. */
function into(document: object, ...others: readonly object[]): { json: Json; text: string; codes: readonly string[] } {
  const file = DocumentText.of('a.json', JSON.stringify(document, null, 2));
  assert.ok(file instanceof DocumentText);
  const underWay = DocumentUnderWay.of(file);
  assert.ok(underWay instanceof DocumentUnderWay);
  const codes: string[] = [];
  for (const other of others) {
    const imported = readSidelight({ name: 'b.json', bytes: Buffer.from(JSON.stringify(other)) });
    const added = newRecords(underWay.records, imported);
    underWay.add(added, imported.document);
    codes.push(...added.findings.map(({ code }) => code));
  }
  return { json: JSON.parse(underWay.text) as Json, text: underWay.text, codes };
}

/** Without pictures at relative addresses, which an export has whole. */
const withoutPictures = goodDocuments.map((json) => JSON.parse(JSON.stringify(json).replaceAll('"../a.jpg"', '"https://a.example/a.jpg"')) as Record<string, unknown>);

const visit = { title: 'The visit', URL: 'https://times.example/v' };

describe('records that are added to a document', () => {
  it('get a free id where theirs is taken, and those that name them follow', () => {
    const known = { version: 1, sources: { a: { title: 'Other' } }, annotations: [{ id: 'n', target: 'other words' }] };
    const more = {
      version: 1,
      sources: { a: visit },
      annotations: [
        { id: 'n', target: 'some words', body: 'See [@a], not \\[@a] nor `[@a]`.', citations: ['a', { source: 'a', quote: 'x' }], related: ['m'] },
        { id: 'm', target: 'more words', trail: [{ act: 'claimed', text: '[@a]', citations: ['a'] }], related: ['n'] },
      ],
    };
    const { json, codes } = into(known, more);
    assert.deepEqual(json.sources, { a: { title: 'Other' }, 'a-2': visit });
    assert.deepEqual(json.annotations.slice(1), [
      { id: 'n-2', target: 'some words', body: 'See [@a-2], not \\[@a] nor `[@a]`.', citations: ['a-2', { source: 'a-2', quote: 'x' }], related: ['m'] },
      { id: 'm', target: 'more words', trail: [{ act: 'claimed', text: '[@a-2]', citations: ['a-2'] }], related: ['n-2'] },
    ]);
    assert.deepEqual(codes, ['id-taken', 'id-taken']);
  });

  it('are not added where they are already, be it under another id or with more that was added since', () => {
    const known = { version: 1, sources: { v: { ...visit, archived: { url: 'https://archive.example/1' } }, w: { title: 'Words' } }, annotations: [{ id: 'n', target: 'some words', citations: ['v'], checked: '2024' }] };
    const more = { version: 1, sources: { x: visit, y: { title: 'Words' } }, annotations: [{ id: 'n', target: 'some words', citations: ['x'] }, { id: 'k', target: 'more words', citations: ['y'] }] };
    const { json, codes } = into(known, more);
    assert.deepEqual(json.sources, known.sources);
    assert.deepEqual(json.annotations, [...known.annotations, { id: 'k', target: 'more words', citations: ['w'] }]);
    assert.deepEqual(codes, []);
  });

  it('are the same work whether a date is a text or a record', () => {
    const known = { version: 1, sources: [{ id: 'v', ...visit, issued: '2023-09-17', author: ['Kim'] }], annotations: [] };
    const more = { version: 1, sources: { v: { ...visit, issued: { 'date-parts': [[2023, 9, 17]] }, author: [{ literal: 'Kim' }] } }, annotations: [] };
    assert.deepEqual(into(known, more).json, known);
  });

  it('are the same note whichever way a passage, a citation and a picture are written', () => {
    const known = {
      version: 1,
      sources: { v: visit },
      annotations: [
        {
          id: 'n',
          target: [{ type: 'TextQuoteSelector', exact: 'some words' }, { source: 'https://news.example/', selector: { type: 'CssSelector', value: '#p' } }],
          body: null,
          citations: { source: 'v', role: 'supports' },
          media: { type: 'image', url: 'https://port.example/a.jpg', alt: 'A' },
          trail: [],
        },
        { id: 'm', target: [{ exact: 'more words' }], citations: ['v', { source: 'v', quote: 'x', locator: '' }] },
      ],
    };
    const more = {
      version: 1,
      sources: { v: visit },
      annotations: [
        { id: 'n', target: ['some words', { css: '#p' }], citations: ['v'], media: { url: 'https://port.example/a.jpg', alt: 'A' } },
        { id: 'm', target: 'more words', citations: [{ source: 'v' }, { source: 'v', quote: 'x' }] },
      ],
    };
    assert.deepEqual(into(known, more), { json: known, text: JSON.stringify(known, null, 2), codes: [] });
    const own = { ...more, annotations: [{ id: 'm', target: { exact: 'more words', 'x-desk': 1 }, citations: ['v'] }] };
    assert.deepEqual(into(known, own).codes, ['id-taken']);
  });

  it('are all there already behind an export as Web Annotations', () => {
    fc.assert(
      fc.property(withoutPictures, (json) => {
        const file = DocumentText.of('a.json', JSON.stringify(json));
        assert.ok(file instanceof DocumentText);
        const underWay = DocumentUnderWay.of(file);
        assert.ok(underWay instanceof DocumentUnderWay);
        const exported = JSON.stringify(toWebAnnotations(json, { baseUrl: 'https://news.example/' }));
        const added = newRecords(underWay.records, readAnnotations({ name: 'a.jsonld', bytes: Buffer.from(exported) }));
        assert.deepEqual(added.notes, []);
      }),
    );
  });

  it('go into a list of sources where the document has one', () => {
    const { json } = into({ version: 1, sources: [], annotations: [] }, { version: 1, sources: { v: visit }, annotations: [] });
    assert.deepEqual(json.sources, [{ id: 'v', ...visit }]);
  });

  it('are known over a limit of documents, too', () => {
    const many = { version: 1, annotations: Array.from({ length: 501 }, (_, index) => ({ id: `n${index}`, target: `words ${index}` })) };
    assert.deepEqual(into(many, { version: 1, annotations: many.annotations.slice(-2) }).json, many);
  });

  it('keep members that nobody here knows', () => {
    const note = { id: 'n', target: 'some words', desk: { by: 'us' } };
    const { json } = into({ version: 1, annotations: [] }, { version: 1, annotations: [note] });
    assert.deepEqual(json.annotations, [note]);
  });

  it('added twice are added once, and keep all that the document had', () => {
    fc.assert(
      fc.property(goodDocuments, goodDocuments, (first, second) => {
        const once = into(first, second);
        assert.equal(into(first, second, second).text, once.text);
        const [before, after] = [documentRecords(first), documentRecords(once.json)];
        for (const [id, item] of before.sources) assert.deepEqual(after.sources.get(id), item);
        assert.deepEqual(after.notes.slice(0, before.notes.length), before.notes);
        // Nothing that was right is wrong now.
        assert.deepEqual(parseDocument(once.json, { baseUrl: 'https://news.example/' }).problems, []);
      }),
      { numRuns: 200 },
    );
  });
});
