import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { withInlineDocuments } from '../../src/cli/fix/inline-documents.js';
import { Page } from '../../src/cli/html/page.js';
import type { FilePlace } from '../../src/cli/report/finding.js';

const escaped = (json: string) => json.replaceAll('<', '\\u003c');
const ascii = (json: string) => json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Ways to write a page, what it can hold as it is, and the words around the script. */
const encodings = [
  { name: 'UTF-8', head: '<meta charset=utf-8>', bytesOf: (text: string) => Buffer.from(text, 'utf8'), jsonOf: escaped, around: 'Ω 😀' },
  { name: 'UTF-16LE', head: '', bytesOf: (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'), jsonOf: escaped, around: 'Ω 😀' },
  { name: 'windows-1252', head: '<meta charset=windows-1252>', bytesOf: (text: string) => Buffer.from(text, 'latin1'), jsonOf: (json: string) => ascii(escaped(json)), around: 'Caf\u00e9' },
];

function pageOf(bytes: Buffer): Page {
  const page = Page.read({ name: 'a.html', bytes });
  assert.ok(page instanceof Page);
  return page;
}

function startOf(page: Page): FilePlace {
  return page.placeOf(page.source.indexOf('{'));
}

describe('a document inside a page', () => {
  const words = fc.array(fc.constantFrom('a', 'é', '\u2153', '😀', '😁', '\ud83d', '</script>', '<!--', '"', '\\', '\n', '&amp;', '\u2028'), { maxLength: 6 }).map((all) => all.join(''));

  for (const { name, head, bytesOf, jsonOf, around } of encodings)
    it(`is edited without a byte around it, in ${name}`, () => {
      fc.assert(
        fc.property(words, words, words, (one, other, kept) => {
          const before = jsonOf(JSON.stringify({ kept, words: one, last: kept }));
          const after = JSON.stringify({ kept, words: other, last: kept });
          const [start, end] = [`${head}<p>${around}</p><sidelight-article><script type="application/json">`, `</script><p>${around}</p></sidelight-article>\r\n`];
          const page = pageOf(bytesOf(start + before + end));
          const bytes = withInlineDocuments(page, [{ before, after, place: page.placeOf(start.length) }]);
          assert.ok(bytes instanceof Uint8Array);
          const [first, last] = [bytesOf(start), bytesOf(end)];
          const tail = name.startsWith('UTF-16') ? last.subarray(2) : last;
          assert.deepEqual(Buffer.from(bytes.subarray(0, first.length)), first);
          assert.deepEqual(Buffer.from(bytes.subarray(bytes.length - tail.length)), Buffer.from(tail));
          const source = pageOf(Buffer.from(bytes)).source;
          assert.deepEqual(JSON.parse(source.slice(start.length, source.length - end.length)), JSON.parse(after));
        }),
      );
    });

  for (const { name, head, bytesOf } of encodings)
    it(`keeps the bytes between two edits, in ${name}`, () => {
      const kept = '"kept": "caf\u00e9 < 3", "more": [1,  2]';
      const jsonOf = (one: string, other: string) => `{ "first": "${one}", ${kept}, "last": "${other}" }`;
      const html = (json: string) => bytesOf(`${head}<sidelight-article><script type="application/json">${json}</script></sidelight-article>`);
      const [before, after] = [jsonOf('17 May 2024', '2024/5/8'), jsonOf('2024-05-17', '2024-05-08')];
      const page = pageOf(html(before));
      assert.deepEqual(Buffer.from(withInlineDocuments(page, [{ before, after, place: startOf(page) }]) as Uint8Array), html(after));
    });

  it('is not written where somebody else has changed it', () => {
    const page = pageOf(Buffer.from('<sidelight-article><script type="application/json">{"a": 2}</script></sidelight-article>'));
    const answer = withInlineDocuments(page, [{ before: '{"a": 1}', after: '{"a": 3}', place: startOf(page) }]);
    assert.ok(!(answer instanceof Uint8Array));
    assert.equal(answer.code, 'file-unwritable');
  });

  it('is not written into an encoding that cannot be written', () => {
    const page = pageOf(Buffer.from('<meta charset=iso-2022-jp><sidelight-article><script type="application/json">{"a": 1}</script></sidelight-article>'));
    const answer = withInlineDocuments(page, [{ before: '{"a": 1}', after: '{"a": 3}', place: startOf(page) }]);
    assert.ok(!(answer instanceof Uint8Array));
    assert.equal(answer.code, 'encoding-unsupported');
  });
});
