import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseDocument } from '../../src/core/index.js';
import { faultsOfParsing } from '../helpers/fuzz-well-formed.js';
import { goodDocument, pathsIn, withMember } from './good-document.js';

/** Whatever goes in: what comes out can be drawn. */
function assertReadable(json: unknown): void {
  assert.deepEqual(faultsOfParsing(json), []);
}

const places = pathsIn(goodDocument());

/** A good document with such values at some of its places. */
function spoiled(value: fc.Arbitrary<unknown>): fc.Arbitrary<Record<string, unknown>> {
  const change = fc.tuple(fc.constantFrom(...places), value);
  return fc.array(change, { minLength: 1, maxLength: 8 }).map((changes) => {
    const document = goodDocument();
    for (const [at, junk] of changes) {
      try {
        withMember(at, junk, document);
      } catch (error) {
        // An earlier change has put something else where this one's parent was.
        assert.ok(error instanceof TypeError);
      }
    }
    return document;
  });
}

const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
});

const formatNames = [...new Set(places.flatMap((place) => place.split('.')))];
const record = fc.dictionary(fc.constantFrom(...formatNames, '__proto__', 'constructor', 'toString'), fc.jsonValue());
const hostileText = fc.string({ unit: 'binary', maxLength: 200 });
const nearText = fc.constantFrom('2023-09', 'https://times.example/', 'javascript:alert(1)', '[a](b)', 'kcna-visit', '\ud800', '-1');

describe('parseDocument, of a document that nobody vouches for', () => {
  const junk = [
    { name: 'any JSON', value: fc.jsonValue() },
    { name: 'any value of the language', value: anything },
    { name: 'records with the names of the format', value: record },
    { name: 'any text', value: fc.oneof(hostileText, nearText, fc.array(hostileText)) },
    { name: 'any number', value: fc.oneof(fc.double(), fc.maxSafeInteger(), fc.array(fc.array(fc.double()))) },
  ];
  for (const { name, value } of junk)
    it(`never throws and gives what can be drawn, with ${name} at its places`, () => {
      fc.assert(fc.property(spoiled(value), (json) => assertReadable(json)), { numRuns: 400 });
    });

  it('never throws on any value in the document’s place', () => {
    fc.assert(fc.property(anything, (value) => assertReadable(value)));
  });

  it('reads the same document the same way', () => {
    fc.assert(
      fc.property(spoiled(fc.jsonValue()), (json) => assert.deepEqual(parseDocument(json), parseDocument(json))),
    );
  });

  it('never changes what it is given', () => {
    fc.assert(
      fc.property(spoiled(fc.jsonValue()), (json) => {
        const before = structuredClone(json);
        parseDocument(json);
        assert.deepEqual(json, before);
      }),
    );
  });
});

describe('parseDocument, of names that objects have', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

  for (const name of names) {
    it(`takes ${name} for a source’s id like any other`, () => {
      const json: unknown = JSON.parse(
        `{"version": 1, "sources": {"${name}": {"title": "Own", "polluted": true}},
          "annotations": [{"id": "a", "target": "words", "citations": ["${name}"]}]}`,
      );
      const { document, problems } = parseDocument(json);
      assert.deepEqual(problems, []);
      assert.equal(document.sources.get(name)?.title, 'Own');
      assert.equal(document.annotations[0]?.citations[0]?.source.title, 'Own');
    });

    it(`pollutes nothing by ${name} anywhere`, () => {
      for (const place of ['', ...places]) {
        const inner = `{"${name}": {"polluted": true, "prototype": {"polluted": true}, "title": "Inherited"}}`;
        const value: unknown = JSON.parse(inner);
        assertReadable(place === '' ? value : withMember(place, value));
      }
      assert.equal(({} as Record<string, unknown>).polluted, undefined);
      assert.equal(({} as Record<string, unknown>).title, undefined);
    });
  }

  it('reads no member from a prototype', () => {
    const note = JSON.parse('{"id": "a", "target": "words", "__proto__": {"title": "Inherited"}}') as object;
    const { document } = parseDocument({ version: 1, sources: {}, annotations: [note] });
    assert.equal(document.annotations[0]?.title, undefined);
  });

  it('reads no inherited member of an object that was handed over', () => {
    const note = Object.create({ title: 'Inherited', kind: 'update' }, {
      id: { value: 'a', enumerable: true },
      target: { value: 'words', enumerable: true },
    }) as object;
    const { document } = parseDocument({ version: 1, sources: {}, annotations: [note] });
    assert.deepEqual([document.annotations[0]?.title, document.annotations[0]?.kind], [undefined, 'context']);
  });
});

describe('parseDocument, of values that run code or have no end', () => {
  it('calls no getter', () => {
    for (const place of places) {
      const json = goodDocument();
      const names = place.split('.');
      const name = names.pop() ?? '';
      let parent: Record<string, unknown> = json;
      for (const each of names) parent = parent[each] as Record<string, unknown>;
      Object.defineProperty(parent, name, {
        enumerable: true,
        get: () => assert.fail(`The getter at ${place} was called`),
      });
      assertReadable(json);
    }
  });

  it('calls no conversion of an object to text or number', () => {
    const fails = () => assert.fail('A conversion was called');
    const value = { toString: fails, valueOf: fails, toJSON: fails, [Symbol.toPrimitive]: fails, [Symbol.iterator]: fails };
    for (const place of places) {
      assertReadable(withMember(place, value));
      assertReadable(withMember(place, [value]));
      assertReadable(withMember(place, [[value]]));
    }
    assertReadable(withMember('sources.kcna-visit.issued', { 'date-parts': [[value]] }));
  });

  it('reads a document nested 100,000 deep', () => {
    let lists: unknown = 'words';
    let records: unknown = 'words';
    for (let depth = 0; depth < 100_000; depth++) {
      lists = [lists];
      records = { exact: records, target: records, 'date-parts': records };
    }
    for (const place of places) {
      parseDocument(withMember(place, lists));
      parseDocument(withMember(place, records));
    }
  });

  it('reads a document that holds itself', () => {
    for (const place of places) {
      const json = goodDocument();
      assertReadable(withMember(place, json, json));
    }
  });

  it('reads a document of sparse lists', () => {
    const sparse: unknown[] = [];
    sparse[4_000_000] = 'x';
    for (const place of places) assertReadable(withMember(place, sparse));
  });

  it('reads halves of characters everywhere', () => {
    for (const place of places)
      for (const text of ['\ud800', '\udc00', 'a\ud800b', 'https://times.example/\udfff', '*\ud800*'])
        assertReadable(withMember(place, text));
  });
});

describe('parseDocument, of marks that are piled up', () => {
  const titleOf = (title: string) => parseDocument(withMember('annotations.0.title', title)).document.annotations[0]?.title;

  const exact = [
    { name: 'Vietnamese, taken apart', text: 'Vie\u0323\u0302t Nam, ba\u0306\u0301t' },
    { name: 'Thai', text: 'น้ำ กุ้ง ที่ เก๋ง' },
    { name: 'Hebrew with points and cantillation', text: 'בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים שּׁ֧ׄ' },
    { name: 'Arabic with all its vowels', text: 'إِنَّ ٱللَّهَ وَمَلَٰٓئِكَتَهُۥ' },
    { name: 'Devanagari', text: 'र्क्ष्म्ये श्रीँ क़िताबें' },
    { name: 'Tibetan syllables, one of eight marks', text: 'བསྒྲུབས་ \u0f67\u0f90\u0fb5\u0fa8\u0fb3\u0fba\u0fbc\u0fbb\u0f82' },
    { name: 'Burmese', text: 'မြန်မာ သြော်င်္ကျွှုံ့' },
    { name: 'emoji of several parts', text: '👩‍👩‍👧‍👦 1️⃣ 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} 👩🏽‍🚒' },
  ];
  for (const { name, text } of exact) it(`leaves ${name} as it is`, () => assert.equal(titleOf(text), text));

  const marks = '\u0301\u0323\u0489\u035c'.repeat(50);
  const piled = [
    { name: 'two hundred on a letter', text: `Z${marks}algo`, kept: `Z${marks.slice(0, 8)}algo` },
    { name: 'them at the very start', text: `${marks}a`, kept: `${marks.slice(0, 8)}a` },
    { name: 'them on every letter', text: `a${marks}b${marks}`, kept: `a${marks.slice(0, 8)}b${marks.slice(0, 8)}` },
    { name: 'them with joiners between', text: `a${'\u0301\u200d'.repeat(100)}b`, kept: `a${'\u0301\u200d'.repeat(4)}b` },
    { name: 'them outside of the first plane', text: `a${'\u{1d167}'.repeat(100)}b`, kept: `a${'\u{1d167}'.repeat(8)}b` },
  ];
  for (const { name, text, kept } of piled) it(`keeps eight of ${name}`, () => assert.equal(titleOf(text), kept));

  it('takes no letter and nothing from eight marks or fewer', () => {
    const unit = fc.constantFrom('a', 'ש', '\u0301', '\u0302', '\u200d', '👩', ' ');
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1, maxLength: 200 }), (text) => {
        const shown = titleOf(`.${text}`) ?? '';
        const letters = (whole: string) => whole.replace(/[\p{M}\p{Cf}]/gu, '');
        assert.equal(letters(shown), letters(`.${text}`));
        assert.doesNotMatch(shown, /\p{M}{9}/u);
        if (!/[\p{M}\p{Cf}]{9}/u.test(text)) assert.equal(shown, `.${text}`);
      }),
    );
  });
});
