import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, it } from 'node:test';
import { inFolder, sidelight } from './run-command.js';

const document = `{\r
\t"version": 1, "lang": "en",\r
\t"sources": {\r
\t\t"kim": { "title": "Another work" },\r
\t\t"register": { "type": "report", "title": "Harbour register", "URL": "https://port.example/register", "archived": { "url": "https://archive.example/1" } }\r
\t},\r
\t"annotations": [\r
\t\t{ "id": "draught", "target": "two metres more", "citations": [ "register" ], "desk": "known to us alone" }\r
\t]\r
}\r
`;

const works = `@article{kim, title = {The visit}, author = {Kim, Ha-na}, journal = {Times}, date = {2023-09-17}, url = {https://times.example/visit}}
@report{register, title = {Harbour register}, url = {https://port.example/register}}
`;

const article = `# The port

The ship left on Sunday.[^1] It drew two metres more.[^2]

[^1]: The [visit](https://times.example/visit) was short, and *nobody* saw it.
[^2]: [Harbour register](https://port.example/register)
`;

const parse = (text: string) => JSON.parse(text) as { sources?: Record<string, unknown>; annotations: { id: string; citations?: string[] }[] };

describe('sidelight import', () => {
  it('makes a new document of files of several formats', () =>
    inFolder({ 'works.bib': works, 'article.md': article }, async (folder) => {
      const { code, stdout, stderr } = await sidelight(['import', 'works.bib', 'article.md'], { in: folder });
      const made = parse(stdout);
      assert.deepEqual(Object.keys(made.sources ?? {}), ['kim', 'register']);
      // The links of the footnotes are works that BibTeX has given already.
      assert.deepEqual(made.annotations.map(({ id, citations }) => [id, citations]), [['footnote-1', ['kim']], ['footnote-2', ['register']]]);
      assert.equal(stderr, '2 new notes and 2 new sources; 2 records were there already.\n');
      assert.equal(code, 0);
    }));

  it('adds to a document and keeps every byte that it has', () =>
    inFolder({ 'works.bib': works, 'article.json': document }, async (folder) => {
      const { code, stdout, stderr } = await sidelight(['import', 'works.bib', '--into', 'article.json'], { in: folder });
      const after = await readFile(path.join(folder, 'article.json'), 'utf8');
      assert.equal(stdout, '');
      assert.match(stderr, /^works\.bib:1:1: note: .*“kim-2”.* \(id-taken\)\n0 new notes and 1 new source in article\.json; 1 record was there already\.\n$/);
      assert.equal(code, 0);
      const [before = '', behind = ''] = document.split('"https://archive.example/1" } }');
      assert.ok(after.startsWith(`${before}"https://archive.example/1" } },\r\n\t\t"kim-2": {\r\n\t\t\t"type": "article-journal",\r\n`), after);
      assert.ok(after.endsWith(behind), after);
    }));

  it('changes nothing when it imports again', () =>
    inFolder({ 'works.bib': works, 'article.md': article, 'article.json': document }, async (folder) => {
      const file = path.join(folder, 'article.json');
      const args = ['import', 'works.bib', 'article.md', '--into', 'article.json'];
      await sidelight(args, { in: folder });
      const [once, { ino }] = [await readFile(file, 'utf8'), await stat(file)];
      const { code, stderr } = await sidelight(args, { in: folder });
      assert.equal(await readFile(file, 'utf8'), once);
      assert.equal((await stat(file)).ino, ino);
      assert.equal(stderr, '0 new notes and 0 new sources in article.json; 6 records were there already.\n');
      assert.equal(code, 0);
    }));

  it('reads standard input, and writes beside the document', () =>
    inFolder({ 'article.json': document }, async (folder) => {
      const { code } = await sidelight(['import', '-', '--into', 'article.json', '-o', 'out/new.json'], { in: folder, stdin: works });
      assert.equal(code, 0);
      assert.equal(await readFile(path.join(folder, 'article.json'), 'utf8'), document);
      assert.ok('kim-2' in (parse(await readFile(path.join(folder, 'out/new.json'), 'utf8')).sources ?? {}));
    }));

  it('goes on behind what cannot be read, and ends with 2', () =>
    inFolder({ 'works.bib': works, 'what.bin': Uint8Array.of(0, 1, 2), 'latin.bib': Buffer.from('@misc{a, title={caf\xe9}}', 'latin1') }, async (folder) => {
      const { code, stdout, stderr } = await sidelight(['import', 'none.md', 'what.bin', 'latin.bib', 'works.bib'], { in: folder });
      assert.deepEqual(Object.keys(parse(stdout).sources ?? {}), ['kim', 'register']);
      assert.deepEqual(
        stderr.split('\n').map((line) => /^[\w.]+:\d+:\d+: .*\((.*)\)$/.exec(line)?.[1] ?? line),
        ['file-unreadable', 'format-unknown', 'file-unreadable', '0 new notes and 2 new sources.', ''],
      );
      assert.equal(code, 2);
    }));

  it('tells what is wrong with records by line and column, takes the others over, and ends with 1', () =>
    inFolder({ 'works.bib': `${works}@misc{broken, title = {a\n@misc{next, title = {x}, date = {2023-02-31}}\n` }, async (folder) => {
      const { code, stdout, stderr } = await sidelight(['import', 'works.bib'], { in: folder });
      assert.deepEqual(Object.keys(parse(stdout).sources ?? {}), ['kim', 'register', 'next']);
      assert.match(stderr, /^works\.bib:3:1: error: .*not closed.*\(entry-invalid\)\nworks\.bib:4:1: error: .*\(date-invalid\)\n/);
      assert.equal(code, 1);
    }));

  it('says so when notes are about another page than the document', () =>
    inFolder({}, async (folder) => {
      const about = (url: string, id: string) => JSON.stringify({ version: 1, article: { url }, annotations: [{ id, target: `the words of ${id}` }] });
      for (const [name, url] of Object.entries({ one: 'https://news.example/a', same: 'https://news.example/a#part', other: 'https://news.example/b' }))
        await writeFile(path.join(folder, `${name}.json`), about(url, name));
      const { code, stdout, stderr } = await sidelight(['import', 'one.json', 'same.json', 'other.json'], { in: folder });
      assert.equal(parse(stdout).annotations.length, 3);
      assert.match(stderr, /^other\.json:1:1: error: .*https:\/\/news\.example\/b.*\(target-elsewhere\)\n3 new notes/);
      assert.equal(code, 1);
    }));

  it('refuses what is no document to add to, and leaves it as it is', () =>
    inFolder({ 'works.bib': works, 'list.json': '[]', 'cut.json': '{ "version": 1,', 'double.json': '{"version":1,"sources":{},"sources":{},"annotations":[]}' }, async (folder) => {
      for (const name of ['list.json', 'cut.json', 'double.json', 'none.json']) {
        const { code, stdout, stderr } = await sidelight(['import', 'works.bib', '--into', name], { in: folder });
        assert.deepEqual([name, code, stdout], [name, 2, '']);
        assert.match(stderr, new RegExp(`^${name}:1:\\d+: error: .*\\n$`));
      }
      assert.equal(await readFile(path.join(folder, 'list.json'), 'utf8'), '[]');
    }));

  it('says so when a file has nothing of its format', () =>
    inFolder({ 'article.md': '# Words\n\nOnly words.\n' }, async (folder) => {
      const { code, stderr } = await sidelight(['import', 'article.md'], { in: folder });
      assert.match(stderr, /^article\.md:1:1: error: .*markdown.*\(records-missing\)\n/);
      assert.equal(code, 1);
    }));

  it('takes standard input once, and only formats that there are', () =>
    inFolder({ 'a.md': '' }, async (folder) => {
      for (const args of [['-', '--into', '-'], ['-', '-'], ['a.md', '--from', 'word'], []]) {
        const { code, stdout, stderr } = await sidelight(['import', ...args], { in: folder });
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, /^error: .*\n$/);
      }
    }));

  it('asks nothing of the network for the addresses in a file', () =>
    inFolder({}, async (folder) => {
      const asked: unknown[] = [];
      const server = createServer((request, response) => {
        asked.push(request.url);
        response.end();
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      try {
        const stdin = `${address}/line\n@misc{a, title={x}, url={${address}/url}, doi={10.1000/182}, note={${address}/note}}`;
        const { code } = await sidelight(['import', '-'], { in: folder, stdin });
        assert.equal(code, 0);
      } finally {
        server.close();
      }
      assert.deepEqual(asked, []);
    }));

  it('reads help at 80 columns', () =>
    inFolder({}, async (folder) => {
      for (const command of ['import', 'export']) {
        const { code, stdout } = await sidelight([command, '--help'], { in: folder });
        assert.equal(code, 0);
        assert.deepEqual(stdout.split('\n').filter((line) => line.length > 80), []);
      }
    }));
});
