import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DocumentText } from '../../src/cli/json/document-text.js';

type Members = [string | undefined, unknown][];

function added(text: string, path: string, ...members: Members): string {
  const read = DocumentText.of('a.json', text);
  assert.ok(read instanceof DocumentText);
  return read.withAdded(path, members).text;
}

const one: Members = [[undefined, { x: 1 }]];

const cases: readonly { name: string; text: string; members?: Members; after: string }[] = [
  { name: 'on lines like the others', text: '{\n  "a": [\n    { "b": 1 }\n  ]\n}\n', after: '{\n  "a": [\n    { "b": 1 },\n    {\n      "x": 1\n    }\n  ]\n}\n' },
  { name: 'with tabs and the ends of lines that the file has', text: '{\r\n\t"a": [\r\n\t\t1\r\n\t]\r\n}', after: '{\r\n\t"a": [\r\n\t\t1,\r\n\t\t{\r\n\t\t\t"x": 1\r\n\t\t}\r\n\t]\r\n}' },
  { name: 'on lines where nothing stands yet', text: '{\n    "a": []\n}', after: '{\n    "a": [\n        {\n            "x": 1\n        }\n    ]\n}' },
  { name: 'in one line where all is', text: '{"a":[1]}', after: '{"a":[1,{"x":1}]}' },
  { name: 'with spaces in one line that has some', text: '{ "a": [1] }', after: '{ "a": [1, { "x": 1 }] }' },
  { name: 'a step deeper than a bracket that its first member stands behind', text: '{\n  "a": [{\n    "b": 1\n  }]\n}', after: '{\n  "a": [{\n    "b": 1\n  },\n    {\n      "x": 1\n    }]\n}' },
  { name: 'with the indent of a text that is set in as a whole', text: '\n\t\t{\n\t\t\t"a": []\n\t\t}\n', after: '\n\t\t{\n\t\t\t"a": [\n\t\t\t\t{\n\t\t\t\t\t"x": 1\n\t\t\t\t}\n\t\t\t]\n\t\t}\n' },
  { name: 'in an empty list in one line', text: '{"a":[ ]}\n', after: '{"a":[{"x":1}]}\n' },
  { name: 'on lines behind members in one line', text: '{\n  "a": [1]\n}', after: '{\n  "a": [1,\n    {\n      "x": 1\n    }]\n}' },
  { name: 'by their names', text: '{\n  "a": {\n    "b": 1\n  }\n}', members: [['c"', 2], ['d', [3]]], after: '{\n  "a": {\n    "b": 1,\n    "c\\"": 2,\n    "d": [\n      3\n    ]\n  }\n}' },
  { name: 'in a place that is made for them', text: '{\n  "version": 1\n}', members: [['c', 2]], after: '{\n  "version": 1,\n  "a": {\n    "c": 2\n  }\n}' },
  { name: 'in a place that is made for them in one line', text: '{"b":[1, {"c": 2}]}\n', after: '{"b":[1, {"c": 2}],"a":[{"x":1}]}\n' },
  { name: 'in a place that is made behind members in one line', text: '{ "b": [1,2], "c":3,\n  "d": {} }', after: '{ "b": [1,2], "c":3,\n  "d": {},\n  "a": [\n    {\n      "x": 1\n    }\n  ] }' },
  { name: 'in a place that is made in a record of nothing', text: '{}\n', after: '{"a":[{"x":1}]}\n' },
  { name: 'in the place of null in one line', text: '{"a":null, "b":[1, 2]}', after: '{"a":[{"x":1}], "b":[1, 2]}' },
  { name: 'in the place of null', text: '{\n  "a": null\n}', after: '{\n  "a": [\n    {\n      "x": 1\n    }\n  ]\n}' },
  { name: 'behind a byte order mark', text: '\ufeff{"a":[]}', after: '\ufeff{"a":[{"x":1}]}' },
  { name: 'nowhere when there are none', text: '{ }', members: [], after: '{ }' },
];

describe('members added to a document', () => {
  for (const { name, text, members = one, after } of cases)
    it(`stand ${name}`, () => {
      assert.equal(added(text, '$.a', ...members), after);
    });

  it('leave every byte of the file, and are all there', () => {
    const json = fc.jsonValue({ maxDepth: 3 });
    const layout = fc.constantFrom(undefined, 1, 2, '\t');
    fc.assert(
      fc.property(fc.array(json), fc.array(json, { minLength: 1, maxLength: 4 }), layout, (old, more, indent) => {
        const text = JSON.stringify({ before: 1, a: old, after: [] }, null, indent);
        const after = added(text, '$.a', ...more.map((value): [undefined, unknown] => [undefined, value]));
        assert.deepEqual(JSON.parse(after), JSON.parse(JSON.stringify({ before: 1, a: [...old, ...more], after: [] })));
        // What stood there stands there, with one piece put in.
        let same = 0;
        while (same < text.length && text[same] === after[same]) same++;
        const rest = text.slice(same).trimStart();
        assert.ok(after.endsWith(rest), after);
      }),
    );
  });
});
