import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Imported, ReadFormat } from '../../src/cli/interchange/imported.js';
import { readAnnotations, readCsl, readSidelight } from '../../src/cli/interchange/json-formats.js';
import { readBibtex } from '../../src/cli/interchange/read-bibtex.js';
import { readHtml } from '../../src/cli/interchange/read-html.js';
import { readMarkdown } from '../../src/cli/interchange/read-markdown.js';
import { recogniseFormat } from '../../src/cli/interchange/recognise-format.js';
import { documentJson } from '../../src/cli/interchange/document-under-way.js';
import { writers } from '../../src/cli/interchange/write-formats.js';
import { parseDocument, type Source } from '../../src/core/index.js';
import { goodDocuments } from '../core/document-arbitrary.js';

const read = (format: ReadFormat, text: string): Imported => format({ name: '-', bytes: Buffer.from(text) });

/** Without relative addresses, which mean nothing in another file. */
const documents = goodDocuments.map((json) => JSON.parse(JSON.stringify(json).replaceAll('"/files/a.pdf"', '""').replaceAll('"../a.jpg"', '"https://a.example/a.jpg"')) as Record<string, unknown>);

function sourcesOf(imported: Imported): Map<string, Source> {
  return new Map(parseDocument(documentJson(imported)).document.sources);
}

// TeX knows one space only.
const words = fc.stringMatching(/^[A-Z][A-Za-z&%$#_{}~^\\"'`é港 .,:-]{0,30}[a-z]$/).map((text) => text.replace(/ +/g, ' '));
const year = fc.integer({ min: 1000, max: 2999 });
const month = fc.integer({ min: 1, max: 12 }).map((number) => String(number).padStart(2, '0'));
const qualifier = fc.constantFrom('', '~', '?', '%');
const date = fc.oneof(
  fc.tuple(year, qualifier).map(([y, q]) => `${y}${q}`),
  fc.tuple(year, month, qualifier).map(([y, m, q]) => `${y}-${m}${q}`),
  fc.tuple(year, month).map(([y, m]) => `${y}-${m}-17`),
  fc.tuple(year, month).map(([y, m]) => `${y}-${m}/${y + 1}-${m}`),
);
const name = fc.oneof(
  words.map((literal) => ({ literal })),
  fc.record({ family: fc.constantFrom('Kim', 'Beethoven', '김'), given: fc.constantFrom('Ha-na', 'Ludwig', '하나') }),
  fc.constantFrom(
    { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
    { family: 'Beethoven', given: 'Ludwig', 'dropping-particle': 'van' },
    { family: 'Fontaine', given: 'Jean', 'dropping-particle': 'de', 'non-dropping-particle': 'La' },
  ),
);
const work = fc.record(
  {
    type: fc.constantFrom('book', 'article-newspaper', 'article-journal', 'webpage', 'report', 'thesis'),
    title: words,
    author: fc.array(name, { minLength: 1, maxLength: 3 }),
    issued: date,
    accessed: date,
    URL: fc.webUrl({ withQueryParameters: true, withFragments: true }),
    archived: fc.record({ url: fc.webUrl(), date: fc.constantFrom('2024', '2024-05-18') }),
  },
  { requiredKeys: ['type', 'title'] },
);

describe('a document', () => {
  it('is the same behind an export as Web Annotations and their import', () => {
    fc.assert(
      fc.property(documents, (json) => {
        const exported = writers['web-annotation'](json) as string;
        assert.equal(recogniseFormat({ name: '-', bytes: Buffer.from(exported) }), 'web-annotation');
        const { document } = parseDocument(documentJson(read(readAnnotations, exported)));
        assert.deepEqual(document, parseDocument(json).document);
      }),
    );
  });

  it('has the same sources behind an export as CSL-JSON and its import', () => {
    fc.assert(
      fc.property(documents, (json) => {
        const imported = read(readCsl, writers.csl(json) as string);
        const plain = (sources: ReadonlyMap<string, Source>) => Array.from(sources.values(), ({ type: _, ...source }) => source);
        assert.deepEqual(plain(sourcesOf(imported)), plain(parseDocument(json).document.sources));
        assert.deepEqual(imported.findings, []);
      }),
    );
  });

  it('has the same works behind an export as BibTeX and its import', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(work, { minLength: 1, maxLength: 4 }), async (works) => {
        const json = { version: 1, sources: Object.fromEntries(works.map((item, index) => [`work-${index}`, item])), annotations: [] };
        const bibtex = await writers.bibtex(json);
        const imported = read(readBibtex, bibtex);
        assert.deepEqual(imported.findings, [], bibtex);
        const before = [...parseDocument(json).document.sources.values()];
        assert.deepEqual([...sourcesOf(imported).values()], before, bibtex);
        assert.doesNotMatch(bibtex, /^ *note =/m);
      }),
    );
  });
});

describe('a reader of a format', () => {
  const formats = { readAnnotations, readCsl, readSidelight, readBibtex, readMarkdown, readHtml };
  /** What has a meaning in one of them. */
  const tokens = fc.constantFrom(
    '@misc{', '@string{a = ', 'a,', ' title = {', '}', '"', '\\', '#', '$', '{', '(', ')', 'crossref={a}', 'date={', '1850~', ' and ',
    '[^1]', '[^1]: ', '^[', ']', '[a](', 'https://a.example/', '\n\n', '\n', '    ', '> ', '- ', '1. ', '*', '**', '`', '|', '---\n', '<!--',
    '<p>', '<sup>', '<a href="#n" id="r">', '</a>', '<li id="n">', '<li>', '<a role="doc-noteref" href="#n">', '<table>', '<svg>', '&#0;', '\0', '\ud800', '\ufeff',
    '[', '{"', '":', '"annotations":[', '"type":"Annotation"', '"items":[', '"rows":[{"uri":1}', 'null', ',', '1e999',
  );

  it('throws for no text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 9, arbitrary: tokens }, fc.string({ unit: 'grapheme' })), { maxLength: 40 }), (parts) => {
        const bytes = Buffer.from(parts.join(''));
        recogniseFormat({ name: 'a', bytes });
        for (const format of Object.values(formats)) for (const { place } of format({ name: 'a', bytes }).findings) assert.ok(place.line > 0 && place.column > 0);
      }),
      { numRuns: 300 },
    );
  });

  it('throws for no bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        recogniseFormat({ name: 'a', bytes });
        for (const format of Object.values(formats)) format({ name: 'a', bytes });
      }),
    );
  });

  it('throws for no JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        for (const format of [readAnnotations, readCsl, readSidelight]) read(format, JSON.stringify(json));
      }),
    );
  });

  for (const [name, text] of Object.entries({
    braces: `@misc{a, title={${'{'.repeat(20_000)}x${'}'.repeat(20_000)}}}`,
    quotations: `${'>'.repeat(3_000)} x[^1]\n\n[^1]: ${'> '.repeat(3_000)}y`,
    brackets: `${'['.repeat(20_000)}[^1]\n\n[^1]: ${'[a'.repeat(20_000)}`,
    elements: `${'<div>'.repeat(8_000)}x<sup><a href="#n">1</a></sup><p id=n>${'<b>'.repeat(8_000)}y`,
    lists: `[^1]\n\n[^1]: ${'- '.repeat(1_500)}y`,
  }))
    it(`throws for no depth of ${name}`, () => {
      for (const format of Object.values(formats)) read(format, text);
    });
});
