import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DeskDocument } from '../../src/cli/check/desk-document.js';
import { applyFixes } from '../../src/cli/fix/fix.js';
import { tidyDate } from '../../src/cli/fix/tidy-date.js';
import { comparableUrl, tidyUrl } from '../../src/cli/fix/tidy-url.js';
import { valueFixes } from '../../src/cli/fix/value-fixes.js';
import { writeFixes } from '../../src/cli/fix/write-fixes.js';
import { DocumentText } from '../../src/cli/json/document-text.js';
import { parseDate } from '../../src/core/dates.js';
import { parseDocument } from '../../src/core/parse-document.js';
import { safeUrl } from '../../src/core/safe-url.js';
import { inFolder } from './run-command.js';
import { goodDocuments } from '../core/document-arbitrary.js';

describe('a date that can mean one day alone', () => {
  for (const [text, tidy] of [
    ['2023/9/7', '2023-09-07'],
    ['2023.09.17', '2023-09-17'],
    ['2023-9-7', '2023-09-07'],
    ['2023-9', '2023-09'],
    ['20230917', '2023-09-17'],
    ['20230917T1000Z', '2023-09-17T10:00Z'],
    ['2023-09-17 10:00', '2023-09-17T10:00'],
    ['2023-09-17 10:00:00 +0900', '2023-09-17T10:00+09:00'],
    ['2023-09-17T10:00:00,123+9', '2023-09-17T10:00+09:00'],
    ['2023-09-17T10:00 GMT', '2023-09-17T10:00Z'],
    ['2023-09-17t9:05utc', '2023-09-17T09:05Z'],
    ['2023-09-17T10:00−05:30', '2023-09-17T10:00-05:30'],
    ['17 September 2023', '2023-09-17'],
    ['17th Sept. 2023', '2023-09-17'],
    ['Sep 7, 2023', '2023-09-07'],
    ['September 2023', '2023-09'],
    ['2023年9月7日', '2023-09-07'],
    ['2023년 9월 7일', '2023-09-07'],
    ['２０２３-０９-１７', '2023-09-17'],
  ] as const)
    it(`is written by the format for ${text}`, () => assert.equal(tidyDate(text), tidy));

  for (const text of ['7/9/2023', '17/9/2023', '07-09-2023', '09.2023', '2023/10', '23-9-7', '2023/13/7', '2023/2/30', '2023-09-17 25:00', '2023-09-17 10:00 EST', 'Ma 2023', 'spring 2023', 'yesterday', '', '2023-09-17', '2023-09/2023-11', '2023?'])
    it(`is not made of “${text}”`, () => assert.equal(tidyDate(text), undefined));

  it('is one that the format reads, and is left as it is', () => {
    const parts = fc.constantFrom('2023', '9', '07', '31', '/', '-', '.', ' ', 'T', ':', '10', '00', 'Z', '+', 'Sep', ',', '年', '月', '日');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 9 }), (all) => {
        const tidy = tidyDate(all.join(''));
        if (tidy === undefined) return;
        assert.ok(parseDate(tidy));
        assert.equal(tidyDate(tidy), undefined);
      }),
    );
  });
});

describe('an address', () => {
  for (const [text, tidy] of [
    ['  https://times.example/a ', 'https://times.example/a'],
    ['HTTPS://Times.Example/A?B=C#D', 'https://times.example/A?B=C#D'],
    ['https://times.example:443/a', 'https://times.example/a'],
    ['http://times.example:443/a', 'http://times.example:443/a'],
    ['https://times.example/a?utm_source=x&id=7&fbclid=abc', 'https://times.example/a?id=7'],
    ['https://times.example/a?gclid=1#part', 'https://times.example/a#part'],
    ['https://times.example/?UTM_CAMPAIGN=1', 'https://times.example/'],
    ['https://times.example/a?source=utm_x&b=%20', 'https://times.example/a?source=utm_x&b=%20'],
    ['https://times.example/a?a=1&&b', 'https://times.example/a?a=1&&b'],
  ] as const)
    it(`is ${tidy} for “${text}”`, () => assert.equal(tidyUrl(text), tidy));

  for (const text of ['/relative', 'mailto:Desk@Times.Example', 'javascript:alert(1)', 'https://u:p@times.example/', 'https://a b/', 'times.example', ''])
    it(`is left as it is: “${text}”`, () => assert.equal(tidyUrl(text), undefined));

  it('leads where it led, and is tidy then', () => {
    const query = fc.array(fc.constantFrom('utm_source=x', 'id=7', 'gclid=1', 'q=a%20b', ''), { maxLength: 4 }).map((all) => all.join('&'));
    fc.assert(
      fc.property(fc.webUrl(), query, (url, more) => {
        const text = more === '' ? url : `${url}?${more}`;
        const tidy = tidyUrl(text);
        if (tidy === undefined) return;
        assert.equal(tidyUrl(tidy), tidy);
        assert.equal(comparableUrl(tidy), comparableUrl(text));
        assert.ok(safeUrl(tidy));
      }),
    );
  });
});

function fixed(text: string): { text: string; count: number } {
  const document = DocumentText.of('a.json', text);
  assert.ok(document instanceof DocumentText);
  const fixes = valueFixes(DeskDocument.of(document.json, parseDocument(document.json)), document.json);
  return { text: applyFixes(document, fixes).text, count: fixes.length };
}

describe('a document that cannot be written', () => {
  const before = '{"annotations": [{"event": "2023/9/7"}]}';
  // The file beside it, which is written first, has a longer name than there can be.
  const long = `${'a'.repeat(240)}.json`;

  it('is told of, and the others are written', () =>
    inFolder({ 'changed.json': `${before} `, [long]: before, 'b.json': before }, async (folder) => {
      const documents = ['changed.json', 'gone.json', long, 'b.json'].map((name) => {
        const text = DocumentText.of(name, before);
        assert.ok(text instanceof DocumentText);
        return { text, fixes: valueFixes(DeskDocument.of(text.json, parseDocument(text.json)), text.json) };
      });
      const io = new PassThrough();
      const findings = await writeFixes(documents, { stdin: io, stdout: io, stderr: io, env: {}, cwd: () => folder });
      assert.deepEqual(findings.map(({ code, place }) => [code, place.file]), [
        ['file-unwritable', 'changed.json'],
        ['file-unreadable', 'gone.json'],
        ['file-unwritable', long],
      ]);
      assert.equal(await readFile(path.join(folder, 'changed.json'), 'utf8'), `${before} `);
      assert.equal(await readFile(path.join(folder, 'b.json'), 'utf8'), before.replace('2023/9/7', '2023-09-07'));
      assert.deepEqual((await readdir(folder)).sort(), [long, 'b.json', 'changed.json'].sort());
    }));
});

describe('a document that is put right', () => {
  const before = `\ufeff{ "version": 1,\r
\t"article": {"published":"2024/5/20", "url": "HTTPS://news.example/a?utm_medium=x"},\r
\t"sources": [ { "id": "a", "issued": {"raw": "2023/9/7", "circa": true}, "accessed": "7/9/2023",\r
\t\t"URL": "https://times.example/a?fbclid=1&b=2" , "archived": {"url":"https://archive.example/https://t.example/?utm_source=x","date":"2023.9.8"}, "x-mine": 1.50 } ],\r
\t"annotations": [ null, {"id":"n","target":"words","event":"2023-9-7","checked":"2024-05-19","trail":[{"act":"said"}, {"act":"claimed","date":"Sep 7, 2023"}]} ] }\r
`;
  const after = before
    .replace('2024/5/20', '2024-05-20')
    .replace('HTTPS://news.example/a?utm_medium=x', 'https://news.example/a')
    .replace('2023/9/7', '2023-09-07')
    .replace('fbclid=1&', '')
    .replace('2023.9.8', '2023-09-08')
    .replace('2023-9-7', '2023-09-07')
    .replace('Sep 7, 2023', '2023-09-07');

  it('has nothing changed but the values', () => assert.deepEqual(fixed(before), { text: after, count: 7 }));

  it('has what is longer put in, and stands beside it as it stood', () => {
    const text = DocumentText.of('a.json', '{"version":1,  "annotations":[ {"id":"n", "target":"words" } ,{"id":"m","target":{"exact":"x"}} ] }');
    assert.ok(text instanceof DocumentText);
    const [path, before, after] = ['$', '', ''];
    const edits = [
      { path: '$.annotations[0].target', value: { exact: 'words', prefix: 'some ' } },
      { path: '$.annotations[1].target.prefix', value: 'y' },
    ];
    assert.equal(
      applyFixes(text, [{ code: 'quote-edited', path, before, after, edits }]).text,
      '{"version":1,  "annotations":[ {"id":"n", "target":{"exact":"words", "prefix":"some "} } ,{"id":"m","target":{"exact":"x","prefix":"y"}} ] }',
    );
  });

  it('is right then', () => assert.deepEqual(fixed(after), { text: after, count: 0 }));

  it('is right after one time, whatever it says', () => {
    fc.assert(
      fc.property(goodDocuments, (json) => {
        const once = fixed(JSON.stringify(json));
        assert.deepEqual(fixed(once.text), { text: once.text, count: 0 });
      }),
    );
  });
});
