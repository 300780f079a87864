import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseDocument, writeDocument, type Annotation, type SidelightDocument } from '../../src/core/index.js';
import { goodDocuments } from './document-arbitrary.js';
import { goodDocument, withMember } from './good-document.js';

const baseUrl = 'https://news.example/2024/port';

function read(json: unknown): SidelightDocument {
  return parseDocument(json, { baseUrl }).document;
}

/** A document with one note changed. */
function changed(document: SidelightDocument, id: string, change: Partial<Annotation>): SidelightDocument {
  return { ...document, annotations: document.annotations.map((note) => (note.id === id ? { ...note, ...change } : note)) };
}

describe('writing a document', () => {
  it('gives the same document when it is read again', () => {
    assert.deepEqual(read(writeDocument(read(goodDocument()))), read(goodDocument()));
    fc.assert(
      fc.property(goodDocuments, (json) => {
        const document = read(json);
        assert.deepEqual(read(JSON.parse(JSON.stringify(writeDocument(document)))), document);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the original as it stands, where nothing has changed', () => {
    fc.assert(
      fc.property(goodDocuments, (original) => {
        assert.equal(writeDocument(read(original), { original, baseUrl }), original);
      }),
      { numRuns: 100 },
    );
  });

  const strangers: readonly [name: string, at: string, value: unknown][] = [
    ['of the document', 'desk', { slug: 'port' }],
    ['of a source', 'sources.kcna-visit.volume', 3],
    ['of a note', 'annotations.0.reviewed', ['kb']],
    ['of another note', 'annotations.1.reviewed', ['kb']],
    ['of a citation', 'annotations.0.citations.0.page-first', 7],
    ['of a step', 'annotations.0.trail.1.desk', 'x'],
    ['of a target', 'annotations.0.target', { exact: 'the canal', made: '2024' }],
    ['that is refused: a date', 'annotations.0.event', 'last spring'],
    ['that is refused: an address', 'sources.kcna-visit.URL', 'javascript:alert(1)'],
  ];
  for (const [name, at, value] of strangers)
    it(`keeps a member that it does not know, or that is refused: ${name}`, () => {
      const original = withMember(at, value);
      const written = writeDocument(changed(read(original), 'canisters', { title: 'Crates' }), { original, baseUrl });
      assert.deepEqual(written, withMember('annotations.0.title', 'Crates', withMember(at, value)));
    });

  it('keeps notes, sources and citations that were refused, behind the others', () => {
    const original = withMember('annotations.0.citations', ['nowhere', 'yonhap-wire']);
    const notes = original['annotations'] as unknown[];
    notes.splice(1, 0, 'no note', { id: 'canisters', target: 'another', title: 'Twice' });
    const written = writeDocument(changed(read(original), 'canisters', { citations: [] }), { original, baseUrl });
    const list = written['annotations'] as { citations?: unknown }[];
    assert.equal(list.length, 4);
    assert.deepEqual(list[0]?.citations, undefined);
    assert.deepEqual(list.slice(2), ['no note', { id: 'canisters', target: 'another', title: 'Twice' }]);
  });

  it('writes what has changed, and nothing else', () => {
    const original = goodDocument();
    const document = read(original);
    const [first, second] = document.annotations;
    assert.ok(first && second);
    const written = writeDocument(
      { ...document, lang: undefined, annotations: [{ ...second, id: 'lock' }, { ...first, kind: 'update', citations: first.citations.slice(1) }] },
      { original, baseUrl },
    );
    const [keeper, canisters] = written['annotations'] as Record<string, unknown>[];
    assert.ok(!('lang' in written));
    assert.deepEqual(written['sources'], original['sources']);
    const [was, other] = goodDocument()['annotations'] as Record<string, unknown>[];
    assert.deepEqual(canisters, { ...was, kind: 'update', citations: ['yonhap-wire'] });
    // A note under a new id is another one; all that it says is there.
    assert.deepEqual({ ...keeper, id: 'keeper', target: other?.['target'] }, other);
    assert.deepEqual(read(written).annotations[0]?.targets, second.targets);
  });

  it('keeps a list of sources a list', () => {
    const original = withMember('sources', [{ id: 'a', title: 'A', volume: 1 }, { id: 'b', title: 'B' }]);
    const document = read(original);
    const sources = new Map([...document.sources].map(([id, source]) => [id, { ...source, title: `${source.title} 2` }]));
    const written = writeDocument({ ...document, sources }, { original, baseUrl });
    assert.deepEqual(written['sources'], [{ id: 'a', title: 'A 2', volume: 1 }, { id: 'b', title: 'B 2' }]);
  });

  it('never changes what it is given', () => {
    const original = goodDocument();
    const document = read(original);
    writeDocument(changed(document, 'canisters', { title: 'Crates' }), { original, baseUrl });
    assert.deepEqual(original, goodDocument());
  });
});
