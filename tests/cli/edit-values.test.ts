import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { editsBetween, withValues } from '../../src/cli/json/edit-values.js';
import { documentOf } from './text-edit.js';

function edited(text: string, after: unknown): string {
  const document = documentOf(text);
  return withValues(document, editsBetween('$', document.json, after)).text;
}

interface Case {
  readonly does: string;
  readonly text: string;
  readonly after: unknown;
  readonly is: string;
}

const cases: readonly Case[] = [
  { does: 'touches nothing where nothing is changed', text: '{ "a" :1 ,\n\n"b":[ ] }', after: { a: 1, b: [] }, is: '{ "a" :1 ,\n\n"b":[ ] }' },
  { does: 'replaces one value', text: '{ "a" :1 ,\n\n"b":[ 2,3 ] }', after: { a: 1, b: [2, 4] }, is: '{ "a" :1 ,\n\n"b":[ 2,4 ] }' },
  { does: 'keeps a byte order mark', text: '\ufeff{"a":1}', after: { a: 'é' }, is: '\ufeff{"a":"é"}' },
  { does: 'puts a member behind the others of a line', text: '{ "a": 1 }', after: { a: 1, b: 2 }, is: '{ "a": 1, "b": 2 }' },
  { does: 'puts a member into a text without spaces', text: '{"a":{"b":1}}', after: { a: { b: 1, c: { d: 2 } } }, is: '{"a":{"b":1,"c":{"d":2}}}' },
  {
    does: 'puts a member on a line of its own where the others have one',
    text: '{\r\n\t"a": 1\r\n}\r\n',
    after: { a: 1, b: { c: 2 } },
    is: '{\r\n\t"a": 1,\r\n\t"b": {\r\n\t\t"c": 2\r\n\t}\r\n}\r\n',
  },
  { does: 'puts two members in their order', text: '{ "a": 1 }', after: { a: 1, c: 3, b: 2 }, is: '{ "a": 1, "c": 3, "b": 2 }' },
  {
    does: 'writes a longer list on the line of the old one',
    text: '{\n  "t": { "r": [{ "x": 1 }], "y": 2 }\n}',
    after: { t: { r: [{ x: 1 }, { x: 2 }], y: 2 } },
    is: '{\n  "t": { "r": [{ "x": 1 }, { "x": 2 }], "y": 2 }\n}',
  },
  {
    does: 'writes a record for a text as the records around it',
    text: '{\n    "target": "words",\n    "b": 1\n}',
    after: { target: { exact: 'words', rivals: [] }, b: 1 },
    is: '{\n    "target": {\n        "exact": "words",\n        "rivals": []\n    },\n    "b": 1\n}',
  },
  { does: 'puts the spaces that a line has where it has them', text: '{"a": [1,2], "b": 3}', after: { a: [1, { c: 2, d: [3, 4] }], b: 3 }, is: '{"a": [1,{"c": 2,"d": [3,4]}], "b": 3}' },
  { does: 'takes a comma in words for no space between members', text: '{"target":"one, two","b":1}', after: { target: { exact: 'one' }, b: 1 }, is: '{"target":{"exact":"one"},"b":1}' },
  {
    does: 'sets lines of a new value in from the line that it begins on',
    text: '{\n  "a": [{\n    "x": "one"\n  }],\n  "b": 1\n}',
    after: { a: [{ x: { y: 1 } }], b: 1 },
    is: '{\n  "a": [{\n    "x": {\n      "y": 1\n    }\n  }],\n  "b": 1\n}',
  },
  { does: 'knows names with signs', text: '{ "a b": { "__proto__": 1 } }', after: JSON.parse('{ "a b": { "__proto__": 2 } }'), is: '{ "a b": { "__proto__": 2 } }' },
  { does: 'replaces the whole text', text: ' [1] ', after: { a: 1 }, is: ' {"a":1} ' },
];

describe('edits of a JSON text', () => {
  for (const { does, text, after, is } of cases) it(does, () => assert.equal(edited(text, after), is));

  it('takes members away, and what is not there is left alone', () => {
    const document = documentOf('{\n  "a": { "b": 1, "c": 2, "d": 3 },\n  "e": 4\n}\n');
    const edits = [{ path: '$.a.d', value: undefined }, { path: '$.a.b', value: 5 }, { path: '$.a.c', value: undefined }, { path: '$.a.f', value: undefined }];
    assert.equal(withValues(document, edits).text, '{\n  "a": { "b": 5 },\n  "e": 4\n}\n');
  });

  it('writes no members that are undefined', () => {
    assert.equal(withValues(documentOf('{ "a": "b" }'), [{ path: '$.a', value: { c: 1, d: undefined } }]).text, '{ "a": { "c": 1 } }');
  });

  it('leaves JSON that says what was asked for, however it was written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.constantFrom(undefined, 1, 2, '\t'), (before, after, space) => {
        const text = JSON.stringify({ before, kept: [before] }, null, space);
        const asked = JSON.parse(JSON.stringify({ before: after, kept: [before] })) as unknown;
        assert.deepEqual(JSON.parse(edited(text, asked)), asked);
      }),
    );
  });
});
