import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseDocument, type Problem } from '../../src/core/index.js';
import {
  MAX_ANNOTATIONS,
  MAX_BODY,
  MAX_DOCUMENT_BYTES,
  MAX_ITEMS,
  MAX_LINE,
  MAX_QUOTE,
  MAX_SELECTORS,
  MAX_SOURCES,
} from '../../src/core/limits.js';
import { acts, attributions, kinds, roles } from '../../src/core/model.js';
import { badRows } from './schema-bad-documents.js';
import { isAbout, pointerOf, schema, schemaFaults } from './schema-check.js';
import { goodRows } from './schema-good-documents.js';
import { documentOf, placeOf } from './schema-rows.js';
import { unknowableRows } from './schema-unknowable-documents.js';

const baseUrl = 'https://news.example/2024/notes.json';

function problemsOf(json: unknown): readonly Problem[] {
  return parseDocument(json, { baseUrl }).problems;
}

describe('the schema and the parser, of what the format takes', () => {
  for (const row of goodRows)
    it(`find nothing wrong with ${row.name}`, () => {
      assert.deepEqual(problemsOf(documentOf(row)).filter(({ code }) => code !== 'source-unknown'), []);
      assert.deepEqual(schemaFaults(documentOf(row)), []);
    });
});

describe('the schema and the parser, of what the format refuses', () => {
  for (const row of badRows)
    it(`point at the same place of ${row.name}`, () => {
      const place = placeOf(row);
      const faults = schemaFaults(documentOf(row));
      const problems = problemsOf(documentOf(row));
      assert.ok(
        problems.some((problem) => problem.code === row.code && pointerOf(problem) === place),
        `${row.code} at ${place}: ${JSON.stringify(problems)}`,
      );
      for (const problem of problems)
        if (problem.code !== 'source-unknown')
          assert.ok(faults.some((fault) => isAbout(fault, pointerOf(problem))), `${problem.path} is among ${faults.join(' ')}`);
    });
});

describe('the parser, of what no schema can know', () => {
  for (const row of unknowableRows)
    it(`reports ${row.name}: ${row.why}`, () => {
      assert.deepEqual(schemaFaults(documentOf(row)), []);
      const codes = new Set(problemsOf(documentOf(row)).map(({ code }) => code));
      assert.deepEqual([...codes], [row.code]);
    });
});

describe('the tables of documents', () => {
  it('have every code that parsing can report', () => {
    const codes = new Set([...badRows, ...unknowableRows].map(({ code }) => code));
    assert.deepEqual([...codes].sort(), [
      'annotation-unknown', 'date-invalid', 'document-invalid', 'field-invalid', 'field-missing', 'field-too-long',
      'id-duplicate', 'source-unknown', 'too-many-annotations', 'url-refused', 'version-unknown',
    ]);
  });

  it('name no row twice', () => {
    for (const rows of [goodRows, badRows]) {
      const documents = rows.map((row) => JSON.stringify(documentOf(row)));
      assert.deepEqual(documents.filter((text, index) => documents.indexOf(text) !== index).map((text) => text?.slice(0, 300)), []);
    }
  });
});

/** The values of a keyword anywhere in the schema, by the place of the keyword. */
function valuesOf(keyword: string, value: unknown = schema, at = ''): [place: string, value: unknown][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    name === keyword && !at.endsWith('/properties') ? [[at, inner]] : valuesOf(keyword, inner, `${at}/${name}`),
  );
}

describe('the schema', () => {
  it('has the limits of the parser', () => {
    const lengths = new Set(valuesOf('maxLength').map(([, length]) => length));
    assert.deepEqual(lengths, new Set([0, MAX_LINE, MAX_QUOTE, MAX_BODY, 2048, MAX_DOCUMENT_BYTES]));
    const limits = [...valuesOf('maxItems'), ...valuesOf('maxProperties')].filter(([, limit]) => limit !== MAX_ITEMS);
    assert.deepEqual(Object.fromEntries(limits), {
      '/properties/annotations': MAX_ANNOTATIONS,
      '/$defs/sources/anyOf/0': MAX_SOURCES,
      '/$defs/sources/anyOf/1': MAX_SOURCES,
      '/$defs/cslDate/then/properties/date-parts': 2,
      // What holds the selectors is one, too.
      '/$defs/selectors/anyOf/1': MAX_SELECTORS - 1,
      '/$defs/ownSelector/properties/rivals': 3,
    });
  });

  it('has the words of the model', () => {
    const lists = valuesOf('enum').map(([, words]) => (words as unknown[]).filter((word) => typeof word === 'string' && word !== ''));
    for (const words of [kinds, attributions, acts, roles])
      assert.ok(lists.some((list) => JSON.stringify(list) === JSON.stringify(words)), words.join());
  });

  it('has examples that it takes itself', () => {
    const examples = schema.examples as readonly unknown[];
    for (const example of examples) {
      assert.deepEqual(schemaFaults(example), []);
      assert.deepEqual(problemsOf(example), []);
    }
  });

  it('describes every member of its own', () => {
    const members = valuesOf('properties').flatMap(([place, properties]) =>
      /(\/if|\/then|\/else|\/not|anyOf\/\d+\/(if|else))(\/|$)/.test(place) || /ownSelector\/anyOf|cslDate\/else/.test(place)
        ? []
        : Object.entries(properties as Record<string, Record<string, unknown>>).map(([name, member]) => [`${place}/${name}`, member] as const),
    );
    const silent = members.filter(([, { $ref, description }]) => $ref === undefined && typeof description !== 'string');
    assert.deepEqual(silent.map(([place]) => place), []);
  });
});

describe('the documents of the demo', () => {
  const folder = new URL('../../demo/documents/', import.meta.url);
  for (const file of readdirSync(folder).filter((name) => name !== 'hostile.json'))
    it(`follow the format: ${file}`, () => {
      const json = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as unknown;
      assert.deepEqual(schemaFaults(json), []);
      assert.deepEqual(problemsOf(json), []);
    });
});
