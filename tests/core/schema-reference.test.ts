import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { withTables } from '../../scripts/format-docs.mjs';
import { parseDocument } from '../../src/core/index.js';
import { schema, schemaFaults } from './schema-check.js';

const page = readFileSync(new URL('../../docs/format.md', import.meta.url), 'utf8');

describe('docs/format.md', () => {
  it('is what “npm run docs” makes of the schema and the codes', () => {
    assert.equal(page, withTables(page));
  });

  it('has a document in which nothing is wrong', () => {
    const documents = [...page.matchAll(/```json\n([^]*?)```/g)].map(([, json = '']) => JSON.parse(json) as unknown);
    assert.equal(documents.length, 1);
    for (const document of documents) {
      assert.deepEqual(parseDocument(document).problems, []);
      assert.deepEqual(schemaFaults(document), []);
    }
  });

  it('explains every record of the schema', () => {
    const explained = [...page.matchAll(/<!-- members: (\w+)/g)].map(([, name]) => name);
    const records = Object.entries(schema.$defs as Record<string, { properties?: object; anyOf?: { properties?: object }[] }>)
      .filter(([, { properties, anyOf }]) => properties ?? anyOf?.some((one) => one.properties))
      .map(([name]) => name);
    // What is said of sources and of notes holds for these.
    const alike = ['listedSource', 'relatedNote', 'choice'];
    assert.deepEqual(records.filter((name) => !explained.includes(name) && !alike.includes(name)), []);
  });

  it('leads nowhere that is not there', () => {
    const headings = [...page.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) => title.toLowerCase().replace(/[^\w -]/g, '').replaceAll(' ', '-'));
    const links = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, link = '']) => link);
    assert.notEqual(links.length, 0);
    assert.deepEqual(links.filter((link) => !headings.includes(link)), []);
    assert.equal(new Set(headings).size, headings.length);
  });
});
