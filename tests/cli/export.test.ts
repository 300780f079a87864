import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { parseDocument } from '../../src/core/index.js';
import { goodDocument } from '../core/good-document.js';
import { inFolder, sidelight } from './run-command.js';

const good = JSON.stringify(goodDocument(), null, 2);

describe('sidelight export', () => {
  it('writes Web Annotations, which come in again as the same document', () =>
    inFolder({ 'article.json': good }, async (folder) => {
      const out = await sidelight(['export', 'article.json'], { in: folder });
      assert.deepEqual([out.code, out.stderr], [0, '']);
      const back = await sidelight(['import', '-'], { in: folder, stdin: out.stdout });
      assert.equal(back.code, 0);
      assert.deepEqual(parseDocument(JSON.parse(back.stdout)).document, parseDocument(goodDocument()).document);
    }));

  it('takes the format from the name of the output', () =>
    inFolder({ 'article.json': good }, async (folder) => {
      const { code, stdout } = await sidelight(['export', 'article.json', '-o', 'works.bib'], { in: folder });
      assert.deepEqual([code, stdout], [0, '']);
      assert.match(await readFile(path.join(folder, 'works.bib'), 'utf8'), /^@\w+\{\S+,\n {2}\w+ = /);
    }));

  it('leaves out what is refused, and tells where it stands', () =>
    inFolder({}, async (folder) => {
      const stdin = '{\n  "version": 1,\n  "sources": {\n    "a": { "title": "A",\n      "URL": "javascript:alert(1)" }\n  },\n  "annotations": []\n}';
      const { code, stdout, stderr } = await sidelight(['export', '-', '--to', 'csl'], { in: folder, stdin });
      assert.deepEqual(JSON.parse(stdout), [{ id: 'a', type: 'document', title: 'A' }]);
      assert.match(stderr, /^-:5:7: error: .*\(url-refused\)\n$/);
      assert.equal(code, 1);
    }));

  it('writes nothing of what it cannot read', () =>
    inFolder({ 'cut.json': good.slice(0, 100) }, async (folder) => {
      for (const [name, reported] of [['cut.json', 'document-not-json'], ['none.json', 'file-unreadable']] as const) {
        const { code, stdout, stderr } = await sidelight(['export', name, '--to', 'schema-org'], { in: folder });
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, new RegExp(`^${name}:\\d+:\\d+: error: .*\\(${reported}\\)\\n$`));
      }
    }));

  it('says of a file that is no document what to do with it', () =>
    inFolder({ 'page.html': '<!doctype html><p>Words without a footnote.', 'words.txt': 'Words.' }, async (folder) => {
      const page = await sidelight(['export', 'page.html'], { in: folder });
      assert.equal(page.code, 1);
      assert.match(page.stderr, /^page\.html:1:1: error: .*html; give a document\. \(records-missing\)\n$/);
      const words = await sidelight(['export', 'words.txt'], { in: folder });
      assert.deepEqual([words.code, words.stdout], [2, '']);
      assert.match(words.stderr, /^words\.txt:1:1: error: .*import --from\. \(format-unknown\)\n$/);
    }));
});
