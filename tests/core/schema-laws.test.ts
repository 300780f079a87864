import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseDocument } from '../../src/core/index.js';
import { goodDocuments } from './document-arbitrary.js';
import { isAbout, pointerOf, schemaFaults } from './schema-check.js';

const baseUrl = 'https://news.example/2024/notes.json';

type Path = readonly string[];

function pathsIn(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [[...at, name], ...pathsIn(inner, [...at, name])]);
}

function spoil(json: object, path: Path, value: unknown): object {
  const copy = structuredClone(json);
  let holder = copy as Record<string, unknown>;
  for (const name of path.slice(0, -1)) holder = holder[name] as Record<string, unknown>;
  const last = path.at(-1) ?? '';
  if (value !== undefined) holder[last] = value;
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last];
  return copy;
}

/** Values that are right in one place and wrong in another. */
const values = fc.constantFrom<unknown>(
  undefined, null, '', ' ', '\u0000', 'x', '2023-09', 'https://times.example/', 'javascript:alert(1)', 'the canal', 'source', 'CssSelector', true, false, 0, 1, -1, 1.5, 2023, 1e300,
  [], ['x'], [[2023]], [null], [{}], {}, { exact: 'x' }, { id: 'x' }, { raw: '2023' }, { value: 'x' }, 'a'.repeat(501), 'a'.repeat(4001), Array.from({ length: 51 }, () => 'x'),
);

const spoiled = goodDocuments.chain((json) =>
  fc.tuple(fc.constantFrom(...pathsIn(json)), values).map(([path, value]) => spoil(json, path, value)),
);

/** What the parser reports and a schema can know: whether an id leads somewhere, it cannot. */
function placesIn(json: unknown): string[] {
  const beyond = ['source-unknown', 'annotation-unknown', 'id-duplicate'];
  return parseDocument(json, { baseUrl }).problems.filter(({ code }) => !beyond.includes(code)).map(pointerOf);
}

describe('the schema and the parser, of any document', () => {
  it('find nothing wrong with what follows the format', () => {
    fc.assert(
      fc.property(goodDocuments, (json) => {
        assert.deepEqual(schemaFaults(json), []);
        assert.deepEqual(parseDocument(json, { baseUrl }).problems, []);
      }),
      { numRuns: 300 },
    );
  });

  it('agree on a document with one member spoiled, and on where', () => {
    let bad = 0;
    fc.assert(
      fc.property(spoiled, (json) => {
        const faults = schemaFaults(json);
        const places = placesIn(json);
        if (places.length > 0) bad++;
        assert.equal(faults.length > 0, places.length > 0, `schema: ${faults.join(' ')}; parser: ${places.join(' ')}`);
        for (const place of places) assert.ok(faults.some((fault) => isAbout(fault, place)), `${place} is among ${faults.join(' ')}`);
      }),
      { numRuns: 600 },
    );
    assert.ok(bad > 100, 'Many of the documents are bad');
  });
});
