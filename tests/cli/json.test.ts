import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { memberPath } from '../../src/core/fields.js';
import { DocumentText } from '../../src/cli/json/document-text.js';
import { segmentsOf } from '../../src/cli/json/json-path.js';

function read(text: string): DocumentText {
  const found = DocumentText.of('a.json', text);
  if (found instanceof DocumentText) return found;
  throw new Error(found.message);
}

const text = `{
  "version": 1,
  "sources": { "a b": { "title": "T" } },
  "annotations": [
    { "id": "one", "target": "words" },

    { "id": "two",   "target": [ "x", "y" ] }
  ]
}
`;

describe('a document’s text', () => {
  const places = [
    ['$', '1:1'],
    ['$.version', '2:3'],
    ['$.sources["a b"].title', '3:25'],
    ['$.annotations[1]', '7:5'],
    ['$.annotations[1].target[1]', '7:39'],
    ['$.annotations[0].event', '5:5'],
    ['$.annotations[7].target', '4:3'],
    ['$.nothing', '1:1'],
  ] as const;
  for (const [path, place] of places)
    it(`knows where ${path} is`, () => {
      const { line, column } = read(text).placeOf(path);
      assert.equal(`${line}:${column}`, place);
    });

  it('is read with a byte order mark, which stays and moves nothing', () => {
    const marked = read(`\ufeff${text}`);
    assert.deepEqual(marked.placeOf('$.annotations[1]'), { file: 'a.json', line: 7, column: 5 });
  });

  const broken = [
    ['a comma too many', '{\n  "a": 1,\n}', '3:1'],
    ['a word that is none', '{\n  "a": nul }', '2:8'],
    ['a text that ends too early', '{\n  "a":', '2:7'],
    ['the same behind a byte order mark', '\ufeff{\n  "a":', '2:7'],
    ['nothing', '', '1:1'],
  ] as const;
  for (const [name, json, expected] of broken)
    it(`says where it is no JSON: ${name}`, () => {
      const found = DocumentText.of('a.json', json);
      assert.ok('code' in found);
      const { code, place } = found;
      assert.deepEqual([code, `${place.line}:${place.column}`], ['document-not-json', expected]);
    });

  it('refuses what is not UTF-8', () => {
    const found = DocumentText.read({ name: 'a.json', bytes: Buffer.from('{"a":"\xe9"}', 'latin1') });
    assert.ok('code' in found && found.code === 'document-not-json');
  });

  it('finds every member that core names in a path', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(20), fc.string({ maxLength: 60 })), { minLength: 1, maxLength: 5 }), (segments) => {
        assert.deepEqual(segmentsOf(`$${segments.map(memberPath).join('')}`), segments);
      }),
    );
  });
});
