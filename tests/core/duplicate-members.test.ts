import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { duplicateMembers } from '../../src/core/duplicate-members.js';

const rows: readonly [name: string, json: string, paths: readonly string[]][] = [
  ['none', '{"a": 1, "b": {"a": 1}, "c": [{"a": 1}, {"a": 1}]}', []],
  ['one at the top', '{"a": 1, "a": 2}', ['$.a']],
  ['two sources under one id', '{"sources": {"x": {}, "y": {}, "x": {"title": "Lost"}}}', ['$.sources.x']],
  ['one in a list', '{"annotations": [1, {"id": "a"}, {"id": "a", "body": "", "id": "b"}]}', ['$.annotations[2].id']],
  ['one three times', '{"a": 1, "a": 2, "a": 3}', ['$.a', '$.a']],
  ['one behind lists in lists', '{"a": [[1, [2]], 3], "a": 1}', ['$.a']],
  ['one that is written in another way', String.raw`{"a": 1, "\u0061": 2}`, ['$.a']],
  ['texts that look like members', String.raw`{"a": "\"b\": 1, \"b\": 2", "c": ["a", "a"]}`, []],
  ['texts with brackets', '{"a": "}{[", "b": {"c": "]"}, "d": 1}', []],
  ['names with brackets', '{"a]": 1, "a]": 1}', ['$["a]"]']],
  ['names of objects', '{"__proto__": 1, "constructor": 1, "__proto__": 2}', ['$.__proto__']],
  ['no record at all', '["a", "a"]', []],
  ['a text alone', '"a"', []],
];

describe('members that stand twice', () => {
  for (const [name, json, paths] of rows)
    it(`are found: ${name}`, () => {
      JSON.parse(json);
      assert.deepEqual(duplicateMembers(json).map(({ path }) => path), paths);
    });

  it('are not found in what was written by a program', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, space) => assert.deepEqual(duplicateMembers(JSON.stringify(value, null, space)), [])));
  });

  it('are reported at most twenty times', () => {
    assert.equal(duplicateMembers(`{${'"a": 1,'.repeat(1000)}"b": 1}`).length, 20);
  });

  it('are looked for 100,000 deep', () => {
    const depth = 100_000;
    assert.deepEqual(duplicateMembers('['.repeat(depth) + ']'.repeat(depth)), []);
    assert.deepEqual(duplicateMembers('{"a":'.repeat(depth) + '1' + '}'.repeat(depth)), []);
  });
});
