import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseDocument } from '../../src/core/index.js';
import { noteAttributes, withWrittenNotes, type WrittenNote } from '../../src/core/written-notes.js';
import { assertProblem, plain } from './parsed.js';

const base = 'https://news.example/story';

const document = parseDocument({
  version: 1,
  sources: { register: { title: 'Harbour register', publisher: 'Port of Serrin' } },
  annotations: [
    { id: 'draught', target: 'two metres more', citations: ['register'], related: ['tide'] },
    { id: 'floating', title: 'Said twice' },
  ],
});

function written(attributes: WrittenNote['attributes'], words = 'the words'): WrittenNote {
  return { words, attributes };
}

/** The notes of `document` and these, and what is wrong with them by its code and what it is about. */
function together(...notes: WrittenNote[]) {
  const all = withWrittenNotes(document, notes, base);
  for (const problem of all.problems) assertProblem(problem);
  const own = all.document.annotations.slice(2);
  return { ...all, own, codes: all.problems.map(({ code, annotationId }) => (annotationId ? `${code} ${annotationId}` : code)) };
}

describe('withWrittenNotes', () => {
  it('makes of a note what a document would have made of it', () => {
    const { own, ids } = together(
      written({
        id: 'tide', source: 'Example Times', href: '/shells', archived: 'https://archive.example/shells', work: 'Shells by rail',
        author: 'Ha-na Kim; Ines Abelard', date: '2024-01', type: 'article-newspaper', quote: 'By rail.', locator: 'p. 3',
        kind: 'update', heading: 'The shells', body: 'As the *Times* has it; see [@register].', attribution: 'unnamed',
        event: '2023-09-17', checked: '2024-05',
      }),
    );
    const asDocument = parseDocument(
      {
        version: 1,
        sources: {
          register: { title: 'Harbour register', publisher: 'Port of Serrin' },
          'Example Times': {
            publisher: 'Example Times', URL: '/shells', archived: { url: 'https://archive.example/shells' }, title: 'Shells by rail',
            author: ['Ha-na Kim', 'Ines Abelard'], issued: '2024-01', type: 'article-newspaper',
          },
        },
        annotations: [{
          id: 'tide', kind: 'update', target: 'the words', title: 'The shells', body: 'As the *Times* has it; see [@register].',
          citations: [{ source: 'Example Times', quote: 'By rail.', locator: 'p. 3' }], attribution: 'unnamed', event: '2023-09-17', checked: '2024-05',
        }],
      },
      { baseUrl: base },
    );
    assert.deepEqual(plain(own), plain(asDocument.document.annotations));
    assert.equal(own[0]?.citations[0]?.source.url, 'https://news.example/shells');
    assert.deepEqual(ids, ['tide']);
  });

  it('cites a source of the document by its id, and shares sources that are named alike', () => {
    const { own } = together(
      written({ source: 'register', quote: 'Draught 7.9 m.' }, 'one'),
      written({ source: 'Example Times', href: '/a' }, 'two'),
      written({ source: 'Example Times', href: '/a', quote: 'Other words' }, 'three'),
      written({ source: 'Example Times', href: '/b' }, 'four'),
    );
    const cited = own.map(({ citations: [first] }) => first?.source.id);
    assert.deepEqual(cited, ['register', 'Example Times', 'Example Times', 'Example Times-2']);
  });

  it('names a note by its id, else by its words, the same on every reading', () => {
    const notes = [written({ id: 'mine', body: 'A' }), written({ body: 'B' }), written({ body: 'C', id: 'not an id' }), written({ body: 'D' }, 'others')];
    const { ids } = together(...notes);
    assert.equal(ids[0], 'mine');
    assert.match(ids[1] ?? '', /^note-\d+$/);
    assert.equal(ids[2], `${ids[1]}-2`);
    assert.deepEqual(together(...notes).ids, ids);
    assert.equal(together(written({ body: 'other' }, 'others')).ids[0], ids[3]);
  });

  it('leaves an id to the note that has it first', () => {
    const { own, ids, codes } = together(written({ id: 'draught', body: 'A' }), written({ id: 'x', body: 'B' }), written({ id: 'x', body: 'C' }));
    assert.deepEqual(ids, [undefined, 'x', undefined]);
    assert.equal(own.length, 1);
    assert.deepEqual(codes.filter((code) => code.startsWith('id')), ['id-duplicate', 'id-duplicate']);
  });

  it('puts a note of the document, or of the HTML, at further words', () => {
    const { ids, own, codes } = together(
      written({ ref: 'floating' }), written({ ref: 'tide' }), written({ id: 'tide', body: 'A' }), written({ ref: 'floating', body: 'not read' }),
    );
    assert.deepEqual(ids, ['floating', 'tide', 'tide', 'floating']);
    assert.deepEqual(own.map(({ id }) => id), ['tide']);
    // Neither the target that “floating” has not, nor the note that “draught” names.
    assert.deepEqual(codes, []);
  });

  it('reports what the document has no note for, and goes on', () => {
    const { ids, codes } = together(written({ ref: 'nobody' }), written({ id: 'x', body: 'A' }));
    assert.deepEqual(ids, [undefined, 'x']);
    assert.ok(codes.includes('annotation-unknown'));
  });

  for (const [name, attributes, code] of [
    ['an address that is none', { id: 'n', href: 'javascript:alert(1)' }, 'url-refused'],
    ['a date that is none', { id: 'n', source: 'Times', checked: 'yesterday' }, 'date-invalid n'],
    ['a kind that is none', { id: 'n', source: 'Times', kind: 'footnote' }, 'field-invalid n'],
    ['words of no source', { id: 'n', quote: 'Somebody said' }, 'field-missing n'],
    ['a note that says nothing', { id: 'n' }, 'field-missing'],
    ['a long heading', { id: 'n', heading: 'x'.repeat(600) }, 'field-too-long n'],
  ] as const)
    it(`reports ${name}, without a path into a document that nobody wrote`, () => {
      const { problems, codes } = together(written({ ref: 'floating' }), written(attributes));
      assert.deepEqual(codes.filter((one) => one !== 'annotation-unknown draught'), [code]);
      assert.equal(problems.at(-1)?.path, undefined);
    });

  it('keeps a note that has no words to be about as one without a target', () => {
    const { own } = together(written({ id: 'n', source: 'Times' }, ''));
    assert.deepEqual(own[0]?.targets, []);
  });

  it('takes no more notes than a document may have', () => {
    const { own, codes } = together(...Array.from({ length: 520 }, (_, index) => written({ body: 'A' }, `words ${index}`)));
    assert.equal(own.length, 498);
    assert.ok(codes.includes('too-many-annotations'));
  });

  it('never throws, whatever is written', () => {
    const texts = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'register', 'draught', 'n', '12', '2024', '//', '[@register]'));
    const note = fc.record({ words: fc.string(), attributes: fc.dictionary(fc.constantFrom(...noteAttributes), texts.filter((text) => text.trim() !== '')) });
    fc.assert(
      fc.property(fc.array(note, { maxLength: 8 }), (notes) => {
        const { ids, document: all } = withWrittenNotes(document, notes, base);
        const known = new Set(all.annotations.map(({ id }) => id));
        assert.equal(known.size, all.annotations.length);
        for (const id of ids) assert.ok(id === undefined || known.has(id));
      }),
    );
  });
});
