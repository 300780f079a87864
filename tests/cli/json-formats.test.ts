import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Imported, ReadFormat } from '../../src/cli/interchange/imported.js';
import { readAnnotations, readCsl, readSidelight } from '../../src/cli/interchange/json-formats.js';

const read = (format: ReadFormat, json: unknown): Imported =>
  format({ name: 'in.json', bytes: Buffer.from(typeof json === 'string' ? json : JSON.stringify(json, null, 1)) });

const told = ({ findings }: Imported) => findings.map(({ code, place: { line, column } }) => `${line}:${column} ${code}`);

const book = { type: 'book', title: 'A' };

describe('CSL-JSON', () => {
  for (const [name, json] of Object.entries({
    'a list': [{ id: 'a', ...book }, { id: 7, ...book }],
    'a list under items': { items: [{ id: 'a', ...book }, { id: '7', ...book }] },
    'items by their ids': { 7: book, a: { id: 'a', ...book } },
  }))
    it(`is read as ${name}`, () => {
      const imported = read(readCsl, json);
      assert.deepEqual(Object.fromEntries(imported.sources), { a: book, 7: book });
      assert.deepEqual(imported.findings, []);
    });

  it('keeps every member, and brings back what is not of CSL', () => {
    const item = { id: 'a', ...book, volume: 3, custom: { desk: 1, archived: { url: 'https://archive.example/1' }, origin: 'b', type: 'podcast' } };
    const { archived, origin, type } = item.custom;
    assert.deepEqual(read(readCsl, [item]).sources.get('a'), { title: 'A', type, volume: 3, custom: { desk: 1 }, archived, origin });
  });

  it('tells what is no item, what has no id or one that is taken, and what is refused, where it stands', () => {
    const text = '[\n 1,\n {"title": "B"},\n {"id": "a", "title": "A"},\n {"id": "a",\n  "URL": "ftp://a.example/",\n  "issued": "soon"}\n]';
    const imported = read(readCsl, text);
    assert.deepEqual([...imported.sources.keys()], ['source', 'a', 'a-2']);
    assert.deepEqual(told(imported), ['2:2 field-invalid', '3:2 field-missing', '5:2 id-duplicate', '6:3 url-refused', '7:3 date-invalid']);
  });

  it('tells members that stand twice', () => {
    assert.deepEqual(told(read(readCsl, '[{"id":"a",\n"title":"A",\n"title":"B"}]')), ['3:1 member-duplicate']);
  });
});

describe('annotations', () => {
  it('are none where JSON is of another kind', () => {
    for (const json of [{}, [], { rows: [] }, { a: 1 }, 'null', '1']) {
      const { notes, findings } = read(readAnnotations, json);
      assert.deepEqual([notes, findings], [[], []]);
    }
  });

  it('are told where they stand', () => {
    const text = '[\n {"type": "Annotation", "target": "https://a.example/"},\n {"type": "Annotation", "bodyValue": "x",\n  "target": {"source": "https://b.example/", "selector": {"type": "SvgSelector"}}}\n]';
    assert.deepEqual(told(read(readAnnotations, text)), ['2:2 target-not-text', '3:2 target-elsewhere']);
  });
});

describe('a document', () => {
  it('keeps members that nobody here knows, and gives notes without an id the one that they are read with', () => {
    const { notes, document, findings } = read(readSidelight, { version: 1, desk: 1, annotations: [{ target: 'some words', desk: 2 }, 3] });
    assert.equal(notes.length, 1);
    assert.match(notes[0]?.id ?? '', /^note-/);
    assert.deepEqual([notes[0]?.['desk'], document['desk']], [2, 1]);
    assert.deepEqual(findings.map(({ code }) => code), ['field-invalid', 'field-missing']);
  });
});
