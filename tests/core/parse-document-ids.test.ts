import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDocument } from '../../src/core/index.js';
import { goodDocument } from './good-document.js';
import { assertProblemsAt, parsed } from './parsed.js';

function idsOf(annotations: readonly unknown[]): string[] {
  return parseDocument({ ...goodDocument(), annotations }).document.annotations.map(({ id }) => id);
}

const VALID_ID = /^[A-Za-z0-9_-]+$/;

describe('parseDocument, of the ids of notes', () => {
  it('keeps the first of two notes with one id', () => {
    const annotations = [
      { id: 'twin', target: 'the first words', title: 'First' },
      { id: 'twin', target: 'the second words', title: 'Second' },
      { id: 'other', target: 'the third words' },
    ];
    const { document, problems } = parseDocument({ ...goodDocument(), annotations });
    assert.deepEqual(document.annotations.map(({ id, title }) => title ?? id), ['First', 'other']);
    assertProblemsAt(problems, 'id-duplicate', '$.annotations[1].id');
  });

  it('makes an id for a note without one', () => {
    const { problems } = parsed({ ...goodDocument(), annotations: [{ target: 'the words' }] });
    assertProblemsAt(problems, 'field-missing', '$.annotations[0].id');
    assert.match(idsOf([{ target: 'the words' }])[0] ?? '', VALID_ID);
  });

  const invalid = [
    { name: 'empty', id: '' },
    { name: 'with a space', id: 'a b' },
    { name: 'with a dot', id: 'a.b' },
    { name: 'with markup', id: '<a>' },
    { name: 'with a quotation mark', id: 'a"b' },
    { name: 'of another script', id: 'заметка' },
    { name: 'a number', id: 7 },
    { name: 'a list', id: ['a'] },
    { name: 'an object', id: { toString: 'a' } },
    { name: 'true', id: true },
    { name: 'of a thousand letters', id: 'a'.repeat(1000) },
    { name: 'with a line break at its end', id: 'a\n' },
  ];
  for (const { name, id } of invalid)
    it(`makes another id for one that is ${name}`, () => {
      const annotations = [{ id, target: 'the words' }];
      assertProblemsAt(parsed({ ...goodDocument(), annotations }).problems, 'field-invalid', '$.annotations[0].id');
      const [made] = idsOf(annotations);
      assert.match(made ?? '', VALID_ID);
      assert.notEqual(made, id);
    });

  it('makes the same ids on every reading', () => {
    const annotations = [{ target: 'one' }, { target: 'two' }, { title: 'three' }];
    assert.deepEqual(idsOf(annotations), idsOf(annotations));
  });

  it('makes unique ids for notes that are the same', () => {
    const ids = idsOf(Array.from({ length: 20 }, () => ({ target: 'the same words' })));
    assert.equal(new Set(ids).size, 20);
  });

  it('makes different ids for notes that differ in what they say', () => {
    const [first, second] = idsOf([
      { target: 'the words', title: 'One' },
      { target: 'the words', title: 'Two' },
    ]);
    assert.notEqual(first, second);
  });

  const targets = [
    { name: 'words', target: 'the words', other: 'other words' },
    { name: 'a quotation', target: { exact: 'the words' }, other: { exact: 'other words' } },
    { name: 'a paragraph', target: { paragraph: 3 }, other: { paragraph: 4 } },
    { name: 'an element', target: { css: '#p7' }, other: { css: '#p8' } },
    { name: 'several passages', target: ['the words', 'more words'], other: ['other words', 'still more'] },
  ];
  for (const { name, target, other } of targets)
    it(`makes an id from ${name} that lasts when another note is put before it`, () => {
      const [alone] = idsOf([{ target }]);
      const [, behind] = idsOf([{ target: other }, { target }]);
      assert.equal(behind, alone);
    });

  it('takes no id away from the note that has it', () => {
    const [made] = idsOf([{ target: 'the words' }]);
    const ids = idsOf([{ target: 'the words' }, { id: made, target: 'other words' }]);
    assert.equal(ids.length, 2);
    assert.equal(ids[1], made);
  });
});

describe('parseDocument, of the ids of sources', () => {
  const sources = [
    { id: 'twin', title: 'First' },
    { id: 'twin', title: 'Second' },
    { title: 'Nameless' },
    'no record',
    { id: 'other', title: 'Other' },
  ];
  const { document, problems } = parseDocument({ version: 1, sources, annotations: [] });

  it('keeps the first of two sources with one id, and those with an id', () => {
    assert.deepEqual([...document.sources.values()].map(({ title }) => title), ['First', 'Other']);
  });

  it('says what is wrong with the others', () => {
    assert.deepEqual(problems.map(({ code }) => code).sort(), ['field-invalid', 'field-missing', 'id-duplicate']);
    for (const problem of problems) assertProblemsAt([problem], problem.code, '$.sources');
  });
});
